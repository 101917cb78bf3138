import { useMemo, useState } from 'react';
import { MOST_VALUES, type Facet } from '../../../src/domain/backlogView';
import { useLanguage } from '../../common/text';
import { withFacet } from '../filter';
import { useBacklogPage } from '../pageState';
import { ChoiceList } from './ChoiceList';
import { countValues } from './counts';
import { inOrder } from './names';
import { useNaming } from './useNaming';

/** The values of a facet, with how many issues each would leave beside the rest of the filter. */
export function ValueChoice({ facet, label }: { readonly facet: Facet; readonly label: string }) {
  const { t, format } = useLanguage();
  const { ranking, view, changeView, gates, notReadyAtTop, jql } = useBacklogPage();
  const { valueName } = useNaming();
  const { filter } = view;
  const { judged } = gates;
  const { found } = jql;
  const chosen = useMemo(() => new Set(filter.facets[facet]), [filter, facet]);
  // What was chosen when it opened stands first; nothing moves while one ticks.
  const [first] = useState(chosen);
  const counts = useMemo(
    () => countValues(ranking.rows, facet, filter, { judged, notReadyAtTop, found }),
    [ranking.rows, facet, filter, judged, notReadyAtTop, found],
  );
  const options = useMemo(() => {
    const values = inOrder(facet, counts);
    const [before, after] = [values.filter((value) => first.has(value)), values.filter((value) => !first.has(value))];
    return [...before, ...after].map((value) => ({
      value,
      label: valueName(facet, value),
      detail: format.number(counts.get(value) ?? 0),
    }));
  }, [counts, facet, first, format, valueName]);
  const isFull = chosen.size >= MOST_VALUES;
  const toggle = (value: string) => {
    if (!chosen.has(value) && isFull) return;
    const values = chosen.has(value) ? [...chosen].filter((one) => one !== value) : [...chosen, value];
    changeView({ filter: withFacet(filter, facet, values) });
  };
  return (
    <>
      <ChoiceList
        label={label}
        isMulti
        options={options}
        chosen={chosen}
        nothing={t('backlog.filter.nothing')}
        onChoose={toggle}
      />
      {isFull && <p className="choice-hint">{t('filter.most', { most: MOST_VALUES })}</p>}
    </>
  );
}
