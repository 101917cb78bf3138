import type { NamedEntity, SiteIssue } from '../site';
import { accountIdOf, idOf, idsOf, numberAt, textOf } from '../read/value';
import { storedMillis } from './dates';
import { jqlError } from './error';
import { dateField, entityField, numberField, stringField, textField } from './kinds';
import type { JqlField, Scope } from './scope';
import { plainText } from './text';

type Make = (scope: Scope, name: string) => JqlField;

/** Jira's own fields by the names that queries use, in lower case. */
export const systemFields: Record<string, Make> = {
  project: (scope, name) =>
    entityField({
      name,
      ids: (issue) => [issue.projectId],
      resolve: (text) => {
        const project = scope.site.project(text);
        return project && scope.site.canSee(scope.person, project) ? [project.id] : [];
      },
      sortKey: (issue) => scope.site.projectOf(issue).name.toLowerCase(),
    }),
  status: (scope, name) => singleEntity(name, 'status', scope.site.data.statuses),
  statuscategory: statusCategory,
  issuetype: (scope, name) => singleEntity(name, 'issuetype', scope.site.data.issueTypes),
  // The site's list is highest first, and in JQL the highest is the greatest.
  priority: (scope, name) =>
    singleEntity(name, 'priority', [...scope.site.data.priorities].reverse(), { ordered: true }),
  resolution: (scope, name) => {
    const field = singleEntity(name, 'resolution', [...scope.site.data.resolutions, unresolved]);
    return { ...field, ...unresolvedAware(field) };
  },
  assignee: (scope, name) => userField(name, 'assignee', scope),
  reporter: (scope, name) => userField(name, 'reporter', scope),
  creator: (scope, name) => userField(name, 'creator', scope),
  labels: (_scope, name) =>
    stringField(
      name,
      (issue) =>
        Array.isArray(issue.fields['labels'])
          ? issue.fields['labels'].filter((label): label is string => typeof label === 'string')
          : [],
      {
        searchable: false,
      },
    ),
  component: (scope, name) =>
    severalEntities(
      name,
      'components',
      scope.site.visibleProjects(scope.person).flatMap((project) => project.components),
    ),
  fixversion: (scope, name) => versionsField(scope, name, 'fixVersions'),
  affectedversion: (scope, name) => versionsField(scope, name, 'versions'),
  summary: (_scope, name) => textField(name, (issue) => textOf(issue.fields['summary']), { sortable: true }),
  description: (_scope, name) => textField(name, (issue) => plainText(issue, 'description'), { sortable: false }),
  environment: (_scope, name) => textField(name, (issue) => plainText(issue, 'environment'), { sortable: false }),
  text: (_scope, name) =>
    textField(
      name,
      (issue) =>
        `${textOf(issue.fields['summary'])}\n${plainText(issue, 'description')}\n${plainText(issue, 'environment')}`,
      {
        sortable: false,
      },
    ),
  created: (scope, name) => storedDate(name, 'created', scope),
  updated: (scope, name) => storedDate(name, 'updated', scope),
  resolved: (scope, name) => storedDate(name, 'resolutiondate', scope),
  due: (scope, name) => storedDate(name, 'duedate', scope),
  statuscategorychangeddate: (scope, name) => storedDate(name, 'statuscategorychangedate', scope),
  votes: (_scope, name) => numberField(name, (issue) => numberAt(issue.fields['votes'], 'votes')),
  watchers: (_scope, name) => numberField(name, (issue) => numberAt(issue.fields['watches'], 'watchCount')),
};

/** Other names of the same fields. */
export const synonyms: Record<string, string> = {
  type: 'issuetype',
  components: 'component',
  fixversions: 'fixversion',
  duedate: 'due',
  resolutiondate: 'resolved',
  createddate: 'created',
  updateddate: 'updated',
  watches: 'watchers',
  label: 'labels',
};

const unresolved: NamedEntity = { id: '-1', name: 'Unresolved' };

/** `resolution = Unresolved` is how JQL says that there is none. */
function unresolvedAware(field: JqlField): Pick<JqlField, 'compare' | 'anyOf'> {
  const anyOf: JqlField['anyOf'] = (operands) => {
    const names = operands.map((operand) => (operand.kind === 'text' ? operand.text.toLowerCase() : ''));
    const asksForNone = names.includes('unresolved') || names.includes(unresolved.id);
    const test = field.anyOf?.(operands) ?? (() => false);
    return (issue) => test(issue) || (asksForNone && field.isEmpty(issue));
  };
  return { anyOf, compare: (_operator, operand) => anyOf([operand]) };
}

