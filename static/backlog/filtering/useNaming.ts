import { useCallback, useMemo } from 'react';
import type { Facet } from '../../../src/domain/backlogView';
import { NO_VALUE } from '../../../src/domain/backlogView';
import { usePeople } from '../../common/usePeople';
import type { Condition } from '../filter';
import { useBacklogPage } from '../pageState';
import { conditionName, namesIn, valueText } from './names';

interface Naming {
  readonly valueName: (facet: Facet, value: string) => string;
  /** "Type: Bug, Story"; a search or a JQL as it was written. */
  readonly conditionText: (condition: Condition) => { readonly name: string; readonly values: readonly string[] };
}

/** What the filter's conditions and their values are called. */
export function useNaming(): Naming {
  const { scored, setting, view } = useBacklogPage();
  const { filter } = view;
  const known = useMemo(() => namesIn(scored), [scored]);
  // People who have no issue any more are still asked for by their account id.
  const strangers = (filter.facets.assignee ?? []).filter((id) => id !== NO_VALUE && !known.people.has(id));
  const nameOf = usePeople(strangers);
  const { language } = setting;
  const valueName = useCallback(
    (facet: Facet, value: string) =>
      facet === 'assignee' && value !== NO_VALUE && !known.people.has(value)
        ? (nameOf(value) ?? '…')
        : valueText(facet, value, known, setting),
    [known, nameOf, setting],
  );
  const conditionText = useCallback(
    (condition: Condition) => {
      const name = conditionName(condition, language);
      switch (condition) {
        case 'text':
          return { name, values: [filter.text.trim()] };
        case 'jql':
          return { name, values: [filter.jql ?? ''] };
        case 'notReadyAtTop':
          return { name, values: [] };
        case 'behind':
          return { name, values: filter.behind ? [language.t(`health.${filter.behind}.shown`)] : [] };
        default:
          return { name, values: (filter.facets[condition] ?? []).map((value) => valueName(condition, value)) };
      }
    },
    [filter, language, valueName],
  );
  return { valueName, conditionText };
}
