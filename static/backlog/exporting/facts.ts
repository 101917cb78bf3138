import type { BacklogFilter, Facet } from '../../../src/domain/backlogView';
import type { Language } from '../../common/text';
import { criterionLabel, modelName } from '../../common/words';
import { TOP } from '../filter';
import { conditionName, namesIn, valueText } from '../filtering/names';
import { columnTitles } from './columns';
import type { ExportParts } from './exportParts';
import { triedText } from './tried';

/** One thing that readers should know of what they look at. */
export interface Fact {
  readonly name: string;
  readonly text: string;
}

/** Of which backlog this is, when, by which model, how many issues, and what was left out. */
export function factsOf(parts: ExportParts): Fact[] {
  const { setting, ranking, rows, view, whatIf, now } = parts;
  const { models, projectKey, language } = setting;
  const { t, format } = language;
  const fact = (name: FactName, text: string): Fact => ({ name: t(`export.fact.${name}`), text });
  const count = ranking.rows.length;
  const filter = filterText(parts.obeyed, parts);
  const { sort, groupBy } = view;
  const sortedBy = sort.by === 'place' && !sort.descending ? null : (columnTitles(parts).get(sort.by) ?? null);
  return [
    fact('project', projectKey),
    fact('date', format.dateTime(now.toISOString())),
    fact('model', models.map(({ id }) => modelName(id, language)).join(' + ')),
    fact('criteria', models.map((model) => criteriaText(model, language)).join('; ')),
    ...(whatIf.trying ? [fact('tried', triedText(whatIf.trying, language))] : []),
    fact(
      'issues',
      rows.length === count
        ? t('backlog.count', { count })
        : t('backlog.count.filtered', { shown: rows.length, count }),
    ),
    fact('filter', filter === '' ? t('export.filter.none') : filter),
    ...(sortedBy === null
      ? []
      : [fact('sort', t(sort.descending ? 'export.sort.descending' : 'export.sort.ascending', { column: sortedBy }))]),
    ...(groupBy === null ? [] : [fact('group', t(`export.group.${groupBy}`))]),
  ];
}

type FactName = 'project' | 'date' | 'model' | 'criteria' | 'tried' | 'issues' | 'filter' | 'sort' | 'group';

const criteriaText = (model: ExportParts['setting']['model'], language: Language): string =>
  model.criteria.map((criterion) => criterionLabel(model, criterion, language)).join(', ');

/** The filter in words; empty: there is none. */
function filterText(filter: BacklogFilter, { scored, setting }: ExportParts): string {
  const { language } = setting;
  const { t, format } = language;
  const names = namesIn(scored);
  const text = filter.text.trim();
  const facets = Object.entries(filter.facets) as [Facet, readonly string[]][];
  return [
    ...(text === '' ? [] : [t('export.filter.text', { text })]),
    ...facets.map(([facet, values]) =>
      t('export.filter.facet', {
        facet: conditionName(facet, language),
        values: format.list(values.map((value) => valueText(facet, value, names, setting))),
      }),
    ),
    ...(filter.jql === null ? [] : [t('export.filter.jql', { jql: filter.jql })]),
    ...(filter.notReadyAtTop ? [t('export.filter.notReadyAtTop', { top: TOP })] : []),
    ...(filter.behind === null ? [] : [t(`health.${filter.behind}.shown`)]),
  ].join('; ');
}
