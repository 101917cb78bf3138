import type { Language } from '../../src/texts/language';
import type { BacklogRow } from './ranking';

const moveLook = (move: number): string => (move > 0 ? 'move-up' : 'move-down');

/** Where Jira has the issue now, and how far Voorrang's place is from it. */
export function JiraPlace({ row, language: { t, format } }: { readonly row: BacklogRow; readonly language: Language }) {
  const { jiraPlace, move } = row;
  if (jiraPlace === null) return <span className="no-score">{t('backlog.noJiraPlace')}</span>;
  return (
    <>
      {format.number(jiraPlace)}
      {move !== null && (
        <span className={`move ${moveLook(move)}`}>
          {move !== 0 && (
            <>
              <span aria-hidden="true">{`${move > 0 ? '▲' : '▼'}${format.number(Math.abs(move))}`}</span>
              <span className="visually-hidden">
                {t(move > 0 ? 'backlog.move.up' : 'backlog.move.down', { places: Math.abs(move) })}
              </span>
            </>
          )}
        </span>
      )}
    </>
  );
}
