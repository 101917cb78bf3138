import { NO_VALUE, type Facet } from '../../../src/domain/backlogView';
import type { Quadrant } from '../../../src/domain/scoring/backlogNotes';
import type { ScoredIssue } from '../../../src/domain/ranking/order';
import type { Language } from '../../common/text';
import { classText, quadrantName } from '../../common/words';
import type { RowSetting } from '../rowSetting';
import type { Condition } from '../filter';

/** Facets whose values are not names themselves. */
export interface ValueNames {
  /** By account id, and by key: as the issues that are here show them. */
  readonly people: ReadonlyMap<string, string>;
  readonly epics: ReadonlyMap<string, string>;
}

export function namesIn(scored: readonly ScoredIssue[]): ValueNames {
  const people = new Map<string, string>();
  const epics = new Map<string, string>();
  for (const { issue } of scored) {
    if (issue.assignee) people.set(issue.assignee.accountId, issue.assignee.displayName);
    if (issue.parent) epics.set(issue.parent.key, `${issue.parent.key} ${issue.parent.summary}`.trim());
  }
  return { people, epics };
}

const isQuadrant = (value: string): value is Quadrant => ['quickWin', 'bigBet', 'fillIn', 'moneyPit'].includes(value);

const VERDICTS = ['pass', 'fail', 'unknown', 'notApplicable'] as const;
const isVerdict = (value: string): value is (typeof VERDICTS)[number] =>
  (VERDICTS as readonly string[]).includes(value);

/** A value as people know it; what is not there any more is shown as it was stored. */
export function valueText(
  facet: Facet,
  value: string,
  { people, epics }: ValueNames,
  { model, language }: Pick<RowSetting, 'model' | 'language'>,
): string {
  const { t } = language;
  if (value === NO_VALUE) return noneText(facet, language);
  switch (facet) {
    case 'assignee':
      return people.get(value) ?? t('person.someone');
    case 'epic':
      return epics.get(value) ?? value;
    case 'class':
      return Number.isFinite(Number(value)) ? classText(model, Number(value), language) : value;
    case 'quadrant':
      return isQuadrant(value) ? (model.quadrants ? quadrantName(model.quadrants, value, language) : t(`quadrant.${value}`)) : value; // prettier-ignore
    case 'ready':
    case 'done':
      return isVerdict(value) ? t(`gateCell.${value}`) : value;
    default:
      return value;
  }
}

function noneText(facet: Facet, { t }: Language): string {
  switch (facet) {
    case 'ready':
    case 'done':
      return t('gateCell.none');
    case 'type':
    case 'status':
    case 'priority':
      return t('filter.none.other');
    default:
      return t(`filter.none.${facet}`);
  }
}

export function conditionName(condition: Condition, { t }: Language): string {
  switch (condition) {
    case 'text':
      return t('filter.text');
    case 'notReadyAtTop':
      return t('filter.notReadyAtTop');
    case 'behind':
      return t('filter.behind');
    default:
      return t(`filter.facet.${condition}`);
  }
}

/** Of these facets values have an order of their own; others stand by how many issues have them. */
const OWN_ORDER: Partial<Record<Facet, readonly string[]>> = {
  quadrant: ['quickWin', 'bigBet', 'fillIn', 'moneyPit'],
  ready: VERDICTS,
  done: VERDICTS,
};

/** How values of a facet are listed: the highest class first, verdicts as they get worse, the rest by their issues. */
export function inOrder(facet: Facet, counts: ReadonlyMap<string, number>): readonly string[] {
  const own = OWN_ORDER[facet];
  const place = (value: string): number => {
    const index = own?.indexOf(value) ?? (facet === 'class' ? -Number(value) : 0);
    return value === NO_VALUE || index === -1 ? Number.MAX_SAFE_INTEGER : index;
  };
  return [...counts.keys()].sort((a, b) => {
    const byPlace = own || facet === 'class' ? place(a) - place(b) : 0;
    return byPlace || counts.get(b)! - counts.get(a)! || (a < b ? -1 : 1);
  });
}
