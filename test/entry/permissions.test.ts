import { demandPermission } from '../../src/entry/permissions';
import type { PermissionKey, Ports } from '../../src/usecases/ports';
import { errorFrom } from '../jira/answers';

const demand = (granted: PermissionKey[], what: Parameters<typeof demandPermission>[2]) => {
  const jira = { myPermissions: () => Promise.resolve(new Set(granted)) };
  const place = { accountId: 'a', projectId: '1', issueId: '2' };
  return demandPermission({ jira } as unknown as Ports, place, what);
};

test('what a person may not browse stays unknown, whatever else they hold', async () => {
  for (const what of ['seeIssue', 'editIssue', 'seeProject', 'scheduleIssues', 'administerProject'] as const)
    expect(await errorFrom(demand(['EDIT_ISSUES', 'ADMINISTER_PROJECTS'], what))).toEqual({ code: 'NOT_FOUND' });
});

test('a missing permission is named', async () => {
  expect(await errorFrom(demand(['BROWSE_PROJECTS'], 'editIssue'))).toEqual({
    code: 'FORBIDDEN',
    detail: 'EDIT_ISSUES',
  });
});
