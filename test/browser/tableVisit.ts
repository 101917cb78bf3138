import type { Locator } from 'playwright-core';
import { STARTING_SETTINGS, type ProjectSettings } from '../../src/domain/settings';
import { jiraAnswer } from './rest';
import { callAsAdmin } from './settingsGates';
import type { Visit } from './visit';

const BACKLOG = '/projects/SHOP/apps/voorrang-backlog';

/** What tests do in the table of the backlog. */
export function tableVisit(visit: () => Visit) {
  const frame = () => visit().frame('Voorrang');
  const rowOf = (key: string) =>
    frame()
      .locator('.backlog-row')
      .filter({ has: frame().getByText(key, { exact: true }) });
  return {
    frame,
    rowOf,
    open: async (query = 'as=po'): Promise<void> => {
      await visit().open(`${BACKLOG}?${query}`);
      await frame()
        .getByText(/^\d+ issues/)
        .first()
        .waitFor();
      await frame().getByLabel('Group by').waitFor();
    },
    saveSettings: async (change: Partial<ProjectSettings>): Promise<void> => {
      const { revision } = await callAsAdmin(visit(), 'getSettingsForm', {});
      await callAsAdmin(visit(), 'saveSettings', { settings: { ...STARTING_SETTINGS, ...change }, revision });
    },
    stored: async (key: string) =>
      (await jiraAnswer(visit(), 'admin', 'GET', `api/3/issue/${key}/properties/voorrang`)).value,
    press: (...keys: string[]) =>
      keys.reduce((before, key) => before.then(() => visit().page().keyboard.press(key)), Promise.resolve()),
    type: (text: string) => visit().page().keyboard.type(text),
    keyAt: (row: number) => frame().locator(`[data-index="${row}"] .issue-key`).innerText(),
    note: (text: string | RegExp) => frame().getByRole('status').getByText(text).waitFor(),
    /** The cell of a column, by its head. */
    cellIn: async (row: Locator, column: string): Promise<Locator> => {
      const at = await frame().getByRole('columnheader', { name: column, exact: true }).getAttribute('aria-colindex');
      return row.locator(`[aria-colindex="${at}"]`);
    },
    focused: () =>
      frame()
        .locator(':focus')
        .evaluate((cell) => {
          const at = cell.closest('[aria-colindex]')?.getAttribute('aria-colindex');
          return {
            row: cell.closest('[data-index]')?.querySelector('.issue-key')?.textContent ?? null,
            column: document.querySelector(`[role=columnheader][aria-colindex="${at}"]`)!.textContent,
          };
        }),
    /** As a spreadsheet leaves it on the clipboard, into the cell with the focus. */
    paste: (text: string) =>
      frame()
        .locator(':focus')
        .evaluate((cell, copied) => {
          const clipboardData = new DataTransfer();
          clipboardData.setData('text/plain', copied);
          cell.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
        }, text),
  };
}
