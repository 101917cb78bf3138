import { hasValue, type Input } from '../../../src/domain/scoring/inputs';
import type { Score } from '../../../src/domain/scoring/score';
import type { Language } from '../../common/text';
import { inputText, quadrantName, scoreText } from '../../common/words';
import type { Judged, ShownGate } from '../gates/judged';
import { issueAddress } from '../issueAddress';
import type { BacklogRow } from '../ranking';
import { reasonTexts } from '../reasonTexts';
import type { BuiltIn, CriterionColumn } from '../table/columns';
import type { ExportParts } from './exportParts';

/** What stands in one cell: in words, and, where it is one, as a number for spreadsheets to reckon with. */
export interface Cell {
  readonly text: string;
  readonly number?: number;
  /** Where the text leads to. */
  readonly link?: string;
}

const NOTHING: Cell = { text: '' };

type CellOf = (row: BacklogRow, parts: ExportParts) => Cell;

/** The built-in columns; one that is added to the table does not compile without. */
export const BUILT_IN: Readonly<Record<BuiltIn, CellOf>> = {
  place: ({ place }, { setting }) => ({ text: setting.language.format.number(place), number: place }),
  key: ({ issue }, { setting }) => ({ text: issue.key, link: issueAddress(setting.siteUrl, issue.key) }),
  summary: ({ issue }) => ({ text: issue.summary }),
  type: ({ issue }) => ({ text: issue.type.name }),
  status: ({ issue }) => ({ text: issue.status.name }),
  priority: ({ issue }) => ({ text: issue.priority?.name ?? '' }),
  assignee: ({ issue }) => ({ text: issue.assignee?.displayName ?? '' }),
  labels: ({ issue }) => ({ text: issue.labels.join(', ') }),
  components: ({ issue }) => ({ text: issue.components.map(({ name }) => name).join(', ') }),
  epic: ({ issue: { parent } }) => (parent ? { text: `${parent.key} ${parent.summary}` } : NOTHING),
  score: ({ score }, { setting }) => ({
    text: scoreText(score, setting.model, setting.language),
    ...(score.status === 'scored' && score.classValue === null ? { number: score.score } : {}),
  }),
  quadrant: ({ quadrant }, { setting: { model, language } }) =>
    quadrant === null || model.quadrants === null
      ? NOTHING
      : { text: quadrantName(model.quadrants, quadrant, language) },
  ready: gateCell('ready'),
  done: gateCell('done'),
  reason: (row, { setting }) => ({ text: reasonTexts(row, setting).join(' · ') }),
  jiraPlace: ({ jiraPlace, move }, { setting }) =>
    jiraPlace === null ? NOTHING : { text: jiraPlaceText(jiraPlace, move ?? 0, setting.language), number: jiraPlace },
};

function gateCell(gate: ShownGate): CellOf {
  return ({ issue }, { gates, setting }) => {
    const judged = gates.judged.get(issue.id);
    return judged ? { text: verdictText(judged, gate, setting.language) } : NOTHING;
  };
}

/** "No, 2 open". */
export function verdictText(judged: Judged, gate: ShownGate, { t }: Language): string {
  const { verdict, open } = judged[gate];
  const said = t(`gateCell.${verdict}`);
  return open.length === 0 ? said : `${said}, ${t('gateCell.open', { count: open.length })}`;
}

function jiraPlaceText(jiraPlace: number, move: number, { format }: Language): string {
  const place = format.number(jiraPlace);
  return move === 0 ? place : `${place} (${move > 0 ? '▲' : '▼'}${format.number(Math.abs(move))})`;
}

export const inputCell =
  ({ model, criterion }: CriterionColumn['input']): CellOf =>
  ({ score }, { setting }) => {
    const input = inputsOf(score).find(({ key }) => key === criterion.key);
    if (!input || ('missing' in input && input.missing === 'empty')) return NOTHING;
    const text = inputText(model, criterion, input, setting.language);
    // The number behind a class is nobody's business.
    const isClass = model.formula.type === 'classes' && model.formula.criterion === criterion.key;
    return hasValue(input) && !isClass ? { text, number: input.natural ?? input.value } : { text };
  };

const inputsOf = (score: Score): readonly Input[] => [
  ...score.inputs,
  ...(score.status === 'scored' && score.within ? score.within.inputs : []),
];
