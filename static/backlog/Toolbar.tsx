import { lazy, Suspense, type ReactNode } from 'react';
import Button from '@atlaskit/button/new';
import AddIcon from '@atlaskit/icon/core/add';
import CrossIcon from '@atlaskit/icon/core/cross';
import SearchIcon from '@atlaskit/icon/core/search';
import Textfield from '@atlaskit/textfield';
import { MOST_SEARCHED } from '../../src/domain/backlogView';
import { useOpener } from '../common/popover/useOpener';
import { useText } from '../common/text';
import { conditionsOf, NO_FILTER, TOP, unjudgedAtTop } from './filter';
import { focusSearch, SEARCH_ID } from './filtering/focusSearch';
import { isChip, type FilterOpener } from './filtering/chips';
import { useBacklogPage } from './pageState';
import { SmallIconButton } from './SmallIconButton';

// Wanted late: the table does not wait for them.
const FilterChips = lazy(() => import('./filtering/FilterChips'));
const FilterPopup = lazy(() => import('./filtering/FilterPopup'));

/** What narrows the backlog down; `children`: what else stands in this line. */
export function Toolbar({ children }: { readonly children: ReactNode }) {
  const t = useText();
  const page = useBacklogPage();
  const { filter } = page.view;
  const change = (some: Partial<typeof filter>) => page.changeView({ filter: { ...filter, ...some } });
  const opener: FilterOpener = useOpener();
  const { opened } = opener;
  const unjudged = unjudgedAtTop(page.ranking.rows, page.gates.judged);
  const conditions = conditionsOf(filter);
  const hasChips = conditions.some(isChip);
  const clear = () => {
    focusSearch();
    change(NO_FILTER);
  };
  return (
    <>
      <div className="toolbar">
        <div className="toolbar-filters" role="search">
          <div className="toolbar-search">
            <Textfield
              id={SEARCH_ID}
              type="search"
              isCompact
              aria-label={t('backlog.search.label')}
              placeholder={t('backlog.search.placeholder')}
              maxLength={MOST_SEARCHED}
              value={filter.text}
              elemBeforeInput={
                <span className="search-icon">
                  <SearchIcon label="" />
                </span>
              }
              onChange={(event) => change({ text: event.currentTarget.value })}
            />
          </div>
          <Button
            spacing="compact"
            iconBefore={AddIcon}
            aria-haspopup="dialog"
            aria-expanded={opened?.at === 'facets'}
            isSelected={opened?.at === 'facets'}
            {...opener.trigger('facets')}
          >
            {t('filter.add')}
          </Button>
          <Button
            spacing="compact"
            isSelected={filter.notReadyAtTop}
            aria-pressed={filter.notReadyAtTop}
            // What is on can always be turned off.
            isDisabled={page.notReadyAtTop === null && !filter.notReadyAtTop}
            onClick={() => change({ notReadyAtTop: !filter.notReadyAtTop })}
          >
            {page.notReadyAtTop && unjudged > 0
              ? t('backlog.filter.notReadyAtTop.partly', { top: TOP, count: page.notReadyAtTop.size, unjudged })
              : t('backlog.filter.notReadyAtTop', {
                  top: TOP,
                  count: page.notReadyAtTop?.size ?? t(page.judging ? 'health.pending' : 'health.none'),
                })}
          </Button>
          {conditions.length > 0 && !hasChips && (
            // Small, so that the toolbar keeps its lines and the table its place.
            <SmallIconButton
              label={t('backlog.filter.clear')}
              icon={<CrossIcon label="" color="currentColor" />}
              onClick={clear}
            />
          )}
        </div>
        <div className="toolbar-end">{children}</div>
      </div>
      {hasChips && (
        <Suspense fallback={<div className="filter-bar" />}>
          <FilterChips opener={opener} onLastGone={focusSearch} onClear={clear} />
        </Suspense>
      )}
      {opened && (
        <Suspense fallback={null}>
          <FilterPopup key={opened.nth} opened={opened} onClose={opener.close} />
        </Suspense>
      )}
    </>
  );
}
