import { jiraAnswer } from './rest';
import type { Visit } from './visit';

const BACKLOG = '/projects/SHOP/apps/voorrang-backlog';

/** What tests do with filters and views of the backlog. */
export function filterVisit(visit: () => Visit) {
  const frame = () => visit().frame('Voorrang');
  /** Said once all are here, and none is left out. */
  const wholeBacklog = () =>
    frame()
      .getByText(/^\d+ issues/)
      .first()
      .waitFor();
  return {
    frame,
    wholeBacklog,
    button: (name: string | RegExp) =>
      frame().getByRole('button', { name, ...(typeof name === 'string' ? { exact: true } : {}) }),
    // The choices of a popup; a `select` of the table has options of the same names.
    option: (name: string | RegExp) => frame().getByRole('listbox').getByRole('option', { name }),
    chips: () => frame().getByRole('list', { name: 'Filters', exact: true }).getByRole('listitem'),
    press: (...keys: string[]) =>
      keys.reduce((before, key) => before.then(() => visit().page().keyboard.press(key)), Promise.resolve()),
    type: (text: string) => visit().page().keyboard.type(text),
    focused: () => frame().locator(':focus'),
    shown: (count: number) =>
      frame()
        .getByText(new RegExp(`^${count} of \\d+ issues`))
        .waitFor(),
    openBacklog: async (query = 'as=po'): Promise<void> => {
      await visit().open(`${BACKLOG}?${query}`);
      await wholeBacklog();
    },
    countByJql: async (jql: string): Promise<number> =>
      (
        await jiraAnswer(visit(), 'po', 'POST', 'api/3/search/approximate-count', {
          jql: `project = SHOP AND statusCategory != Done AND ${jql}`,
        })
      ).count,
  };
}
