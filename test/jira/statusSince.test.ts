import { issueSchema, toIssue } from '../../src/jira/toIssue';

const since = (statuscategorychangedate: unknown) => {
  const fields = { issuetype: { id: '1', name: 'Story' }, status: { id: '3', name: 'Done' }, statuscategorychangedate };
  return toIssue(issueSchema.parse({ id: '10001', key: 'SHOP-1', fields }), []).statusCategoryChanged;
};

test('since when an issue is done is the same instant, to the millisecond, for people in all time zones', () => {
  const instant = '2026-11-23T12:00:00.123Z';
  for (const written of ['2026-11-23T13:00:00.123+0100', '2026-11-23T07:00:00.123-0500', instant])
    expect(since(written)).toBe(instant);
  expect(since('2026-11-23T12:00:00.124+0000')).not.toBe(instant);
});

test.each([undefined, null, '', 'yesterday', 7, {}])(
  'it is not known from %j, and the issue is read all the same',
  (raw) => {
    expect(since(raw)).toBeNull();
  },
);
