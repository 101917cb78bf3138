import { createForgeHost } from '../../sandbox/forge/host';
import { people } from '../../sandbox/jira';
import { jiraGateway } from '../../src/jira/gateway';
import { forgeTransport } from '../../src/jira/forgeTransport';
import { startApp } from '../fakes/app';

test('the gateway speaks to Jira as the person who called, or as the app', async () => {
  const app = await startApp({ issues: 7 });
  const directie = app.jira.site.data.projects.find(({ key }) => key === 'DIR')!;
  // The same table of functions, with one that asks in both ways for a project that only the admin may see.
  const ask = (as: 'user' | 'app') =>
    jiraGateway(forgeTransport(as))
      .myPermissions({ projectId: directie.id }, ['BROWSE_PROJECTS'])
      .then(
        (granted) => [...granted],
        (error: { error: { code: string } }) => error.error.code,
      );
  const handleCall = async () => ({ user: await ask('user'), app: await ask('app') });
  const host = createForgeHost({ manifest: app.host.manifest, handlers: { handleCall }, jira: app.jira, people });
  await expect(host.run('resolver', {}, { person: 'viewer' })).resolves.toEqual({
    user: 'NOT_FOUND',
    app: ['BROWSE_PROJECTS'],
  });
});
