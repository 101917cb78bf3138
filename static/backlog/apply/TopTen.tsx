import { useText } from '../../common/text';
import { usePageBehind } from './page';

/** Ids as the page's issues; those that are done by now have no key here any more. */
export function TopTen({ title, ids }: { readonly title: string; readonly ids: readonly string[] }) {
  const t = useText();
  const { rowOf } = usePageBehind();
  return (
    <section>
      <h3>{title}</h3>
      <ol>
        {ids.map((id) => {
          const issue = rowOf(id)?.issue;
          return (
            <li key={id}>
              {issue ? (
                <span title={issue.summary}>
                  <span className="apply-key">{issue.key}</span> {issue.summary}
                </span>
              ) : (
                <span className="apply-unknown">{t('apply.history.closed')}</span>
              )}
            </li>
          );
        })}
      </ol>
    </section>
  );
}
