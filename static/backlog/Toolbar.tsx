import { lazy, Suspense, type ReactNode } from 'react';
import Button from '@atlaskit/button/new';
import SearchIcon from '@atlaskit/icon/core/search';
import Textfield from '@atlaskit/textfield';
import { useText } from '../common/text';
import { isFiltering, NO_FILTER, type BacklogFilter, type Choice } from './filter';

// The menus are large and wanted late; the table does not wait for them.
const ChoiceFilter = lazy(() => import('./ChoiceFilter'));

interface ToolbarProps {
  readonly filter: BacklogFilter;
  readonly types: readonly Choice[];
  readonly statuses: readonly Choice[];
  readonly onFilter: (filter: BacklogFilter) => void;
  readonly children: ReactNode;
}

export function Toolbar({ filter, types, statuses, onFilter, children }: ToolbarProps) {
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
            chosen={filter.types}
            onChoose={(names) => onFilter({ ...filter, types: names })}
          />
          <ChoiceFilter
            label={t('backlog.filter.status')}
            choices={statuses}
            chosen={filter.statuses}
            onChoose={(names) => onFilter({ ...filter, statuses: names })}
          />
        </Suspense>
        {isFiltering(filter) && (
          <Button appearance="subtle" spacing="compact" onClick={() => onFilter(NO_FILTER)}>
            {t('backlog.filter.clear')}
          </Button>
        )}
      </div>
      {children}
    </div>
  );
}
