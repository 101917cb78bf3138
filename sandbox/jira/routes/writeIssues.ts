import { z } from 'zod';
import { issueFor, requirePermission } from '../access';
import { JiraError, badRequest, notBuilt } from '../errors';
import { type Answer, created, noContent, ok, route } from '../http';
import { flag, text } from '../input';
import { createBeanReader, readExpand, selectFields } from '../read/bean';
import { screenView, transitionViews } from '../read/transitions';
import type { Site } from '../store';
import type { SiteIssue } from '../site';
import { createIssue } from '../write/createIssue';
import { type IssueUpdate, editIssue } from '../write/editIssue';
import { deleteIssue, subtasksOf } from '../write/remove';
import { transitionIssue } from '../write/transition';

const updateBody = z.strictObject({
  fields: z.record(z.string(), z.unknown()).optional(),
  update: z.record(z.string(), z.array(z.record(z.string(), z.unknown()))).optional(),
  properties: z.array(z.strictObject({ key: z.string(), value: z.unknown() })).optional(),
  transition: z.looseObject({ id: z.string() }).optional(),
  historyMetadata: z.unknown().optional(),
});

const mostAtOnce = 50;

const edit = route({
  method: 'PUT',
  path: '/rest/api/3/issue/:issueIdOrKey',
  query: z.strictObject({
    notifyUsers: flag().optional(),
    overrideScreenSecurity: flag().optional(),
    overrideEditableFlag: flag().optional(),
    returnIssue: flag().optional(),
    expand: text().optional(),
  }),
  body: updateBody,
  handle: (call): Answer => {
    const { site, person, query } = call;
    const issue = issueFor(call, call.params['issueIdOrKey'] ?? '');
    requirePermission(call, 'EDIT_ISSUES', site.projectOf(issue));
    editIssue(site, person, issue, withoutTransition(call.body));
    if (query.returnIssue !== true) return noContent();
    const selection = selectFields(site, [], '*all');
    return ok(
      createBeanReader(site, person, {
        ...selection,
        bare: null,
        properties: [],
        expand: readExpand([query.expand ?? '']),
      })(issue),
    );
  },
});

const createOne = route({
  method: 'POST',
  path: '/rest/api/3/issue',
  query: z.strictObject({ updateHistory: flag().optional() }),
  body: updateBody,
  handle: ({ site, person, body }) => created(createdView(site, createIssue(site, person, withoutTransition(body)))),
});

const createMany = route({
  method: 'POST',
  path: '/rest/api/3/issue/bulk',
  body: z.strictObject({
    issueUpdates: z.array(updateBody).min(1).max(mostAtOnce, `takes at most ${mostAtOnce} issues`),
  }),
  handle: ({ site, person, body }) => {
    const issues: unknown[] = [];
    const errors: unknown[] = [];
    for (const [index, update] of body.issueUpdates.entries()) {
      try {
        issues.push(createdView(site, createIssue(site, person, withoutTransition(update))));
      } catch (error) {
        if (!(error instanceof JiraError)) throw error;
        errors.push({ status: error.status, elementErrors: error.body, failedElementNumber: index });
      }
    }
    // All failed: 400, and the answer still says what was wrong with each.
    return { status: issues.length > 0 ? 201 : 400, body: { issues, errors } };
  },
});

const transitionQuery = z.strictObject({
  expand: text().optional(),
  transitionId: text().optional(),
  skipRemoteOnlyCondition: flag().optional(),
  includeUnavailableTransitions: flag().optional(),
  sortByOpsBarAndStatus: flag().optional(),
});

const listTransitions = route({
  method: 'GET',
  path: '/rest/api/3/issue/:issueIdOrKey/transitions',
  query: transitionQuery,
  handle: (call) => {
    const { site, person, query } = call;
    const issue = issueFor(call, call.params['issueIdOrKey'] ?? '');
    const all = transitionViews(site, person, issue);
    const transitions = query.transitionId === undefined ? all : all.filter(({ id }) => id === query.transitionId);
    const withFields = query.expand?.includes('transitions.fields')
      ? transitions.map((transition) => ({ ...transition, fields: screenView(site) }))
      : transitions;
    return ok({ expand: 'transitions', transitions: withFields });
  },
});

const doTransition = route({
  method: 'POST',
  path: '/rest/api/3/issue/:issueIdOrKey/transitions',
  body: updateBody,
  handle: async (call) => {
    const { site, person, body, guard } = call;
    const issue = issueFor(call, call.params['issueIdOrKey'] ?? '');
    if (!body.transition) throw badRequest("Missing 'transition' identifier");
    if (!site.can(person.key, 'TRANSITION_ISSUES', site.projectOf(issue))) {
      throw badRequest('You do not have permission to transition this issue.');
    }
    const { transition, ...screen } = body;
    await transitionIssue(site, person, issue, transition.id, updateOf(screen), guard);
    return noContent();
  },
});

const remove = route({
  method: 'DELETE',
  path: '/rest/api/3/issue/:issueIdOrKey',
  query: z.strictObject({ deleteSubtasks: flag().optional() }),
  handle: (call) => {
    const { site, person, query } = call;
    const issue = issueFor(call, call.params['issueIdOrKey'] ?? '');
    // The sandbox lets an administrator of the project delete, as `permissions.ts` says.
    requirePermission(call, 'ADMINISTER_PROJECTS', site.projectOf(issue));
    if (query.deleteSubtasks !== true && subtasksOf(site, issue).length > 0)
      throw badRequest(`The issue '${issue.key}' has subtasks. You must specify the 'deleteSubtasks' parameter.`);
    deleteIssue(site, person, issue);
    return noContent();
  },
});

function withoutTransition({ transition, fields, update, properties }: z.output<typeof updateBody>): IssueUpdate {
  if (transition) throw notBuilt('a transition while creating or editing');
  return updateOf({ fields, update, properties });
}

function updateOf({ fields, update, properties }: Omit<z.output<typeof updateBody>, 'transition'>): IssueUpdate {
  return { fields, update, properties: properties?.map(({ key, value }) => ({ key, value })) };
}

const createdView = (site: Site, issue: SiteIssue) => ({
  id: issue.id,
  key: issue.key,
  self: `${site.baseUrl}/rest/api/3/issue/${issue.id}`,
});

export const writeIssueRoutes = [edit, createOne, createMany, listTransitions, doTransition, remove];
