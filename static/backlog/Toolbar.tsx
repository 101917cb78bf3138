import { lazy, Suspense, type ReactNode } from 'react';
import Button from '@atlaskit/button/new';
import CrossIcon from '@atlaskit/icon/core/cross';
import SearchIcon from '@atlaskit/icon/core/search';
import Textfield from '@atlaskit/textfield';
import { useText } from '../common/text';
import type { BacklogFilter } from '../../src/domain/backlogView';
import { isFiltering, NO_FILTER, TOP, withFacet, type Choice } from './filter';

// The menus are large and wanted late; the table does not wait for them.
const ChoiceFilter = lazy(() => import('./ChoiceFilter'));

interface ToolbarProps {
  readonly filter: BacklogFilter;
  readonly types: readonly Choice[];
  readonly statuses: readonly Choice[];
  /** How many of the top are not ready; null: not known. */
  readonly notReadyAtTop: number | null;
  /** Whether it may still be known. */
  readonly isJudging: boolean;
  readonly onFilter: (filter: BacklogFilter) => void;
  readonly children: ReactNode;
}

export function Toolbar(props: ToolbarProps) {
  const { filter, types, statuses, notReadyAtTop, isJudging, onFilter, children } = props;
  const t = useText();
  return (
    <div className="toolbar">
      <div className="toolbar-filters" role="search">
        <div className="toolbar-search">
          <Textfield
            type="search"
            isCompact
            aria-label={t('backlog.search.label')}
            placeholder={t('backlog.search.placeholder')}
            value={filter.text}
            elemBeforeInput={
              <span className="search-icon">
                <SearchIcon label="" />
              </span>
            }
            onChange={(event) => onFilter({ ...filter, text: event.currentTarget.value })}
          />
        </div>
        <Suspense fallback={<span className="toolbar-wait" />}>
          <ChoiceFilter
            label={t('backlog.filter.type')}
            choices={types}
            chosen={filter.facets.type ?? []}
            onChoose={(names) => onFilter(withFacet(filter, 'type', names))}
          />
          <ChoiceFilter
            label={t('backlog.filter.status')}
            choices={statuses}
            chosen={filter.facets.status ?? []}
            onChoose={(names) => onFilter(withFacet(filter, 'status', names))}
          />
        </Suspense>
        <Button
          spacing="compact"
          isSelected={filter.notReadyAtTop}
          aria-pressed={filter.notReadyAtTop}
          // What is on can always be turned off.
          isDisabled={notReadyAtTop === null && !filter.notReadyAtTop}
          onClick={() => onFilter({ ...filter, notReadyAtTop: !filter.notReadyAtTop })}
        >
          {t('backlog.filter.notReadyAtTop', {
            top: TOP,
            count: notReadyAtTop ?? t(isJudging ? 'health.pending' : 'health.none'),
          })}
        </Button>
        {isFiltering(filter) && (
          // Small, so that the toolbar keeps its lines and the table its place.
          <button
            type="button"
            className="toolbar-clear"
            aria-label={t('backlog.filter.clear')}
            title={t('backlog.filter.clear')}
            onClick={() => onFilter(NO_FILTER)}
          >
            <CrossIcon label="" color="currentColor" />
          </button>
        )}
      </div>
      {children}
    </div>
  );
}
