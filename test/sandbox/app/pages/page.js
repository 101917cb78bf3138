/* global document, fetch, getComputedStyle */
// Speaks to the bridge by hand, as @forge/bridge does, so that the tests see each answer as it comes.
const { callBridge } = globalThis.__bridge;
const out = (value) => {
  document.getElementById('out').textContent = typeof value === 'string' ? value : JSON.stringify(value);
};
const on = (id, run) =>
  document
    .getElementById(id)
    .addEventListener('click', () => run().catch((error) => out(`${error.name}: ${error.message}`)));

await callBridge('enableTheming');
const context = await callBridge('getContext');
const who = await callBridge('invoke', { functionKey: 'whoAmI', payload: {} });
const answer = await callBridge('fetchProduct', {
  product: 'jira',
  restPath: '/rest/api/3/myself',
  fetchRequestInit: { method: 'GET', body: null, headers: [['accept', 'application/json']] },
});
const style = getComputedStyle(document.documentElement);
document.body.style.background = 'var(--ds-surface)';
document.body.style.color = 'var(--ds-text)';
document.getElementById('who').textContent = JSON.stringify({
  invoke: who.asUser,
  fetch: JSON.parse(answer.body).accountId,
  locale: context.locale,
  type: context.extension.type,
  issue: context.extension.issue?.key,
  project: context.extension.project?.key,
  configuration: context.extension.validatorConfig,
  token: style.getPropertyValue('--ds-surface'),
});

// As @forge/jira-bridge does it for the pages of a workflow rule.
if (context.extension.type === 'jira:workflowValidator') {
  const onConfigure = () => document.getElementById('configuration').value || undefined;
  out(`configures ${await callBridge('setWorkflowRuleConfigurationCallback', { data: { onConfigure } })}`);
}

on('flag', async () => {
  await callBridge('showFlag', {
    id: 'hello',
    title: 'Hello from the frame',
    type: 'success',
    actions: [{ text: 'Call back', onClick: () => out('called back') }],
  });
});
on('grow', async () => {
  document.getElementById('out').style.height = '700px';
});
on('modal', () =>
  callBridge('openModal', {
    resource: null,
    onClose: (payload) => out(`closed ${payload}`),
    size: 'medium',
    context: {},
    closeOnEscape: true,
    closeOnOverlayClick: true,
    title: 'A modal',
  }),
);
on('unknown', () => callBridge('doTheImpossible', {}));
on('break-out', async () => {
  const response = await fetch('/rest/api/3/myself');
  out(`fetch ${response.status}`);
  const script = document.createElement('script');
  script.textContent = 'globalThis.broken = true';
  document.head.append(script);
});
