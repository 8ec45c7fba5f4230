import type { GoalSummary } from '@leadline/contract';
import { describe, expect, test } from 'vitest';
import { differences, inputOf, newPart, onTop, readAmount, typedAmount, type GoalDraft } from './goal-draft.ts';
import { outlineOf } from './goal-tree.ts';

const isPercent = ({ kind }: { readonly kind: string }): boolean => kind === 'percent';
const draft = (over: Partial<GoalDraft> = {}): GoalDraft => ({
  title: 'Visit everybody',
  horizon: 'operational',
  subject: 'organisation ',
  parentId: null,
  ownerId: null,
  startsOn: '2026-06-01',
  endsOn: '',
  weight: '1',
  isMandatory: true,
  cadence: 'weekly',
  stretch: '',
  parts: [],
  ...over,
});

describe('what is typed', () => {
  test('is read as the language writes it; per cent become fractions, and back', () => {
    expect(readAmount('hu', false, '1 234,5')).toBe('1234.5');
    expect(readAmount('vi', true, '12,5')).toBe('0.125');
    expect(readAmount('en', true, '12.5%')).toBe('0.125');
    expect(typedAmount('hu', true, '0.125')).toBe('12,5%');
    expect(readAmount('en', false, '')).toBeNull();
    expect(readAmount('en', false, 'ten')).toBeUndefined();
    expect(readAmount('en', true, '0.12345')).toBeUndefined();
  });

  test('that cannot be read is named and not taken as nothing', () => {
    const part = { ...newPart('number'), start: 'ten', target: '20', weight: '' };
    const { goal, unread } = inputOf(draft({ parts: [part], weight: 'x' }), 'en', isPercent);
    expect([...unread].sort()).toEqual([`${part.key} start`, `${part.key} weight`, 'weight'].sort());
    expect(goal!.parts[0]).toMatchObject({ start: null, target: '20' });
    expect(goal).toMatchObject({ subject: { scope: 'organisation', id: null }, endsOn: null });
    expect(inputOf(draft({ subject: null }), 'en', isPercent).goal).toBeNull();
  });

  test('of tasks is one a line, each once', () => {
    const part = { ...newPart('task_list'), tasks: ' One \n\nTwo\nOne' };
    expect(inputOf(draft({ parts: [part] }), 'en', isPercent).goal!.parts[0]!.tasks).toEqual(['One', 'Two']);
  });
});

test('two versions of a goal tell where they differ, and parts somebody else has added stay', () => {
  const added = { ...newPart('yes_no'), id: 'goal_target:1', title: 'Theirs' };
  const mine = draft({ title: 'Mine', parts: [{ ...newPart('number'), title: 'New one' }] });
  const theirs = draft({ endsOn: '2026-06-30', parts: [added] });
  expect(differences(mine, theirs).map(({ field }) => field)).toEqual(['title', 'endsOn', 'parts']);
  expect(differences(mine, mine)).toEqual([]);
  expect(onTop(mine, theirs).parts.map(({ title }) => title)).toEqual(['New one', 'Theirs']);
  expect(onTop({ ...mine, parts: [added] }, theirs).parts).toHaveLength(1);
});

test('the outline shows trees in their order, hides what is closed, and keeps what stands above what is meant', () => {
  const goal = (id: string, parentId: string | null) => ({ id, parentId }) as GoalSummary;
  const goals = [goal('b', 'a'), goal('c', null), goal('a', null), goal('d', 'b'), goal('e', 'lost')];
  const read = (isMeant: (one: GoalSummary) => boolean, closed: readonly string[] = []) =>
    outlineOf(goals, isMeant, new Set(closed)).map(({ goal: { id }, level, isOnlyAbove }) => `${id}${level}${isOnlyAbove ? '*' : ''}`);
  expect(read(() => true)).toEqual(['c0', 'a0', 'b1', 'd2', 'e0']);
  expect(read(() => true, ['b'])).toEqual(['c0', 'a0', 'b1', 'e0']);
  expect(read(({ id }) => id === 'd')).toEqual(['a0*', 'b1*', 'd2']);
});
