// Works a Jira with jira.js, a client that others wrote, and prints what it saw as JSON. Run by thirdPartyClient.test.ts in a
// process of its own: the package is ES modules only. `throw`: an answer that the client's own schemas do not describe fails.
import { createAgileClient, createCloudClient } from 'jira.js';

const [host, email] = process.argv.slice(2);
const config = { host, auth: { type: 'basic', email, apiToken: 'any' }, onSchemaMismatch: 'throw' };
const jira = createCloudClient(config);
const agile = createAgileClient(config);

const me = await jira.myself.getCurrentUser();
const projects = await jira.projects.searchProjects();
const fields = await jira.issueFields.getFields();
const permissions = await jira.permissions.getMyPermissions({ projectKey: 'SHOP', permissions: 'EDIT_ISSUES' });
const created = await jira.issues.createIssue({
  fields: { project: { key: 'SHOP' }, issuetype: { name: 'Story' }, summary: 'Made by jira.js' },
});
await jira.issueProperties.setIssueProperty({ issueIdOrKey: created.key, propertyKey: 'voorrang', body: { score: 3 } });
const { transitions } = await jira.issues.getTransitions({ issueIdOrKey: created.key });
await jira.issues.doTransition({ issueIdOrKey: created.key, transition: { id: transitions.at(-1).id } });
await agile.issue.rankIssues({ issues: [created.key], rankBeforeIssue: 'SHOP-1' });
const found = await jira.issueSearch.searchAndReconsileIssuesUsingJqlPost({
  jql: 'project = SHOP ORDER BY Rank',
  fields: ['summary', 'status'],
  maxResults: 3,
});
const bulk = await jira.issues.bulkFetchIssues({
  issueIdsOrKeys: found.issues.map((issue) => issue.id),
  fields: ['summary', 'issuelinks', 'status'],
  properties: ['voorrang'],
});
const issue = await jira.issues.getIssue({ issueIdOrKey: created.key, properties: ['voorrang'] });
const described = await jira.issues.getIssue({ issueIdOrKey: 'SHOP-6' });
const boards = await agile.board.getAllBoards({ projectKeyOrId: 'SHOP' });
const missing = await jira.issues.getIssue({ issueIdOrKey: 'SHOP-999' }).catch((error) => error.message);

process.stdout.write(
  JSON.stringify({
    me: me.displayName,
    projects: projects.values.map((project) => project.key),
    fields: fields.length,
    mayEdit: permissions.permissions.EDIT_ISSUES.havePermission,
    order: found.issues.map((each) => each.key),
    bulk: bulk.issues.map((each) => [each.key, each.properties]),
    status: issue.fields.status.name,
    property: issue.properties.voorrang,
    description: described.fields.description.type,
    boards: boards.values.map((board) => board.name),
    missing,
  }),
);
