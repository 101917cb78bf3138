import { useState } from 'react';
import { IconButton } from '@atlaskit/button/new';
import ChevronLeft from '@atlaskit/icon/core/chevron-left';
import { FACETS, type Facet } from '../../../src/domain/backlogView';
import { Popover } from '../../common/popover/Popover';
import { useLanguage } from '../../common/text';
import { conditionsOf } from '../filter';
import { useBacklogPage } from '../pageState';
import type { Changeable, FilterOpener } from './chips';
import { ChoiceList } from './ChoiceList';
import { focusSearch } from './focusSearch';
import { JqlForm } from './JqlForm';
import { conditionName } from './names';
import { ValueChoice } from './ValueChoice';
import './filtering.css';

interface FilterPopupProps {
  readonly opened: NonNullable<FilterOpener['opened']>;
  readonly onClose: () => void;
}

/** Chooses what to filter by, and then by which values. */
export default function FilterPopup({ opened, onClose }: FilterPopupProps) {
  const language = useLanguage();
  const { t } = language;
  const { setting, view } = useBacklogPage();
  const [at, setAt] = useState<Changeable | 'facets'>(opened.at);
  const set = new Set<string>(conditionsOf(view.filter));
  const { formula, quadrants } = setting.model;
  const isOffered = (facet: Facet): boolean =>
    set.has(facet) ||
    (facet === 'class' ? formula.type === 'classes' : facet === 'quadrant' ? quadrants !== null : true);
  const changeable: readonly Changeable[] = [...FACETS.filter(isOffered), 'jql'];
  const title = at === 'facets' ? t('filter.add.title') : conditionName(at, language);
  return (
    <Popover
      label={title}
      anchor={opened.anchor}
      side="start"
      className="filter-popup"
      onClose={onClose}
      onLost={focusSearch}
    >
      <div className="filter-popup-head">
        {opened.at === 'facets' && at !== 'facets' && (
          <IconButton
            icon={ChevronLeft}
            label={t('filter.back')}
            appearance="subtle"
            spacing="compact"
            onClick={() => setAt('facets')}
          />
        )}
        <h2>{title}</h2>
      </div>
      {at === 'facets' ? (
        <ChoiceList
          key={at}
          label={title}
          isMulti={false}
          options={changeable.map((value) => ({ value, label: conditionName(value, language) }))}
          chosen={set}
          nothing=""
          onChoose={(value) => setAt(changeable.find((one) => one === value) ?? 'facets')}
        />
      ) : at === 'jql' ? (
        <JqlForm />
      ) : (
        <ValueChoice key={at} facet={at} label={title} />
      )}
    </Popover>
  );
}
