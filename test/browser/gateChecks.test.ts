import { appFrame, expectAccessible } from './accessibility';
import { describeInBrowser } from './browser';
import { addCheck, callAsAdmin, openGate, save, visitSettings } from './settingsGates';

/** Checks of the issue's own data, chosen by an admin and read by the team, in a browser. */

describeInBrowser('an admin who asks for testable criteria, a small estimate and a label', () => {
  const { visit, open, settings } = visitSettings();
  const add = (kind: string) => addCheck(settings(), visit().page(), kind);

  /** Beside whoever is named in the last check, an account that Jira no longer knows. */
  const nameSomeoneGone = async () => {
    const { settings: saved, revision } = await callAsAdmin(visit(), 'getSettingsForm', {});
    const check = saved.gates[1]!.checks.at(-1)!;
    if (check.type !== 'accepted' || check.who.type !== 'people') throw new Error('the last check is not acceptance');
    check.who.accountIds[1] = 'gone';
    await callAsAdmin(visit(), 'saveSettings', { settings: saved, revision });
  };

  test('is asked for what is missing, saves, and the panel shows what to write instead', async () => {
    await open();
    await openGate(settings(), 'Definition of Ready');
    await add('A number is at most');
    await settings().getByRole('textbox', { name: 'At most' }).fill('5');
    await add('Security scan passed, by a label');
    const labels = settings().getByRole('textbox', { name: 'Labels' });
    await expect(labels.inputValue()).resolves.toBe('security-scan-passed');
    await labels.fill('');
    await expect(settings().getByText('Fill this in.').count()).resolves.toBe(0);
    await labels.blur();
    await settings().getByText('Fill this in.').waitFor();
    await labels.fill('scan-ok, ');
    await settings().getByText('Fill this in.').waitFor({ state: 'detached' });
    await labels.pressSequentially('scan-na');
    await expect(labels.inputValue()).resolves.toBe('scan-ok, scan-na');
    await add('No open linked bugs');
    await settings().getByRole('combobox', { name: 'Issue types that are bugs' }).waitFor();
    await expectAccessible(appFrame(visit().page(), 'settings'));
    await save(settings());

    const issue = visit().sandbox.site.data.issues.find(({ projectId }) => projectId === '10000')!;
    const item = (text: string) => ({
      type: 'taskItem',
      attrs: { localId: text, state: 'TODO' },
      content: [{ type: 'text', text }],
    });
    const content = [{ type: 'taskList', attrs: { localId: 'l' }, content: [item('De pagina is snel genoeg')] }];
    issue.fields['description'] = { type: 'doc', version: 1, content };
    await visit().open(`/browse/${issue.key}?as=dev&lang=nl-NL`);
    const panel = visit().frame('Ready en Done');
    await panel.getByRole('tab', { name: /^Ready/ }).click();
    await panel.getByText('Het ene criterium is zo niet te testen:').waitFor();
    await panel.getByText('‘snel’ valt niet te testen. Geef een getal, of schrijf op wat je dan ziet.').waitFor();
    await panel.getByText('Geen van de labels scan-ok / scan-na is aanwezig.').waitFor();
    await expectAccessible(appFrame(visit().page(), 'gates-panel'));
  });

  test('says who may tick: a role of the project, or people by name, of whom one may be gone', async () => {
    await open();
    await openGate(settings(), 'Definition of Done');
    await add('Ticked by hand');
    await settings().getByRole('textbox', { name: 'What the team reads' }).fill('Demo given');
    await settings().getByRole('radio', { name: 'A role in the project' }).check();
    await settings().getByRole('combobox', { name: 'A role in the project' }).focus();
    await settings().getByRole('textbox', { name: 'What the team reads' }).focus();
    await settings().getByText('Fill this in.').waitFor();
    await settings().getByRole('combobox', { name: 'A role in the project' }).fill('Admin');
    await visit().page().keyboard.press('Enter');
    await add('Accepted by the product owner');
    await settings().getByRole('radio', { name: 'Named people' }).last().check();
    const people = settings().getByRole('combobox', { name: 'Named people' });
    await people.fill('Pieter');
    await settings().getByRole('option', { name: 'Pieter Bakker' }).waitFor();
    await visit().page().keyboard.press('Enter');
    await people.fill('Vera');
    await settings().getByRole('option', { name: 'Vera Jansen' }).waitFor();
    await visit().page().keyboard.press('Enter');
    await expectAccessible(appFrame(visit().page(), 'settings'));
    await save(settings());

    await nameSomeoneGone();
    await open();
    await openGate(settings(), 'Definition of Done');
    await settings().getByText('Administrators · Ticked by hand').waitFor();
    await settings()
      .getByRole('button', { name: /Accepted by the product owner.*2 people/ })
      .click();
    await settings().getByText('Pieter Bakker', { exact: true }).waitFor();
    await settings().getByRole('button', { name: 'Remove Unknown person' }).click();
    await save(settings());
    await settings()
      .getByRole('button', { name: /Accepted by the product owner.*1 person/ })
      .waitFor();
  });
});
