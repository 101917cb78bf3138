import { exportTable, gatherTable } from '../../../../static/backlog/exporting/exportTable';
import { STARTING_SETTINGS } from '../../../../src/domain/settings';
import { NOTHING_TRIED } from '../../../../src/domain/whatIf/scenario';
import { exportFileName } from '../../../../static/backlog/exporting/fileName';
import { inputsOf } from '../../../builders/issue';
import { issue, withPriority } from '../issues';
import { exportParts } from './parts';

const WSJF = { ...STARTING_SETTINGS, activeModel: 'wsjf' } as const;
const backlog = [withPriority(1, '5', 'Lowest'), issue(2), withPriority(3, '1', 'Highest')];
const textsOf = (table: ReturnType<typeof exportTable>, id: string) => {
  const at = table.head.findIndex((column) => column.id === id);
  return table.rows.map(({ cells }) => cells[at]!.text);
};

describe('the exported table', () => {
  it('holds the rows of the view in their order, with the columns of the table and the reasons', () => {
    const table = exportTable(exportParts(backlog));
    expect(table.head.map(({ id }) => id)).toEqual([
      ...['place', 'key', 'summary', 'type', 'status', 'priority'],
      ...['priority', 'dueDate', 'blocks', 'votes', 'watchers', 'age'].map((key) => `input:${key}`),
      ...['score', 'ready', 'done', 'reason', 'jiraPlace'],
    ]);
    expect(textsOf(table, 'key')).toEqual(['SHOP-3', 'SHOP-2', 'SHOP-1']);
    expect(textsOf(table, 'reason')[0]).toMatch(/^Priority highest \+/);
    expect(textsOf(table, 'jiraPlace')).toEqual(['3 (▲2)', '2', '1 (▼2)']);
  });

  it('follows the chosen columns, leaves out those that are no more, and keeps the reasons all the same', () => {
    const parts = exportParts([issue(1, { data: inputsOf('wsjf', { businessValue: 8, jobSize: 2 }) })], {
      settings: WSJF,
    });
    const ids = ['key', 'input:businessValue', 'input:timeCriticality', 'input:gone', 'nothing', 'model.wsjf'];
    const table = exportTable({ ...parts, view: { ...parts.view, columns: ids.map((id) => ({ id, width: null })) } });
    expect(table.head.map(({ title }) => title)).toEqual([
      'Key',
      'User-business value',
      'Time criticality',
      'Why here',
    ]);
    expect(table.rows[0]!.cells.slice(1, 3)).toEqual([{ text: '8', number: 8 }, { text: '' }]);
  });

  it('says of which backlog it is, when, by which model, how many issues, and by what they were chosen', () => {
    const parts = exportParts(backlog, { locale: 'nl-NL' });
    const filter = { ...parts.obeyed, text: 'iDEAL', facets: { type: ['Bug', 'Story'] }, jql: 'votes > 3' };
    const { title, facts } = exportTable({ ...parts, rows: parts.rows.slice(1), obeyed: filter });
    expect(title).toBe('Gerangschikte backlog van SHOP');
    expect(facts.map(({ name, text }) => `${name}: ${text}`)).toEqual([
      'Project: SHOP',
      'Datum: 23 nov 2026, 13:00',
      'Model: Startmodel',
      'Gescoord op: Prioriteit, Einddatum, Blokkeert, Stemmen, Volgers, Leeftijd',
      'Issues: 2 van 3 issues',
      'Filter: met ‘iDEAL’ in sleutel of samenvatting; Type: Bug en Story; JQL: votes > 3',
    ]);
  });

  it('tells what is tried out, and what was not loaded, before anyone trusts it', () => {
    const parts = exportParts(backlog);
    const load = { state: 'stopped', loaded: 3, total: 9 } as const;
    const today = { settings: STARTING_SETTINGS, issueOf: (id: string) => backlog.find((one) => one.id === id) };
    const inputs = Object.fromEntries(backlog.map(({ id }) => [id, { rice: { reach: 5, impact: 1, effort: 2, confidence: 0.8 } }])); // prettier-ignore
    const scenario = { ...NOTHING_TRIED, model: 'rice', weights: { starter: { age: 50 } }, inputs } as const;
    const tried = { ...parts, load, whatIf: { trying: { scenario, today } } };
    const { notes, facts } = exportTable(tried);
    expect(notes).toEqual([
      'This is a what-if: it is not what is stored.',
      'Not all issues were loaded: places count among these 3.',
    ]);
    const told = facts.find(({ name }) => name === 'Tried out')!.text.split('; ');
    expect(told.slice(0, 2)).toEqual(['Model: Starting model → RICE', 'Weight of Age (Starting model): 1 → 50']);
    expect(told[2]).toBe('SHOP-1: Reach: no value → 5 people per period');
    expect(told).toHaveLength(11);
    expect(told.at(-1)).toBe('and 4 more changes');
    // A CSV holds the table alone: its name has to say it.
    expect(exportFileName(parts, 'csv')).toBe('voorrang-SHOP-2026-11-23.csv');
    expect(exportFileName(tried, 'csv')).toBe('voorrang-SHOP-2026-11-23-what-if-partial.csv');
  });

  it('says so where it shows the first rows only', () => {
    expect(exportTable(exportParts(backlog), 2).notes).toEqual(['These are the first 2 rows of 3.']);
    expect(exportTable(exportParts(backlog), 3).notes).toEqual([]);
  });

  it('gives no two columns the same head', () => {
    const titles = exportTable(exportParts(backlog)).head.map(({ title }) => title);
    expect(titles.slice(5, 8)).toEqual(['Priority', 'Priority (Starting model)', 'Due date']);
    expect(new Set(titles).size).toBe(titles.length);
  });

  it('keeps groups together, in the order of their first rows, and what is in none at the end', () => {
    const component = (name: string) => ({ components: [{ id: name, name }] });
    const parts = exportParts([
      issue(1),
      issue(2, component('Web')),
      issue(3, component('App')),
      issue(4, component('Web')),
    ]);
    const table = exportTable({ ...parts, view: { ...parts.view, groupBy: 'component' } });
    expect(table.rows.map(({ group }) => group)).toEqual(['Web', 'Web', 'App', 'No component']);
    expect(textsOf(table, 'key')).toEqual(['SHOP-2', 'SHOP-4', 'SHOP-3', 'SHOP-1']);
  });

  it('comes out the same in slices, and can be stopped', async () => {
    const parts = exportParts(backlog);
    const counted: number[] = [];
    const whole = await gatherTable(parts, (done) => counted.push(done), new AbortController().signal);
    expect(whole).toEqual(exportTable(parts));
    expect(counted).toEqual([1, 2, 3]);

    const stopped = new AbortController();
    const half = gatherTable(parts, () => stopped.abort(), stopped.signal);
    await expect(half).resolves.toBeNull();
  });
});
