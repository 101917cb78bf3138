import { appFrame, expectAccessible } from './accessibility';
import { describeInBrowser } from './browser';
import { addCheck, callAsAdmin, openGate, save, visitSettings } from './settingsGates';

/** A project's gates, made and put in order in a browser. */

describeInBrowser('an admin of a project', () => {
  const { visit, open, settings } = visitSettings();
  const cards = () => settings().locator('.check-card');
  const names = () => settings().locator('.check-name').allTextContents();
  const said = (text: string | RegExp) => settings().getByRole('status').getByText(text).waitFor({ state: 'attached' });

  test('reads what Jira has against a JQL while writing, saves it all the same, and the team sees the reason', async () => {
    await open();
    await openGate(settings(), 'Definition of Ready');
    await addCheck(settings(), visit().page(), 'Answers to a JQL');
    const query = settings().getByRole('textbox', { name: 'JQL', exact: true });
    const refusal = settings().getByText(/^Jira refuses this JQL: .*Field 'colour' does not exist/);

    await query.fill('colour = red');
    await refusal.waitFor();
    await query.fill('labels is EMPTY');
    await refusal.waitFor({ state: 'detached' });
    await settings().getByRole('textbox', { name: 'Applies to issues that answer to this JQL' }).fill('colour = red');
    await refusal.waitFor();
    await settings()
      .getByRole('button', { name: /Answers to the JQL/, expanded: true })
      .click();
    await settings()
      .getByText(/^Jira refuses the JQL that says where this check applies: .*You can save all the same\.$/)
      .waitFor();
    await save(settings());

    const { key } = visit().sandbox.site.data.issues.find(({ projectId }) => projectId === '10000')!;
    await visit().open(`/browse/${key}?as=dev&lang=nl-NL`);
    const panel = visit().frame('Ready en Done');
    await panel.getByRole('tab', { name: /^Ready/ }).click();
    await panel.getByText(/Jira weigert de JQL die zegt waarvoor deze controle geldt \(colour = red\): /).waitFor();
  });

  test('makes a gate of the team’s own, orders its checks by mouse and keyboard, and finds it all again', async () => {
    await open();
    await settings().getByRole('tab', { name: 'Gates' }).click();
    await settings().getByRole('button', { name: 'Add a gate' }).click();
    await settings().getByRole('button', { name: 'Add', exact: true }).click();
    await settings().getByText('Fill this in.').waitFor();
    await settings().getByRole('textbox', { name: 'Name of the gate' }).fill('Release');
    await visit().page().keyboard.press('Enter');
    await settings().getByRole('heading', { name: 'Release' }).waitFor();
    await settings().getByText('New, not saved yet').waitFor();
    await settings().getByText('This gate has no checks yet').waitFor();
    for (const kind of ['Sub-tasks done', 'Parent set', 'Fix version set'])
      await addCheck(settings(), visit().page(), kind);
    for (const opened of await settings().locator('.check-card .card-toggle').all()) await opened.click();
    await expect(names()).resolves.toEqual([
      '1. All sub-tasks are done',
      '2. Belongs to a parent, such as an epic',
      '3. A fix version is set',
    ]);

    const [first, third] = [cards().nth(0), cards().nth(2)];
    await third.locator('.drag-handle').dragTo(first, { targetPosition: { x: 80, y: 4 } });
    await said('A fix version is set is now check 1 of 3');
    const down = settings().getByRole('button', { name: 'Move A fix version is set down' });
    await down.focus();
    await visit().page().keyboard.press('Enter');
    await said('A fix version is set is now check 2 of 3');
    await expect(down.evaluate((button) => button === document.activeElement)).resolves.toBe(true);
    await expect(names()).resolves.toEqual([
      '1. All sub-tasks are done',
      '2. A fix version is set',
      '3. Belongs to a parent, such as an epic',
    ]);

    await settings().getByRole('button', { name: 'Remove A fix version is set' }).click();
    await expect(cards().count()).resolves.toBe(2);
    await settings().getByRole('button', { name: 'Undo' }).click();
    await expect(cards().count()).resolves.toBe(3);
    await settings().getByRole('button', { name: 'Remove All sub-tasks are done' }).click();
    await settings().getByRole('button', { name: 'Duplicate Belongs to a parent, such as an epic' }).click();
    // The next edit ends the offer.
    await expect(settings().getByRole('button', { name: 'Undo' }).count()).resolves.toBe(0);
    await save(settings());

    await open();
    await openGate(settings(), 'Release');
    await settings()
      .getByText(/^Version \d+, by you, today$/)
      .waitFor();
    await expect(names()).resolves.toEqual([
      '1. A fix version is set',
      '2. Belongs to a parent, such as an epic',
      '3. Belongs to a parent, such as an epic',
    ]);
    await settings()
      .getByText(/^voorrangGate = "release-\w{4}:fail"$/)
      .waitFor();

    await settings().getByRole('button', { name: 'Remove gate' }).click();
    const question = settings().getByRole('alertdialog', { name: 'Remove Release?' });
    await question.getByText(/Its 3 checks go with it/).waitFor();
    await question.getByRole('button', { name: 'Cancel' }).click();
    await expect(settings().getByRole('button', { name: 'Save', exact: true }).count()).resolves.toBe(0);
  });

  test('keeps Ready and Done, and moves a check between gates with its id', async () => {
    await open();
    await openGate(settings(), 'Definition of Done');
    await expect(settings().getByRole('button', { name: 'Remove gate' }).count()).resolves.toBe(0);
    await settings()
      .getByRole('button', { name: /All sub-tasks are done/, expanded: false })
      .click();
    await settings().getByRole('combobox', { name: 'Move to…' }).fill('Ready');
    await visit().page().keyboard.press('Enter');
    await said('All sub-tasks are done now belongs to Definition of Ready');
    await save(settings());
    await openGate(settings(), 'Definition of Ready');
    await settings()
      .getByText(/^\d\. All sub-tasks are done$/)
      .waitFor();
  });

  test('edits a gate of 200 checks of 500 characters, and is told before sending when it is all too much', async () => {
    const { settings: saved, revision } = await callAsAdmin(visit(), 'getSettingsForm', {});
    const checks = Array.from({ length: 200 }, (_, number) => ({
      id: `big-${number}`,
      type: 'manual' as const,
      text: `${number} ${'word '.repeat(100)}`.slice(0, 500).trim(),
      issueTypeIds: [],
      onlyJql: null,
      who: { type: 'editors' as const },
    }));
    const gates = [...saved.gates, { id: 'big-1', name: 'Big', checks }];
    await callAsAdmin(visit(), 'saveSettings', { settings: { ...saved, gates }, revision });

    await open();
    await openGate(settings(), 'Big');
    await expect(cards().count()).resolves.toBe(200);
    await cards().nth(150).getByRole('button', { expanded: false }).click();
    await settings().getByRole('textbox', { name: 'What the team reads' }).fill('Shorter');
    await settings().getByText('151. Shorter').waitFor();
    await settings().getByRole('combobox', { name: 'Move to…' }).fill('Top');
    await visit().page().keyboard.press('Enter');
    await said('Shorter is now check 1 of 200');
    await expectAccessible(appFrame(visit().page(), 'settings'));

    for (let copies = 0; copies < 4; copies += 1)
      await settings().getByRole('button', { name: 'Duplicate gate' }).click();
    await settings().getByText('Too much to save at once').waitFor();
    await expect(settings().getByRole('button', { name: 'Save', exact: true }).isDisabled()).resolves.toBe(true);
    await settings().getByRole('button', { name: 'Remove gate' }).click();
    await settings().getByRole('alertdialog').getByRole('button', { name: 'Remove gate' }).click();
    await settings().getByText('Too much to save at once').waitFor({ state: 'detached' });
    await save(settings());
  });
});