function singleEntity(
  name: string,
  fieldId: string,
  entities: readonly NamedEntity[],
  options: { ordered?: boolean } = {},
): JqlField {
  const positions = new Map(entities.map((entity, index) => [entity.id, index]));
  const position = (id: string): number => positions.get(id) ?? -1;
  return entityField({
    name,
    ids: (issue) => asList(idOf(issue.fields[fieldId])),
    resolve: byIdOrName(entities),
    sortKey: (issue) => {
      const id = idOf(issue.fields[fieldId]);
      return id === null ? null : position(id);
    },
    ...(options.ordered ? { position } : {}),
  });
}

function severalEntities(
  name: string,
  fieldId: string,
  entities: readonly NamedEntity[],
  options: { ordered?: boolean } = {},
): JqlField {
  const positions = new Map(entities.map((entity, index) => [entity.id, index]));
  const names = new Map(entities.map((entity) => [entity.id, entity.name.toLowerCase()]));
  return entityField({
    name,
    ids: (issue) => idsOf(issue.fields[fieldId]),
    resolve: byIdOrName(entities),
    sortKey: (issue) => {
      const [first] = idsOf(issue.fields[fieldId]);
      return first === undefined ? null : options.ordered ? (positions.get(first) ?? -1) : (names.get(first) ?? '');
    },
    ...(options.ordered ? { position: (id: string) => positions.get(id) ?? -1 } : {}),
  });
}

/** Versions of every project the person sees; their order is the project's own. */
function versionsField(scope: Scope, name: string, fieldId: 'fixVersions' | 'versions'): JqlField {
  const versions = scope.site.visibleProjects(scope.person).flatMap((project) => project.versions);
  return severalEntities(name, fieldId, versions, { ordered: true });
}

const categoryNames: Record<string, string> = {
  '2': 'new',
  new: 'new',
  'to do': 'new',
  'te doen': 'new',
  '4': 'indeterminate',
  indeterminate: 'indeterminate',
  'in progress': 'indeterminate',
  'in uitvoering': 'indeterminate',
  'wordt uitgevoerd': 'indeterminate',
  bezig: 'indeterminate',
  '3': 'done',
  done: 'done',
  gereed: 'done',
  klaar: 'done',
};

function statusCategory(scope: Scope, name: string): JqlField {
  const categories = new Map(scope.site.data.statuses.map((status) => [status.id, status.category]));
  const categoryOf = (issue: SiteIssue) => categories.get(idOf(issue.fields['status']) ?? '');
  const rank = { new: 0, indeterminate: 1, done: 2 };
  return entityField({
    name,
    ids: (issue) => asList(categoryOf(issue) ?? null),
    resolve: (text) => asList(categoryNames[text.toLowerCase()] ?? null),
    sortKey: (issue) => {
      const category = categoryOf(issue);
      return category === undefined ? null : rank[category];
    },
  });
}

export function userField(name: string, fieldId: string, scope: Scope): JqlField {
  return entityField({
    name,
    ids: (issue) => asList(accountIdOf(issue.fields[fieldId])),
    resolve: (text) => {
      if (scope.site.displayName(text) === undefined) {
        throw jqlError(
          `The value '${text}' does not exist for the field '${name}': people are named by accountId, not by user name or user key.`,
        );
      }
      return [text];
    },
    sortKey: (issue) => {
      const accountId = accountIdOf(issue.fields[fieldId]);
      return accountId === null ? null : (scope.site.displayName(accountId) ?? accountId).toLowerCase();
    },
  });
}

function storedDate(name: string, fieldId: string, scope: Scope): JqlField {
  return dateField(name, (issue) => storedMillis(issue.fields[fieldId], scope.site.timeZone), scope);
}

/** Names in any case; several entities can share one, for instance versions of different projects. */
export function byIdOrName(entities: readonly NamedEntity[]): (text: string) => string[] {
  return (text) => {
    const wanted = text.toLowerCase();
    return entities
      .filter((entity) => entity.id === text || entity.name.toLowerCase() === wanted)
      .map((entity) => entity.id);
  };
}

const asList = (id: string | null): string[] => (id === null ? [] : [id]);
