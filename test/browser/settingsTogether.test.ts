import type { ProjectSettings } from '../../src/domain/settings';
import { appFrame, expectAccessible } from './accessibility';
import { describeInBrowser } from './browser';
import { addCheck, callAsAdmin, openGate, save, visitSettings } from './settingsGates';

/** The settings, changed in two windows at once. */

describeInBrowser('an admin who saves what was changed meanwhile', () => {
  const { visit, open, settings } = visitSettings();
  const button = (name: string) => settings().getByRole('button', { name, exact: true });
  const stored = async () => (await callAsAdmin(visit(), 'getSettingsForm', {})).settings;
  const saveElsewhere = async (change: (saved: ProjectSettings) => ProjectSettings) => {
    const { settings: saved, revision } = await callAsAdmin(visit(), 'getSettingsForm', {});
    await callAsAdmin(visit(), 'saveSettings', { settings: change(saved), revision });
  };
  const withoutFirst = (saved: ProjectSettings): ProjectSettings => ({
    ...saved,
    gates: saved.gates.map((gate) => (gate.id === 'done' ? { ...gate, checks: gate.checks.slice(1) } : gate)),
  });
  const kindsOf = (saved: ProjectSettings, id: string) =>
    saved.gates.find((gate) => gate.id === id)!.checks.map(({ type }) => type);
  test('keeps both where they do not overlap, without a question', async () => {
    await open();
    await openGate(settings(), 'Definition of Ready');
    await saveElsewhere((saved) => ({
      ...saved,
      gates: [...saved.gates, { id: 'anouk-1', name: 'Work of Anouk', checks: [] }],
    }));
    await addCheck(settings(), visit().page(), 'Fix version set');
    await button('Save').click();
    await settings()
      .getByText('Saved, together with what you saved in another window: the gate “Work of Anouk”.')
      .waitFor();
    await settings()
      .getByRole('navigation', { name: 'Gates' })
      .getByRole('button', { name: 'Work of Anouk' })
      .waitFor();
    expect(kindsOf(await stored(), 'ready')).toContain('fixVersionSet');
    expect((await stored()).gates.map(({ name }) => name)).toContain('Work of Anouk');
  });

  test('chooses where both changed the same gate, knowing what goes', async () => {
    await open();
    await openGate(settings(), 'Definition of Done');
    await saveElsewhere(withoutFirst);
    await addCheck(settings(), visit().page(), 'Parent set');
    await settings().getByRole('tab', { name: 'Order' }).click();
    await settings().getByRole('radio', { name: 'At their present place in Jira' }).check();
    await button('Save').click();
    const question = settings().getByRole('alert').filter({ hasText: 'You changed the same in another window' });
    await question.getByText('Then what was saved there is lost: the Definition of Done.').waitFor();
    await expect(question.evaluate((box) => box === document.activeElement)).resolves.toBe(true);
    await expectAccessible(appFrame(visit().page(), 'settings'));

    await button('Use the saved version').click();
    await question.waitFor({ state: 'detached' });
    // What nobody else changed is still there, to be saved.
    await settings().getByRole('tab', { name: 'Order', selected: true }).and(settings().locator(':focus')).waitFor();
    await save(settings());
    expect(await stored()).toMatchObject({ unscored: 'inPlace' });
    expect(kindsOf(await stored(), 'done')).not.toContain('parentSet');

    await openGate(settings(), 'Definition of Done');
    await saveElsewhere(withoutFirst);
    await addCheck(settings(), visit().page(), 'Parent set');
    await button('Save').click();
    await button('Save my version').click();
    await settings()
      .getByText(/^Saved\b/)
      .waitFor();
    expect(kindsOf(await stored(), 'done')).toContain('parentSet');
  });

  test('never stands nowhere: names a gate, copies it, and goes on by keyboard', async () => {
    await open();
    await settings().getByRole('tab', { name: 'Gates' }).click();
    const inFocus = (name: string) =>
      settings().getByRole('button', { name }).and(settings().locator(':focus')).waitFor();
    await button('Add a gate').click();
    const name = settings().getByRole('textbox', { name: 'Name of the gate' });
    await name.fill('definition of done');
    await visit().page().keyboard.press('Enter');
    await settings().getByText('There is a gate of this name already.').waitFor();
    await visit().page().keyboard.press('Escape');
    await inFocus('Add a gate');
    await button('Add a gate').click();
    await name.fill('Release');
    await visit().page().keyboard.press('Enter');
    await inFocus('Release');
    await button('Duplicate gate').click();
    await inFocus('Copy of Release');
    await button('Release 0 checks').click();
    await button('Duplicate gate').click();
    await inFocus('Copy of Release (2)');
    await settings().getByText('Finds nothing until this is saved.').waitFor();

    await addCheck(settings(), visit().page(), 'Ticked by hand');
    await expect(settings().getByText('Fill this in.').count()).resolves.toBe(0);
    await settings()
      .getByText('Correct the marked fields to save: Gates › Copy of Release (2) › 1. Ticked by hand.')
      .waitFor();
    await button('Discard changes').click();
    await settings().getByRole('tab', { name: 'Gates', selected: true }).and(settings().locator(':focus')).waitFor();
  });
});
