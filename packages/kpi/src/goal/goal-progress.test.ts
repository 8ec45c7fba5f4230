import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../calendar/iso-date.ts';
import { compare, subtract, sum } from '../result/decimal.ts';
import { afterCadence, goalCadences, goalStanding, goalState, nextCheckIn } from './goal-state.ts';
import { addUpParts, type GoalPart, partProgress, weighedProgress } from './part-progress.ts';
import { circularGoals, type GoalNode, mayStandAbove, rollUpGoals } from './roll-up-goals.ts';

const part = (over: Partial<GoalPart>): GoalPart => ({ kind: 'number', start: null, target: null, current: null, isDone: false, tasksDone: 0, tasksTotal: 0, ...over }); // prettier-ignore
const node = (id: string, over: Partial<GoalNode> = {}): GoalNode => ({
  id,
  parentId: null,
  parts: [],
  weight: '1',
  isMandatory: true,
  isOut: false,
  countsThroughParts: false,
  ...over,
});

const whole = fc.integer({ min: -5000, max: 5000 }).map(String);
const weight = fc.integer({ min: 1, max: 90 }).map((tenths) => String(tenths / 10));
const share = fc.option(
  fc.integer({ min: 0, max: 1000 }).map((n) => String(n / 1000)),
  { nil: null },
);
const counted = fc.record({ weight, progress: share, isMandatory: fc.boolean() });
const progressOf = (parts: readonly { weight: string; progress: string | null; isMandatory: boolean }[]) =>
  rollUpGoals([node('g', { parts })]).get('g')!;

describe('a part', () => {
  test('is the way from start to target that has been gone, upwards and downwards, between nothing and all', () => {
    expect(partProgress(part({ start: '20', target: '40', current: '30' })).progress).toBe('0.5');
    expect(partProgress(part({ start: '10', target: '4', current: '7' })).progress).toBe('0.5');
    expect(partProgress(part({ target: '10', current: '15' }))).toEqual({ progress: '1', excess: '0.5' });
    expect(partProgress(part({ start: '20', target: '40', current: '10' })).progress).toBe('0');
    expect(partProgress(part({ kind: 'yes_no', isDone: true })).progress).toBe('1');
    expect(partProgress(part({ kind: 'task_list', tasksDone: 2, tasksTotal: 8 })).progress).toBe('0.25');
    expect(partProgress(part({ start: '5', target: '5', current: '5' })).progress).toBe('1');
    expect(partProgress(part({ start: '5', target: '5', current: '4' })).progress).toBe('0');
    fc.assert(
      fc.property(whole, whole, whole, (start, target, current) => {
        const { progress, excess } = partProgress(part({ start, target, current }));
        expect(compare(progress!, '0') >= 0 && compare(progress!, '1') <= 0 && compare(excess, '0') >= 0).toBe(true);
      }),
    );
  });

  test('without a value has none, which is not zero; not told since, it stands at its start', () => {
    expect(partProgress(part({ start: '3', target: '9' })).progress).toBe('0');
    expect(partProgress(part({ target: '9' })).progress).toBeNull();
    expect(partProgress(part({ start: '3', current: '5' })).progress).toBeNull();
    expect(partProgress(part({ kind: 'task_list' })).progress).toBeNull();
    expect(partProgress(part({ kind: 'linked_kpi', start: '3', target: '9' })).progress).toBeNull();
  });
});

