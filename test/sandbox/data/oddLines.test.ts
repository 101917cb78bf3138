import { Readable } from 'node:stream';
import { loadJsonl } from '../../../sandbox/data';

const load = (...lines: unknown[]) =>
  loadJsonl(
    Readable.from([
      Buffer.from(lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n')),
    ]),
  );
const one = (key: string, fields: Record<string, unknown> = {}) => ({
  key,
  fields: { summary: `About ${key}`, ...fields },
});

describe('what no Jira would say is not passed on', () => {
  it('dates that are none, and issues without a birthday', async () => {
    const { site, report } = await load(
      one('A-1', { created: 1_700_000_000_000, updated: 'yesterday', duedate: '2026-13-45', workratio: 'x' }),
      one('A-2', { created: '2026-01-05T09:00:00.000+0100', duedate: '2026-12-31' }),
    );
    expect(site.issues[0]!.fields).toMatchObject({ updated: null, duedate: null, workratio: null });
    expect(site.issues[0]!.fields['created']).toMatch(/^20\d\d-\d\d-\d\dT/);
    expect(site.issues[1]!.fields).toMatchObject({ created: '2026-01-05T09:00:00.000+0100', duedate: '2026-12-31' });
    expect(report.notes).toEqual(
      expect.arrayContaining([
        '1 issues have no created; they count as made just now.',
        '1 issues have a due date that is not one; it was left out.',
      ]),
    );
  });

  it('ids too large to count on from', async () => {
    const { site } = await load({ ...one('A-1'), id: '9'.repeat(40) }, { ...one('A-2'), id: 7 }, one('A-3'));
    expect(new Set(site.issues.map(({ id }) => id)).size).toBe(3);
    expect(site.issues[1]!.id).toBe('7');
    for (const { id } of site.issues) expect(id).toMatch(/^\d{1,15}$/);
  });

  it('control characters of a line that is not text', async () => {
    const { report } = await load('\u001b[2Jgarbage\u0007', one('A-1'));
    expect(report.unreadable).toEqual([{ line: 1, reason: expect.stringMatching(/^not valid JSON [^\p{Cc}]+$/u) }]);
  });

  it('keeps people who are known by name only', async () => {
    const { site } = await load(one('A-1', { assignee: { displayName: 'Jan' } }));
    expect(site.issues[0]!.fields['assignee']).toEqual({ accountId: 'Jan', displayName: 'Jan' });
  });
});
