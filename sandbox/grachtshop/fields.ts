import type { SiteField } from '../jira/site';
import { customField, standardFields } from '../jira/standardFields';

/** Numbers as a site hands them out: not in a row, since admins add and remove fields. */
export const fieldIds = {
  flagged: 'customfield_10021',
  rank: 'customfield_10019',
  sprint: 'customfield_10020',
  storyPointEstimate: 'customfield_10016',
  storyPoints: 'customfield_10035',
  customersAffected: 'customfield_10041',
  revenueAtRisk: 'customfield_10042',
  testNotes: 'customfield_10047',
} as const;

/** What a team-managed project estimates in: a type of its own, with nearly the name of the other. */
const storyPointEstimate: SiteField = {
  ...customField(10016, 'Story point estimate', 'float'),
  schema: { type: 'number', custom: 'com.pyxis.greenhopper.jira:jsw-story-points', customId: 10016 },
};

export const fields: SiteField[] = [
  ...standardFields,
  storyPointEstimate,
  customField(10019, 'Rank', 'rank'),
  customField(10020, 'Sprint', 'sprint'),
  customField(10021, 'Flagged', 'multicheckboxes'),
  customField(10035, 'Story Points', 'float'),
  customField(10041, 'Customers affected', 'float'),
  customField(10042, 'Monthly revenue at risk', 'float'),
  customField(10047, 'Test notes', 'textarea'),
];
