import { useMemo } from 'react';
import Button from '@atlaskit/button/new';
import EmptyState from '@atlaskit/empty-state';
import { Loading } from '../../common/Loading';
import { useText } from '../../common/text';
import { NO_FILTER, without } from '../filter';
import { useBacklogPage } from '../pageState';
import { givenBack } from './counts';
import { focusSearch } from './focusSearch';
import { useNaming } from './useNaming';
import './filtering.css';

/** Where a filter leaves nothing: what to drop of it, and how many issues each alone would give back. */
export function NothingFound() {
  const t = useText();
  const { ranking, obeyed, changeView, gates, notReadyAtTop, jql } = useBacklogPage();
  const { conditionText } = useNaming();
  const { judged } = gates;
  const { found, progress } = jql;
  const all = useMemo(
    () => givenBack(ranking.rows, obeyed, { judged, notReadyAtTop, found }),
    [ranking.rows, obeyed, judged, notReadyAtTop, found],
  );
  if (progress.state === 'asking' || progress.state === 'waiting') return <Loading rows={10} rowHeight={48} />;
  const helpful = all.filter(({ issues }) => issues > 0);
  const drop = (filter: typeof obeyed) => {
    focusSearch();
    changeView({ filter });
  };
  return (
    <div className="empty-backlog">
      <EmptyState
        headingLevel={2}
        header={t('filter.nothing.title')}
        description={t(helpful.length > 0 ? 'filter.nothing.drop' : 'filter.nothing.together')}
        primaryAction={
          <div className="filter-drops">
            <ul aria-label={t('filter.nothing.title')}>
              {helpful.map(({ condition, issues }) => {
                const { name, values } = conditionText(condition);
                return (
                  <li key={condition}>
                    <Button spacing="compact" onClick={() => drop(without(obeyed, condition))}>
                      {values.length > 0
                        ? t('filter.dropValues', { name, values: values.join(', ') })
                        : t('filter.dropOne', { name })}
                    </Button>
                    <span>{t('filter.gives', { count: issues })}</span>
                  </li>
                );
              })}
            </ul>
            {(helpful.length === 0 || all.length > 1) && (
              <Button onClick={() => drop(NO_FILTER)}>{t('backlog.filter.clear')}</Button>
            )}
          </div>
        }
      />
    </div>
  );
}
