import type { Grouping } from '../../../src/domain/backlogView';
import { classText, labelOfKey } from '../../common/words';
import type { BacklogRow } from '../ranking';
import { verdictText } from './cells';
import type { ExportParts } from './exportParts';

/** The name of the group a row is in; empty: in none. */
export function groupOf(by: Grouping, { issue, score }: BacklogRow, { gates, setting }: ExportParts): string {
  const { models, model, language } = setting;
  switch (by) {
    case 'epic':
      return issue.parent ? `${issue.parent.key} ${issue.parent.summary}` : '';
    case 'component':
      return issue.components.map(({ name }) => name).join(', ');
    case 'class':
      return score.status === 'scored' && score.classValue !== null ? classText(model, score.classValue, language) : '';
    case 'goal': {
      const own = score.status === 'scored' ? (score.within ?? score) : null;
      const most = own?.status === 'scored' ? own.contributions[0] : undefined;
      return most ? labelOfKey(models.at(-1)!, most.key, language) : '';
    }
    case 'ready':
    case 'done': {
      const judged = gates.judged.get(issue.id);
      return judged ? verdictText({ ...judged, [by]: { ...judged[by], open: [] } }, by, language) : '';
    }
  }
}
