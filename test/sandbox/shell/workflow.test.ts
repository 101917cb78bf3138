import { startSandbox } from '../../../sandbox/app';
import type { Sandbox } from '../../../sandbox/app';
import type { WorkflowView } from '../../../sandbox/forge/workflow';
import { APP_ROOT, fixtureHandlers, smallShop } from '../forge/fixture';

let sandbox: Sandbox;

beforeAll(async () => {
  sandbox = await startSandbox({ data: smallShop(), root: APP_ROOT, handlers: fixtureHandlers });
});

afterAll(() => sandbox.close());

async function ask(method: string, path: string, body?: unknown, person = 'admin') {
  const response = await fetch(sandbox.url + path, {
    method,
    headers: {
      authorization: `Basic ${Buffer.from(`${person}:any`).toString('base64')}`,
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  return { status: response.status, json: text === '' ? null : JSON.parse(text) };
}

const rule = { id: 'r1', toStatusId: '10002', moduleKey: 'fixture-validator', configuration: { answer: 'no' } };
const path = '/sandbox/workflow?project=SHOP';

test('a project’s validators are told in the language asked for, with their pages', async () => {
  const { json } = await ask('GET', `${path}&locale=nl-NL`);
  const page = '/forge/main/page.html';
  expect(json).toEqual({
    rules: [],
    validators: [
      {
        key: 'fixture-validator',
        name: 'Proefvalidator',
        description: 'Vraagt het de proef',
        pages: { create: page, edit: page, view: page },
      },
      {
        key: 'fixture-plain-validator',
        name: 'Plain',
        description: 'Has no pages',
        pages: { create: null, edit: null, view: null },
      },
    ],
  } satisfies WorkflowView);
});

test('a team-managed project has those that are made for one', async () => {
  const { json } = await ask('GET', '/sandbox/workflow?project=MAG');
  expect(json.validators.map(({ key }: { key: string }) => key)).toEqual(['fixture-validator']);
});

test('an administrator changes the rules, and from then on they are asked', async () => {
  const configuration = { answer: 'no', message: 'Not like this.' };
  expect((await ask('PUT', path, { rules: [{ ...rule, configuration }] })).status).toBe(200);
  expect((await ask('GET', path)).json.rules).toEqual([{ ...rule, configuration }]);
  const issue = sandbox.site.data.issues.find(
    ({ projectId, fields }) => projectId === '10000' && (fields['status'] as { id: string }).id === '3',
  )!;
  const transitions = `/rest/api/3/issue/${issue.key}/transitions`;
  const { json } = await ask('GET', transitions);
  const { id } = json.transitions.find(({ to }: { to: { id: string } }) => to.id === '10002');
  const refused = await ask('POST', transitions, { transition: { id } });
  expect([refused.status, refused.json.errorMessages]).toEqual([400, ['Not like this.']]);
  expect((await ask('PUT', path, { rules: [] })).status).toBe(200);
  expect((await ask('POST', transitions, { transition: { id } })).status).toBe(204);
});

test.each([
  ['by someone else', [rule], 'po', 403, /administrator/],
  ['by nobody who is known', [rule], 'stranger', 403, /administrator/],
  ['to a validator that is not there', [{ ...rule, moduleKey: 'gone' }], 'admin', 400, /validator gone/],
  ['before a status that is not there', [{ ...rule, toStatusId: '99' }], 'admin', 400, /status 99/],
  ['with one id twice', [rule, rule], 'admin', 400, /same id/],
  ['with more than Jira keeps', [{ ...rule, configuration: 'x'.repeat(33_000) }], 'admin', 400, /32 KB/],
  ['without an id', [{ ...rule, id: '' }], 'admin', 400, /id/],
])('a change %s is refused', async (_what, rules, person, status, message) => {
  const answer = await ask('PUT', path, { rules }, person);
  expect([answer.status, answer.json.message]).toEqual([status, expect.stringMatching(message)]);
  expect((await ask('GET', path)).json.rules).toEqual([]);
});

test('a project that is not there is not found', async () => {
  expect((await ask('GET', '/sandbox/workflow?project=NONE')).status).toBe(404);
  expect((await ask('PUT', '/sandbox/workflow', { rules: [] })).status).toBe(404);
});

test('a scheduled trigger runs when asked', async () => {
  const before = sandbox.host.logs.length;
  expect((await ask('POST', '/sandbox/scheduled/fixture-schedule')).json).toEqual({ ok: true, value: null });
  expect(sandbox.host.logs.slice(before)).toMatchObject([{ function: 'tick', values: ['ticked', {}, {}] }]);
  expect((await ask('POST', '/sandbox/scheduled/none')).json).toMatchObject({
    ok: false,
    error: { message: expect.stringContaining('no scheduled trigger none') },
  });
});