describe('the roll-up', () => {
  test('weighs parts as the worked example does', () => {
    const parts = [['2', '0.5'], ['1', '1'], ['1', '0']].map(([w, progress]) => ({ weight: w!, progress: progress!, isMandatory: true })); // prettier-ignore
    expect(progressOf(parts)).toEqual({ progress: '0.5', unknown: 0, openMandatory: 2, isComplete: false });
  });

  test('lies between its least and its greatest part, whatever their order and the scale of their weights', () => {
    fc.assert(
      fc.property(fc.array(counted, { minLength: 1, maxLength: 12 }), fc.integer({ min: 0, max: 1000 }), (parts, turn) => {
        const rolled = progressOf(parts);
        const known = parts.flatMap(({ progress }) => progress ?? []).sort((a, b) => compare(a, b));
        expect(rolled.unknown).toBe(parts.length - known.length);
        const at = turn % parts.length;
        expect(progressOf([...parts.slice(at), ...parts.slice(0, at)].reverse())).toEqual(rolled);
        if (known.length === 0) {
          expect(rolled.progress).toBeNull();
          return;
        }
        expect(compare(rolled.progress!, known[0]!) >= 0 && compare(rolled.progress!, known.at(-1)!) <= 0).toBe(true);
        const scaled = progressOf(parts.map((one) => ({ ...one, weight: String(Number(one.weight) * 4) }))).progress!;
        const distance = subtract(scaled, rolled.progress!).replace('-', '');
        expect(compare(distance, '0.0000000000001')).toBe(-1);
      }),
    );
  });

  test('a part without a value leaves both sums, and a mandatory one keeps the goal open', () => {
    fc.assert(
      fc.property(fc.array(counted, { maxLength: 8 }), weight, (parts, w) => {
        const with_ = progressOf([...parts, { weight: w, progress: null, isMandatory: true }]);
        expect(with_.progress).toBe(weighedProgress(parts));
        expect(with_.isComplete).toBe(false);
      }),
    );
  });

  test('is complete with all that is mandatory, never with less; without anything mandatory with everything', () => {
    fc.assert(
      fc.property(fc.array(counted, { minLength: 1, maxLength: 8 }), (parts) => {
        const mandatory = parts.filter(({ isMandatory }) => isMandatory);
        const needed = mandatory.length > 0 ? mandatory : parts;
        const { isComplete, openMandatory } = progressOf(parts);
        expect(isComplete).toBe(needed.every(({ progress }) => progress === '1'));
        expect(openMandatory).toBe(mandatory.filter(({ progress }) => progress !== '1').length);
      }),
    );
    expect(progressOf([])).toEqual({ progress: null, unknown: 0, openMandatory: 0, isComplete: false });
  });

  test('goals below count by their weight like parts; drafts, dropped ones and those that add up to a part do not', () => {
    const done = (progress: string) => [{ weight: '1', progress, isMandatory: true }];
    const top = node('top', { parts: done('1') });
    const child = node('child', { parentId: 'top', parts: done('0.5'), weight: '3' });
    const of = (...goals: readonly GoalNode[]) => rollUpGoals(goals).get('top')!;
    expect(of(top, child)).toMatchObject({ progress: '0.625', openMandatory: 1, isComplete: false });
    expect(of(child, top), 'in whatever order').toEqual(of(top, child));
    expect(of(top, { ...child, isOut: true })).toMatchObject({ progress: '1', isComplete: true });
    expect(of(top, { ...child, countsThroughParts: true }), 'counted once, and still to be done').toMatchObject({ progress: '1', isComplete: false });
    expect(of(top, { ...child, weight: '0', isMandatory: false }), 'without weight it only stands there').toEqual(of(top));
    expect(of(top, { ...child, weight: '0' }), 'mandatory without weight').toMatchObject({ progress: '1', openMandatory: 1, isComplete: false });
    expect(of(top, { ...child, isMandatory: false })).toMatchObject({ progress: '0.625', isComplete: true });
  });

  test('what leads back to itself is named, cut at one place, and everything has a progress', () => {
    const links = fc.array(fc.option(fc.nat(7), { nil: null }), { minLength: 8, maxLength: 8 });
    fc.assert(
      fc.property(links, (above) => {
        const goals = above.map((to, id) => node(String(id), { parentId: to === null ? null : String(to), parts: [{ weight: '1', progress: '0.5', isMandatory: true }] })); // prettier-ignore
        const cut = circularGoals(goals);
        const rest = goals.map((goal) => (cut.has(goal.id) ? { ...goal, parentId: null } : goal));
        expect([...circularGoals(rest)]).toEqual([]);
        for (const { id } of goals) expect(mayStandAbove(rest, id, id)).toBe(false);
        for (const { id, parentId } of rest) if (parentId !== null) expect(mayStandAbove(rest, parentId, id)).toBe(false);
        expect([...rollUpGoals(goals).values()].map(({ progress }) => progress)).toEqual(goals.map(() => '0.5'));
      }),
    );
  });
});

