import { add, compare, type DecimalText, divide, multiply, subtract, sum } from '../result/decimal.ts';

export const goalPartKinds = ['number', 'money', 'percent', 'yes_no', 'task_list', 'linked_kpi'] as const;
export type GoalPartKind = (typeof goalPartKinds)[number];

/** One part of a goal with what is known of it. Percentages as fractions. */
export interface GoalPart {
  readonly kind: GoalPartKind;
  readonly start: DecimalText | null;
  readonly target: DecimalText | null;
  readonly current: DecimalText | null;
  readonly isDone: boolean;
  readonly tasksDone: number;
  readonly tasksTotal: number;
}

export interface PartProgress {
  /** Between 0 and 1; null: no value, which is not zero. */
  readonly progress: DecimalText | null;
  /** Reached beyond the target, as a part of the way; kept aside, it makes up for nothing else. */
  readonly excess: DecimalText;
}

const none: PartProgress = { progress: null, excess: '0' };

/**
 * How far a part is (`goal_progress`, S2-63): the way from start to target that has been gone, yes or no, tasks done of all. What has a
 * start and was not told since stands at its start; a linked KPI without a value has none.
 */
export function partProgress(part: GoalPart): PartProgress {
  if (part.kind === 'yes_no') return { progress: part.isDone ? '1' : '0', excess: '0' };
  if (part.kind === 'task_list') return within(divide(String(part.tasksDone), String(part.tasksTotal)));
  const current = part.current ?? (part.kind === 'linked_kpi' ? null : part.start);
  if (current === null || part.target === null) return none;
  const start = part.start ?? '0';
  const way = subtract(part.target, start);
  if (compare(way, '0') === 0) return { progress: compare(current, part.target) === 0 ? '1' : '0', excess: '0' };
  return within(divide(subtract(current, start), way));
}

function within(raw: DecimalText | undefined): PartProgress {
  if (raw === undefined) return none;
  if (compare(raw, '0') <= 0) return { progress: '0', excess: '0' };
  return compare(raw, '1') > 0 ? { progress: '1', excess: subtract(raw, '1') } : { progress: raw, excess: '0' };
}

export interface AddedUp {
  /** What the parts below add up to, and how far that is from the whole: less is a negative gap. null: a target is missing. */
  readonly targets: DecimalText | null;
  readonly gap: DecimalText | null;
  /** What was reached below; null while one of them has no value. */
  readonly current: DecimalText | null;
}

/** Parts that add up to a part above them (S2-18, D30). Nothing is changed by it. */
export function addUpParts(whole: Pick<GoalPart, 'target'>, below: readonly Pick<GoalPart, 'target' | 'current' | 'start'>[]): AddedUp {
  const targets = allOf(below.map(({ target }) => target));
  const current = allOf(below.map((part) => part.current ?? part.start));
  return { targets, gap: targets === null || whole.target === null ? null : subtract(targets, whole.target), current };
}

function allOf(values: readonly (DecimalText | null)[]): DecimalText | null {
  const known = values.filter((value) => value !== null);
  return values.length === 0 || known.length < values.length ? null : sum(known);
}

export interface Weighed {
  readonly weight: DecimalText;
  readonly progress: DecimalText | null;
}

/** Σ weight × progress ÷ Σ weight of what has a value; null where nothing has. */
export function weighedProgress(parts: readonly Weighed[]): DecimalText | null {
  let [done, all] = ['0', '0'];
  for (const { weight, progress } of parts) {
    if (progress === null) continue;
    done = add(done, multiply(weight, progress));
    all = add(all, weight);
  }
  return divide(done, all) ?? null;
}
