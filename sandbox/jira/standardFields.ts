import type { SiteField } from './site';

/** Jira's own fields, as every site has them; custom fields come on top of these. */
export const standardFields: readonly SiteField[] = [
  system('issuetype', 'Issue Type', 'issuetype', ['issuetype', 'type']),
  system('summary', 'Summary', 'string', ['summary']),
  system('description', 'Description', 'string', ['description']),
  system('environment', 'Environment', 'string', ['environment']),
  system('project', 'Project', 'project', ['project']),
  system('parent', 'Parent', null, ['parent']),
  system('status', 'Status', 'status', ['status']),
  { ...system('statusCategory', 'Status Category', 'statusCategory', ['statusCategory']), orderable: false },
  system('statuscategorychangedate', 'Status Category Changed', 'datetime', ['statusCategoryChangedDate']),
  system('priority', 'Priority', 'priority', ['priority']),
  system('resolution', 'Resolution', 'resolution', ['resolution']),
  system('resolutiondate', 'Resolved', 'datetime', ['resolutiondate', 'resolved']),
  system('created', 'Created', 'datetime', ['created', 'createdDate']),
  system('updated', 'Updated', 'datetime', ['updated', 'updatedDate']),
  system('duedate', 'Due date', 'date', ['due', 'duedate']),
  system('labels', 'Labels', 'array', ['labels'], 'string'),
  system('components', 'Components', 'array', ['component'], 'component'),
  system('fixVersions', 'Fix versions', 'array', ['fixVersion'], 'version'),
  system('versions', 'Affects versions', 'array', ['affectedVersion'], 'version'),
  system('issuelinks', 'Linked Issues', 'array', ['issueLink'], 'issuelinks'),
  system('subtasks', 'Sub-tasks', 'array', ['subtasks'], 'issuelinks'),
  system('assignee', 'Assignee', 'user', ['assignee']),
  system('reporter', 'Reporter', 'user', ['reporter']),
  system('creator', 'Creator', 'user', ['creator']),
  system('votes', 'Votes', 'votes', ['votes']),
  system('watches', 'Watchers', 'watches', ['watchers']),
  system('comment', 'Comment', 'comments-page', ['comment']),
  system('workratio', 'Work Ratio', 'number', ['workratio']),
  system('timeoriginalestimate', 'Original estimate', 'number', ['originalEstimate', 'timeoriginalestimate']),
  system('timeestimate', 'Remaining Estimate', 'number', ['remainingEstimate', 'timeestimate']),
  system('timespent', 'Time Spent', 'number', ['timespent']),
];

function system(id: string, name: string, type: string | null, clauseNames: string[], items?: string): SiteField {
  return {
    id,
    key: id,
    name,
    custom: false,
    orderable: true,
    navigable: id !== 'comment',
    searchable: true,
    clauseNames,
    ...(type === null ? {} : { schema: { type, system: id, ...(items === undefined ? {} : { items }) } }),
  };
}

const greenhopper = 'com.pyxis.greenhopper.jira:';
const fieldTypes = 'com.atlassian.jira.plugin.system.customfieldtypes:';

/** Custom field types the sandbox knows; what `schema` says of each. */
export const customFieldTypes = {
  rank: { type: 'any', custom: `${greenhopper}gh-lexo-rank` },
  sprint: { type: 'array', items: 'json', custom: `${greenhopper}gh-sprint` },
  epicLink: { type: 'any', custom: `${greenhopper}gh-epic-link` },
  float: { type: 'number', custom: `${fieldTypes}float` },
  textfield: { type: 'string', custom: `${fieldTypes}textfield` },
  textarea: { type: 'string', custom: `${fieldTypes}textarea` },
  select: { type: 'option', custom: `${fieldTypes}select` },
  multicheckboxes: { type: 'array', items: 'option', custom: `${fieldTypes}multicheckboxes` },
  labels: { type: 'array', items: 'string', custom: `${fieldTypes}labels` },
  datepicker: { type: 'date', custom: `${fieldTypes}datepicker` },
  datetime: { type: 'datetime', custom: `${fieldTypes}datetime` },
  userpicker: { type: 'user', custom: `${fieldTypes}userpicker` },
} as const;

export function customField(number: number, name: string, type: keyof typeof customFieldTypes): SiteField {
  const id = `customfield_${number}`;
  return {
    id,
    key: id,
    name,
    custom: true,
    orderable: true,
    navigable: true,
    searchable: true,
    clauseNames: [`cf[${number}]`, name],
    schema: { ...customFieldTypes[type], customId: number },
  };
}
