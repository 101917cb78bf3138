import { dayAfter, whyNoHold } from '../../../../static/backlog/why/days';

it('takes only days to come for "not before", however long ago the others are', () => {
  const today = '2026-11-25';
  expect(whyNoHold('2026-11-26', today)).toBeNull();
  expect(whyNoHold('2026-11-25', today)).toBe('today');
  expect(whyNoHold('2026-11-24', today)).toBe('passed');
  expect(whyNoHold('0001-01-01', today)).toBe('passed');
});

it('knows the next day over the ends of months and years', () => {
  expect(['2026-12-31', '2028-02-28', '2026-11-25'].map(dayAfter)).toEqual(['2027-01-01', '2028-02-29', '2026-11-26']);
});
