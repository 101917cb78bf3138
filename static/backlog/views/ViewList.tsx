import { useMemo } from 'react';
import type { SavedView } from '../../../src/domain/backlogView';
import { useText } from '../../common/text';
import { usePeople } from '../../common/usePeople';
import { ChoiceList } from '../filtering/ChoiceList';

interface ViewListProps {
  readonly views: readonly SavedView[];
  /** null: none. */
  readonly currentId: string | null;
  /** Whether the page shows the backlog as it is at first. */
  readonly isWhole: boolean;
  /** null: no view, the backlog as it is at first. */
  readonly onChoose: (view: SavedView | null) => void;
}

const WHOLE = '';

export function ViewList({ views, currentId, isWhole, onChoose }: ViewListProps) {
  const t = useText();
  const nameOf = usePeople(useMemo(() => views.map(({ by }) => by), [views]));
  const options = [
    { value: WHOLE, label: t('views.whole') },
    ...views.map(({ id, name, by }) => ({ value: id, label: name, detail: nameOf(by) ?? '…' })),
  ];
  return (
    <>
      <ChoiceList
        label={t('views.title')}
        isMulti={false}
        options={options}
        chosen={new Set(currentId !== null ? [currentId] : isWhole ? [WHOLE] : [])}
        onChoose={(value) => onChoose(views.find(({ id }) => id === value) ?? null)}
        nothing=""
      />
      {views.length === 0 && <p className="choice-hint">{t('views.none')}</p>}
    </>
  );
}
