import { describe, expect, test } from 'vitest';
import { recordId } from '../entity/identity.ts';
import { conditionOfFilter, conditionsOfScope } from './condition.ts';

const plain = { unassigned: false, exclude: false, isScope: false };
const team = (key: bigint): string => recordId('team', key);

describe('what somebody may see, as conditions', () => {
  test('everything is no condition', () => {
    expect(conditionsOfScope({ kind: 'all' })).toEqual([]);
  });

  test('persons and teams are those given, each once, in one order, and nothing is left to those without any', () => {
    expect(conditionsOfScope({ kind: 'persons', persons: [7n, 10n, 7n] })).toEqual([
      { dimension: 'person', members: ['10', '7'], unassigned: false, exclude: false, isScope: true },
    ]);
    expect(conditionsOfScope({ kind: 'teams', teams: [3n, 12n, 3n] })).toEqual([
      { dimension: 'team', members: ['12', '3'], unassigned: false, exclude: false, isScope: true },
    ]);
  });

  test('nobody is a condition nothing meets', () => {
    expect(conditionsOfScope({ kind: 'persons', persons: [] })).toMatchObject([{ dimension: 'person', members: [] }]);
    expect(conditionsOfScope({ kind: 'teams', teams: [] })).toMatchObject([{ dimension: 'team', members: [] }]);
  });
});

describe('a filter as a condition', () => {
  test('takes in what lies below a team or a region, unless it is meant alone', () => {
    const filter = { dimension: 'team', members: [team(9n), team(10n), team(9n)] } as const;
    expect(conditionOfFilter(filter)).toStrictEqual({ ...plain, dimension: 'team', members: ['10', '9'], below: 'team' });
    expect(conditionOfFilter({ ...filter, alone: true })).toStrictEqual({ ...plain, dimension: 'team', members: ['10', '9'] });
    expect(conditionOfFilter({ dimension: 'person', members: [recordId('user', 5n)] })).toStrictEqual({
      ...plain,
      dimension: 'person',
      members: ['5'],
    });
  });

  test('values that are no records stay as they are, and those without any are told apart from them', () => {
    const filter = { dimension: 'category', members: ['Valves', 'unassigned', 'Pumps'], exclude: true } as const;
    expect(conditionOfFilter(filter)).toStrictEqual({
      dimension: 'category',
      members: ['Pumps', 'Valves'],
      unassigned: true,
      exclude: true,
      isScope: false,
    });
  });

  test('what should be a record and is none is an error', () => {
    expect(() => conditionOfFilter({ dimension: 'team', members: ['north'] })).toThrow('no record id: north');
  });
});
