import { EDITORS } from '../builders/gates';
import { errorOf, valueOf } from '../fakes/app';
import {
  acceptedBy,
  accountOf,
  ADMINISTRATORS,
  byPeople,
  byRole,
  MEMBERS,
  PRODUCT_OWNERS,
  startGates,
  tickedBy,
  type GatesApp,
} from '../fakes/gates';

/** Checks that only named people may tick, through the real handlers. */

let gates: GatesApp;
const FORBIDDEN = { code: 'FORBIDDEN', detail: 'notNamed' };

const CHECKS = [
  tickedBy('anyone', EDITORS),
  tickedBy('person', byPeople('viewer')),
  tickedBy('members', MEMBERS),
  tickedBy('group', PRODUCT_OWNERS),
  tickedBy('admins', ADMINISTRATORS),
];

afterEach(() => gates.app.expectContractKept());

describe('a check for named people', () => {
  beforeEach(async () => {
    gates = await startGates(CHECKS);
  });

  it.each([
    ['admin', ['anyone', 'members', 'admins']],
    ['po', ['anyone', 'members', 'group']],
    ['dev', ['anyone', 'members']],
    ['viewer', ['person']],
  ] as const)('is offered to those alone: %s', async (as, mayTick) => {
    expect((await gates.gate('done', as)).mayTick).toEqual(mayTick);
    for (const { id } of CHECKS) {
      const answer = await gates.tick(as, id);
      if ((mayTick as readonly string[]).includes(id)) expect(valueOf(answer)).toBeTruthy();
      else
        expect(errorOf(answer)).toMatchObject(
          id === 'anyone' ? { code: 'FORBIDDEN', detail: 'EDIT_ISSUES' } : FORBIDDEN,
        );
    }
    const ticked = Object.entries(await gates.statuses()).flatMap(([id, status]) => (status === 'pass' ? id : []));
    expect(ticked).toEqual(mayTick);
  });

  it('says who ticked it first, is unticked by any of them, and says nothing of others', async () => {
    valueOf(await gates.tick('po', 'members'));
    const tick = async () => (await gates.gate()).result.results.find(({ check }) => check.id === 'members')!.tick;
    const first = await tick();
    expect(first).toEqual({ by: accountOf('po'), at: expect.stringMatching(/^20.*Z$/) });
    valueOf(await gates.tick('dev', 'members'));
    expect(await tick()).toEqual(first);
    expect(errorOf(await gates.tick('viewer', 'members', false))).toMatchObject(FORBIDDEN);
    expect(await tick()).toEqual(first);
    valueOf(await gates.tick('dev', 'members', false));
    expect(await tick()).toBeNull();
    expect(await gates.statuses()).toMatchObject({ members: 'fail' });
  });

  it('follows the group: who leaves it may tick no longer, and what they ticked stays', async () => {
    valueOf(await gates.tick('po', 'group'));
    gates.app.jira.site.directory.removeFromGroup('product-owners', accountOf('po'));
    expect(errorOf(await gates.tick('po', 'group', false))).toMatchObject(FORBIDDEN);
    expect(await gates.statuses()).toMatchObject({ group: 'pass' });
  });

  it('leaves nothing in the issue that an editor could write', async () => {
    valueOf(await gates.tick('dev', 'members'));
    const { properties } = gates.app.jira.site.issue(gates.issue.id)!;
    expect(properties.voorrang).toBeUndefined();
  });

  it('is found by JQL at once, also when it is ticked by someone who may not edit the issue', async () => {
    await gates.saveDone([tickedBy('person', byPeople('viewer'))]);
    expect(await gates.requests(() => gates.tick('viewer', 'person'))).toEqual([
      'viewer GET /rest/api/3/mypermissions',
      'viewer GET /rest/api/3/issue/…',
      // The app itself, which is the admin of the sandbox.
      'admin PUT /rest/api/3/issue/…/properties/voorrang-index',
    ]);
    expect(await gates.found('voorrangDone = pass AND voorrangDoneOpen = 0')).toBe(1);
    await gates.tick('viewer', 'person', false);
    expect(await gates.found('voorrangDone = fail AND voorrangDoneOpen = 1')).toBe(1);
  });

  it('that is gone, or is no tick, is refused', async () => {
    expect(errorOf(await gates.tick('po', 'old'))).toMatchObject({ code: 'OUT_OF_DATE', detail: 'check' });
    expect(errorOf(await gates.tick('po', '__proto__'))).toMatchObject({ code: 'OUT_OF_DATE', detail: 'check' });
  });

  it('that was accepted does not count as ticked, nor the other way round', async () => {
    const accepted = acceptedBy(byPeople('po'));
    await gates.saveDone([accepted]);
    valueOf(await gates.accept('po'));
    await gates.saveDone([tickedBy('accepted', byPeople('po'))]);
    expect(await gates.statuses()).toEqual({ accepted: 'fail' });
    expect((await gates.gate()).result.results[0]!.tick).toBeNull();
    valueOf(await gates.tick('po', 'accepted'));
    expect(await gates.statuses()).toEqual({ accepted: 'pass' });
    await gates.saveDone([accepted]);
    expect((await gates.gate()).result.results[0]).toMatchObject({
      finding: { status: 'fail', reason: { code: 'notAccepted' } },
      tick: null,
    });
  });

  it('keeps all ticks of people who tick at once', async () => {
    const answers = await Promise.all([
      gates.tick('po', 'group'),
      gates.tick('dev', 'members'),
      gates.tick('viewer', 'person'),
      gates.tick('admin', 'admins'),
    ]);
    answers.map(valueOf);
    const all = await gates.statuses();
    expect(all).toMatchObject({ group: 'pass', members: 'pass', person: 'pass', admins: 'pass' });
  });
});

