import { expectNoContractViolations } from '../../contract';
import { accountOf, fixtureHost, fixtureSite } from './fixture';

afterEach(expectNoContractViolations);

type Configuration = Record<string, unknown>;

async function workflow(configurations: Configuration[], options: Parameters<typeof fixtureSite>[0] = {}) {
  const parts = await fixtureSite(options);
  const { site, send } = parts;
  const issue = site.data.issues.find(
    ({ projectId, fields }) => projectId === '10000' && (fields['status'] as { id: string }).id === '3',
  )!;
  const { json } = await send('GET', `/rest/api/3/issue/${issue.key}/transitions`);
  const done = json.transitions.find(({ name }: { name: string }) => name === 'Done');
  const other = json.transitions.find(({ name }: { name: string }) => name !== 'Done');
  site.workflowRules.set(
    '10000',
    configurations.map((configuration, index) => ({
      id: `rule-${index}`,
      toStatusId: done.to.id as string,
      moduleKey: 'fixture-validator',
      configuration,
    })),
  );
  const move = (screen: object = {}, transition = done) =>
    send('POST', `/rest/api/3/issue/${issue.key}/transitions`, { transition: { id: transition.id }, ...screen });
  const status = async () =>
    (await send('GET', `/rest/api/3/issue/${issue.key}?fields=status`)).json.fields.status.name as string;
  return { ...parts, issue, done, other, move, status };
}

test('a validator is asked before the status it guards, as nobody, with its configuration', async () => {
  const { host, issue, done, other, move, said, status } = await workflow([{ answer: 'yes', more: [1] }]);
  expect((await move()).status).toBe(204);
  expect(await status()).toBe('Done');
  const argument = {
    issue: { key: issue.key },
    configuration: { answer: 'yes', more: [1] },
    transition: { from: { id: '3' }, to: { id: done.to.id }, modifiedFields: {} },
  };
  expect(host.logs.find(({ values }) => values[0] === 'validated')?.values).toEqual(['validated', argument, 'nobody']);
  await move({}, other);
  expect(said('validated')).toHaveLength(1);
});

test('a refusal leaves the issue where it was, and its text is Jira’s answer', async () => {
  const { move, status, issue } = await workflow([{ answer: 'no', message: 'Two criteria are open.\n– Reviewed' }]);
  const before = structuredClone(issue.fields);
  const { status: code, json } = await move({ fields: { labels: ['kept-out'] } });
  expect([code, json.errorMessages]).toEqual([400, ['Two criteria are open.\n– Reviewed']]);
  expect(await status()).not.toBe('Done');
  expect(issue.fields).toEqual(before);
});

test('all validators of a status are heard', async () => {
  const { move } = await workflow([
    { answer: 'no', message: 'One.' },
    { answer: 'yes' },
    { answer: 'no', message: 'Three.' },
  ]);
  expect((await move()).json.errorMessages).toEqual(['One.', 'Three.']);
});

test.each([
  ['throws', { answer: 'throw' }],
  ['does not answer in time', { answer: 'hang' }],
  ['answers something else', { answer: 'odd' }],
])('a validator that %s refuses the move', async (_what, configuration) => {
  const { move, status } = await workflow([configuration], { timeoutMs: 300 });
  const { status: code, json } = await move();
  expect([code, json.errorMessages]).toEqual([400, [expect.stringContaining('could not check it')]]);
  expect(await status()).not.toBe('Done');
});

test('a validator of an app that is gone refuses too', async () => {
  const { site, move, done } = await workflow([]);
  site.workflowRules.set('10000', [{ id: 'r', toStatusId: done.to.id, moduleKey: 'gone', configuration: {} }]);
  expect((await move()).json.errorMessages).toEqual([expect.stringContaining('not installed')]);
});

describe('fields of the transition screen', () => {
  const paragraph = {
    type: 'doc',
    version: 1,
    content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Completely new' }] }],
  };

  test('reach the validator as GET issue would show them afterwards, and are set by the move', async () => {
    const { site, issue, move, said, send } = await workflow([{ answer: 'yes' }]);
    const version = site.project('SHOP')!.versions[0]!;
    issue.fields['labels'] = ['money'];
    const screen = {
      fields: {
        description: paragraph,
        assignee: { accountId: accountOf('viewer') },
        resolution: { name: "Won't Do" },
        fixVersions: [{ name: version.name }],
      },
      update: { labels: [{ remove: 'money' }] },
    };
    const { status, json } = await move(screen);
    expect([status, json]).toEqual([204, null]);
    const { modifiedFields } = said('validated')[0].transition;
    const { fields } = (await send('GET', `/rest/api/3/issue/${issue.key}`)).json;
    expect(modifiedFields).toEqual({
      description: paragraph,
      assignee: { accountId: accountOf('viewer') },
      resolution: fields.resolution,
      fixVersions: fields.fixVersions,
      labels: null,
    });
    expect(fields).toMatchObject({
      description: paragraph,
      assignee: { accountId: accountOf('viewer') },
      resolution: { name: "Won't Do" },
      fixVersions: [{ id: version.id }],
      labels: [],
    });
  });

  test('that stay as they were, or that Forge does not report, are not told', async () => {
    const { issue, move, said } = await workflow([{ answer: 'yes' }]);
    const { priority } = issue.fields as { priority: { id: string } };
    const fields = { priority: { id: priority.id }, duedate: '2027-01-31', summary: 'Another title' };
    expect((await move({ fields })).status).toBe(204);
    expect(said('validated')[0].transition.modifiedFields).toEqual({});
    expect(issue.fields['summary']).toBe('Another title');
  });

  test('that are wrong are refused before any validator is asked', async () => {
    const { move, said, status } = await workflow([{ answer: 'yes' }]);
    const { status: code, json } = await move({ fields: { labels: ['two words'] } });
    expect([code, Object.keys(json.errors)]).toEqual([400, ['labels']]);
    expect(said('validated')).toEqual([]);
    expect(await status()).not.toBe('Done');
  });

  test('are not told to an app that may not read issues', async () => {
    const { manifest } = await fixtureHost();
    const blind = { ...manifest, permissions: { scopes: ['read:jira-user'] } };
    const { move, said } = await workflow([{ answer: 'yes' }], { manifest: blind });
    await move({ fields: { labels: ['new'] } });
    expect(said('validated')[0].transition).toEqual({ from: expect.anything(), to: expect.anything() });
  });
});
