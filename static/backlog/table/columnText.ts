import { quadrantName, scoreText } from '../../common/words';
import { cellText } from '../editing/cellText';
import type { Judged } from '../gates/judged';
import type { BacklogRow } from '../ranking';
import { reasonTexts } from '../reasonTexts';
import type { RowSetting } from '../rowSetting';
import type { Column } from './columns';
import { valueOf, type InputOf } from './inputs';

export interface TextOf {
  readonly setting: RowSetting;
  readonly inputOf: InputOf;
  /** undefined: not judged. */
  readonly judged: Judged | undefined;
}

/** What stands in a column, as text to take along: numbers that a spreadsheet can reckon with. */
export function columnText(row: BacklogRow, column: Column, { setting, inputOf, judged }: TextOf): string {
  const { issue } = row;
  const { language, model } = setting;
  if (column.input)
    return cellText(column.input.model, column.input.criterion, valueOf(inputOf(row, column)), language);
  switch (column.id) {
    case 'place':
      return String(row.place);
    case 'key':
      return issue.key;
    case 'summary':
      return issue.summary;
    case 'type':
      return issue.type.name;
    case 'status':
      return issue.status.name;
    case 'priority':
      return issue.priority?.name ?? '';
    case 'assignee':
      return issue.assignee?.displayName ?? '';
    case 'labels':
      return issue.labels.join(', ');
    case 'components':
      return issue.components.map(({ name }) => name).join(', ');
    case 'epic':
      return issue.parent ? `${issue.parent.key} ${issue.parent.summary}` : '';
    case 'score':
      return row.score.status === 'scored' ? scoreText(row.score, model, language) : '';
    case 'quadrant':
      return row.quadrant && model.quadrants ? quadrantName(model.quadrants, row.quadrant, language) : '';
    case 'ready':
    case 'done':
      return judged ? language.t(`gateCell.${judged[column.id].verdict}`) : '';
    case 'reason':
      return reasonTexts(row, setting).join(' · ');
    case 'jiraPlace':
      return row.jiraPlace === null ? '' : String(row.jiraPlace);
  }
}