describe('what it costs', () => {
  const [PERMISSIONS, ISSUE, GROUPS] = [
    'GET /rest/api/3/mypermissions',
    'GET /rest/api/3/issue/…',
    'GET /rest/api/3/myself',
  ];
  const role = (id: string) => `admin GET /rest/api/3/project/10000/role/${id}`;

  it('is a request a role, and one for the groups of who is in no role by name', async () => {
    gates = await startGates([
      ...CHECKS,
      tickedBy('members-2', MEMBERS),
      tickedBy('group-2', PRODUCT_OWNERS),
      tickedBy('group-3', PRODUCT_OWNERS),
    ]);
    const roles = ['10003', '10005', '10002'].map(role);
    expect(await gates.requests(() => gates.view('po'))).toEqual([
      `po ${PERMISSIONS}`,
      `po ${ISSUE}`,
      ...roles,
      `po ${GROUPS}`,
    ]);
    expect((await gates.requests(() => gates.tick('po', 'group'))).slice(0, 6)).toEqual([
      `po ${PERMISSIONS}`,
      `po ${ISSUE}`,
      ...roles,
      `po ${GROUPS}`,
    ]);
  });

  it('is nothing where people are named, or nobody', async () => {
    gates = await startGates([tickedBy('anyone', EDITORS), tickedBy('person', byPeople('viewer'))]);
    expect(await gates.requests(() => gates.view('dev'))).toEqual([`dev ${PERMISSIONS}`, `dev ${ISSUE}`]);
  });
});

describe('a role that is gone', () => {
  const gone = byRole('10099', 'Testers');
  beforeEach(async () => {
    gates = await startGates([tickedBy('gone', gone), tickedBy('members', MEMBERS)]);
  });

  it('makes its checks unknown, with its name, and keeps everyone from ticking them', async () => {
    const { result, mayTick } = await gates.gate('done', 'admin');
    expect(result.results[0]!.finding).toEqual({ status: 'unknown', reason: { code: 'roleGone', role: 'Testers' } });
    expect(result.verdict).toBe('fail');
    expect(mayTick).toEqual(['members']);
    expect(errorOf(await gates.tick('admin', 'gone'))).toMatchObject(FORBIDDEN);
    valueOf(await gates.tick('admin', 'members'));
    expect(await gates.found('voorrangDone = unknown AND voorrangDoneOpen = 1')).toBe(1);
  });

  it('makes unknown again what was ticked while it was there', async () => {
    valueOf(await gates.tick('dev', 'members'));
    gates.app.jira.site.directory.removeRole('10003');
    expect(await gates.statuses()).toEqual({ gone: 'unknown', members: 'unknown' });
  });

  it('is told to the backlog page', async () => {
    expect(valueOf(await gates.app.call('getProject', {}, { as: 'viewer' })).goneRoles).toEqual(['10099']);
  });
});

test('where Jira does not say who is in a role, it is not taken for gone, and nobody may tick', async () => {
  gates = await startGates([tickedBy('members', MEMBERS)]);
  Object.defineProperty(gates.app.jira.site.directory, 'role', {
    value: () => {
      throw new Error('away');
    },
  });
  const { result, mayTick } = await gates.gate('done', 'dev');
  expect(result.results[0]!.finding).toEqual({ status: 'fail', reason: { code: 'notTicked' } });
  expect(mayTick).toEqual([]);
  expect(errorOf(await gates.tick('dev', 'members')).code).toBe('JIRA_UNAVAILABLE');
  expect(valueOf(await gates.app.call('getProject', {}, { as: 'viewer' })).goneRoles).toEqual([]);
});

test('a role that Jira lists and yet does not show is not taken for gone', async () => {
  gates = await startGates([tickedBy('members', MEMBERS)]);
  const { directory } = gates.app.jira.site;
  // As for an app that may not administer this project.
  Object.defineProperty(directory, 'role', { value: () => undefined });
  expect(await gates.statuses()).toEqual({ members: 'fail' });
  expect(errorOf(await gates.tick('dev', 'members')).code).toBe('JIRA_UNAVAILABLE');
});

test('a person who may not see the issue learns nothing and ticks nothing, whoever is named', async () => {
  gates = await startGates([tickedBy('person', byPeople('viewer'))]);
  const hidden = gates.app.jira.site.data.projects.find(({ key }) => key === 'DIR')!;
  const inside = gates.app.jira.site.data.issues.find(({ projectId }) => projectId === hidden.id);
  expect(errorOf(await gates.tick('viewer', 'person', true, inside?.id ?? '999999')).code).toBe('NOT_FOUND');
});
