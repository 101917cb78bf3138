import { relatedIssues } from '../../../../static/backlog/drawer/related';
import { neighboursOf } from '../../../../static/backlog/drawer/walk';
import { aLinkedIssue, anIssue, blockedBy, blocks, DONE, RELATES } from '../../../builders/issue';

/** What the drawer says of an issue's ties, and which issues J and K lead to. */

const row = (issue = anIssue(), more: Partial<Parameters<typeof relatedIssues>[0]> = {}) => ({
  ...{ issue, waitsFor: [], waitsElsewhere: [], frees: [] },
  ...more,
});
const keysOf = (groups: ReturnType<typeof relatedIssues>) =>
  groups.map(({ by, words, issues }) => [by, words, issues.map(({ key }) => key).join(' ')]);

describe('the ties of an issue', () => {
  it('are none where there is nothing', () => {
    expect(relatedIssues(row())).toEqual([]);
  });

  it('say first what decides about its place, and that only once', () => {
    const issue = anIssue({
      parent: aLinkedIssue('SHOP-9'),
      subtasks: [aLinkedIssue('SHOP-10')],
      links: [
        blockedBy('SHOP-2'),
        blocks('SHOP-3'),
        { type: RELATES, direction: 'inward', other: aLinkedIssue('SHOP-4') },
        { type: RELATES, direction: 'outward', other: aLinkedIssue('SHOP-5') },
      ],
    });
    const groups = relatedIssues(
      row(issue, {
        waitsFor: [aLinkedIssue('SHOP-2')],
        waitsElsewhere: [aLinkedIssue('OPS-7')],
        frees: [aLinkedIssue('SHOP-3')],
      }),
    );
    expect(keysOf(groups)).toEqual([
      ['waitsFor', '', 'SHOP-2 OPS-7'],
      ['frees', '', 'SHOP-3'],
      ['parent', '', 'SHOP-9'],
      ['subtasks', '', 'SHOP-10'],
      ['link', 'relates to', 'SHOP-4 SHOP-5'],
    ]);
  });

  it('keep a blocker that is done under the words of its link: nothing waits for it', () => {
    expect(keysOf(relatedIssues(row(anIssue({ links: [blockedBy('SHOP-2', DONE)] }))))).toEqual([
      ['link', 'is blocked by', 'SHOP-2'],
    ]);
  });
});

describe('the rows before and after', () => {
  const rows = ['1', '2', '3'].map((id) => ({ issue: anIssue({ id }) }));
  it.each([
    ['1', null, '2'],
    ['2', '1', '3'],
    ['3', '2', null],
    // A filter leaves it out.
    ['9', null, '1'],
  ])('of %s are %s and %s', (id, previous, next) => {
    expect(neighboursOf(rows, id)).toEqual({ previous, next });
  });

  it('are those around where it stood, of one that a filter or a new score just left out', () => {
    const before = ['1', '4', '2', '9', '5', '3'].map((id) => ({ issue: anIssue({ id }) }));
    expect(neighboursOf(rows, '9', before)).toEqual({ previous: '2', next: '3' });
    expect(neighboursOf(rows.slice(0, 2), '9', before)).toEqual({ previous: '2', next: null });
    expect(neighboursOf(rows.slice(2), '9', before)).toEqual({ previous: null, next: '3' });
  });

  it('are none in an empty table', () => {
    expect(neighboursOf([], '1')).toEqual({ previous: null, next: null });
  });
});