test('parts that add up: the gap is what is missing of the whole, in whatever order, and nothing unknown is taken as zero', () => {
  const below = fc.array(fc.record({ target: whole, current: fc.option(whole, { nil: null }), start: fc.constant(null) }), { minLength: 1, maxLength: 9 }); // prettier-ignore
  fc.assert(
    fc.property(whole, below, (target, parts) => {
      const made = addUpParts({ target }, parts);
      expect(compare(sum([target, made.gap!]), sum(parts.map((one) => one.target)))).toBe(0);
      expect(addUpParts({ target }, [...parts].reverse())).toEqual(made);
      expect(made.current === null).toBe(parts.some(({ current }) => current === null));
    }),
  );
  expect(addUpParts({ target: '10' }, [{ target: null, current: '1', start: null }])).toEqual({ targets: null, gap: null, current: '1' });
  expect(addUpParts({ target: '10' }, [])).toEqual({ targets: null, gap: null, current: null });
});

describe('a goal over time', () => {
  const span = { status: 'active', startsOn: '2026-07-01', endsOn: '2026-09-30' } as const;

  test('whose value never changes ends as missed, one that is done was reached, and nobody has to tell', () => {
    const days = fc.integer({ min: -40, max: 400 }).map((n) => addDays('2026-07-01', n));
    fc.assert(
      fc.property(days, fc.boolean(), (today, isComplete) => {
        const state = goalState({ ...span, isComplete }, today);
        expect(state).toBe(isComplete ? 'reached' : today > span.endsOn ? 'missed' : today < span.startsOn ? 'planned' : 'running');
      }),
    );
    expect(goalState({ ...span, status: 'draft', isComplete: false }, '2027-01-01')).toBe('draft');
    expect(goalState({ ...span, status: 'missed', isComplete: true }, '2026-08-01'), 'what was reviewed stays').toBe('missed');
  });

  test('goes by the part of its days, too early in the first fifth', () => {
    const at = (today: string, progress: string | null) => goalStanding({ ...span, isComplete: false, progress }, today).pace;
    expect(at('2026-07-05', '0')).toBe('too_early');
    expect(at('2026-08-15', '0.5')).toBe('on_track');
    expect(at('2026-08-15', '0.46')).toBe('watch');
    expect(at('2026-08-15', '0.2')).toBe('behind');
    expect(at('2026-08-15', null)).toBe('no_value');
    expect(goalStanding({ ...span, isComplete: false, progress: '0.2' }, '2026-08-15')).toMatchObject({ elapsed: '0.5', lag: '0.3' });
  });

  test('asks for a check-in by its rhythm, at the latest on the last day, and not after it was told then', () => {
    expect(nextCheckIn(span, 'weekly', null, '2026-07-07')).toEqual({ on: '2026-07-08', isDue: false, isLate: false });
    expect(nextCheckIn(span, 'weekly', '2026-07-08', '2026-07-22')).toEqual({ on: '2026-07-15', isDue: true, isLate: true });
    expect(nextCheckIn(span, 'quarterly', null, '2026-09-30')).toMatchObject({ on: '2026-09-30', isDue: true });
    expect(nextCheckIn(span, 'weekly', '2026-09-30', '2026-10-20')).toBeNull();
    expect(nextCheckIn({ startsOn: null, endsOn: null }, 'weekly', null, '2026-10-20')).toBeNull();
    for (const cadence of goalCadences) expect(afterCadence('2026-01-31', cadence) > '2026-01-31').toBe(true);
    expect(afterCadence('2026-01-31', 'monthly')).toBe('2026-02-28');
  });
});
