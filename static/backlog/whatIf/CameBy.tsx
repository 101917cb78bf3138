import { Message } from '../../common/Message';
import { useLanguage } from '../../common/text';
import type { Came } from './engine';

/** As many as one reads; the others are counted. */
const MOST_NAMED = 10;

/** What of the scenario in the page's address could not be taken over. */
export function CameBy({ came: { unreadable, gone, leftOut } }: { readonly came: Came }) {
  const { t, format } = useLanguage();
  if (unreadable)
    return (
      <Message appearance="warning" title={t('whatIf.came.unreadable')}>
        <p>{t('whatIf.came.unreadable.text')}</p>
      </Message>
    );
  if (gone.length === 0 && leftOut === 0) return null;
  const more = gone.length - MOST_NAMED;
  const named = more > 0 ? [...gone.slice(0, MOST_NAMED), t('whatIf.came.more', { count: more })] : gone;
  return (
    <Message appearance="warning" title={t('whatIf.came.title')}>
      {gone.length > 0 && <p>{t('whatIf.came.gone', { count: gone.length, keys: format.list(named) })}</p>}
      {leftOut > 0 && <p>{t('whatIf.came.leftOut', { count: leftOut })}</p>}
    </Message>
  );
}
