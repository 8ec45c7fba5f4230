import { expect, test } from 'vitest';
import { draftOf, inputOf, joined, type TalkDraft } from './talk-draft.ts';

const draft: TalkDraft = { notes: 'n', heldOn: '', plannedOn: '', plannedTime: '', minutes: '45', agreements: [] };
const agreement = { key: 'k', id: null, title: ' Call ', ownerId: 'user~1', dueOn: '2026-07-01', kpi: null };

test('empty rows are none, a title without a day is not sent, and a time needs its date', () => {
  expect(inputOf({ ...draft, agreements: [agreement, { ...agreement, title: ' ' }] })!.agreements).toEqual([
    { id: null, title: 'Call', ownerId: 'user~1', dueOn: '2026-07-01', kpi: null },
  ]);
  expect(inputOf({ ...draft, agreements: [{ ...agreement, dueOn: '' }] })).toBeUndefined();
  expect(inputOf({ ...draft, plannedTime: '10:00' })).toBeUndefined();
  expect(inputOf({ ...draft, minutes: '4' })).toBeUndefined();
});

test('a moment is shown by the clock of the reader and comes back as the same moment, also on the days clocks change', () => {
  for (const at of ['2026-03-29T00:30:00.000Z', '2026-10-25T05:15:00.000Z', '2028-02-29T23:59:00.000Z', '2026-12-31T23:30:00.000Z']) {
    const talk = { notes: '', edition: 1, plannedAt: at, minutes: 45, agreements: [], last: null, note: null, shares: { employee: false, manager: false }, above: [], mayChange: true }; // prettier-ignore
    expect(inputOf(draftOf({ heldOn: null, talk }))!.plannedAt).toBe(at);
  }
});

test('of two texts nothing is lost and nothing is doubled', () => {
  expect(joined('mine', 'theirs')).toBe('theirs\n\nmine');
  expect(joined('both one', 'one')).toBe('both one');
  expect(joined('one', 'one two')).toBe('one two');
});
