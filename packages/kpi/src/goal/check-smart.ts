import { addDays } from '../calendar/iso-date.ts';
import { addGrains, startOf } from '../period/grain.ts';
import type { PeriodEnv } from '../period/period-env.ts';
import type { IsoDate } from '../query/kpi-query.ts';
import { add, compare, type DecimalText, multiply, subtract } from '../result/decimal.ts';
import type { GoalPartKind } from './part-progress.ts';

export const smartLetters = ['specific', 'measurable', 'achievable', 'relevant', 'timely'] as const;
export type SmartLetter = (typeof smartLetters)[number];

export const smartFaults = {
  specific: ['short_title', 'no_owner', 'owner_left', 'unnamed_part'],
  measurable: ['no_parts', 'no_kpi', 'no_start', 'no_target', 'no_way', 'no_tasks', 'no_weight'],
  achievable: ['beyond_history', 'not_said'],
  relevant: ['serves_nothing'],
  timely: ['no_dates', 'end_before_start', 'beyond_year', 'beyond_frame', 'outside_parent'],
} as const satisfies Readonly<Record<SmartLetter, readonly string[]>>;
export type SmartFaultCode = (typeof smartFaults)[SmartLetter][number];

export interface SmartFault {
  readonly code: SmartFaultCode;
  /** Which part, from 0; of the goal itself none. */
  readonly part?: number;
  /** Of `beyond_history`: the farthest that has been known to be reached, with a quarter more. */
  readonly limit?: DecimalText;
  /** Of dates: the day that would fit. */
  readonly day?: IsoDate;
}

export interface SmartPart {
  readonly title: string;
  readonly kind: GoalPartKind;
  readonly kpi: string | null;
  readonly start: DecimalText | null;
  readonly target: DecimalText | null;
  readonly tasks: number;
  readonly weight: DecimalText;
  /** Of a linked KPI: the best tenth of earlier stretches of the same length. null: too few are known. */
  readonly history: DecimalText | null;
}

export interface SmartGoal {
  readonly title: string;
  readonly horizon: 'strategic' | 'operational';
  readonly owner: 'none' | 'here' | 'left';
  readonly startsOn: IsoDate | null;
  /** The last day. */
  readonly endsOn: IsoDate | null;
  /** The days of the goal above, or null for none. */
  readonly parent: { readonly startsOn: IsoDate | null; readonly endsOn: IsoDate | null } | null;
  readonly parts: readonly SmartPart[];
  /** Goals below it: what they measure is measured. */
  readonly below: number;
  /** Why it can be reached. */
  readonly stretch: string;
}

export type SmartResult = Readonly<Record<SmartLetter, readonly SmartFault[]>>;

/** Fiscal years a strategic goal may reach over. */
const frameYears = 3;
/** D13: within the history and a quarter more, which of what is to sink is a fifth less. */
const room = { more: '0.25', less: '0.2' } as const;

type FiscalRule = Pick<PeriodEnv, 'fiscalYearStartMonth' | 'fiscalYearNamedBy'>;

/** Five tests of a goal, each with what is to be mended; nothing is good (S3-05, D13). */
export function checkSmart(goal: SmartGoal, fiscal: FiscalRule): SmartResult {
  return {
    specific: specific(goal),
    measurable: measurable(goal),
    achievable: achievable(goal),
    relevant: goal.horizon === 'strategic' || goal.parent !== null || goal.parts.some(({ kpi }) => kpi !== null) ? [] : [{ code: 'serves_nothing' }],
    timely: timely(goal, fiscal),
  };
}

export const isSmart = (result: SmartResult): boolean => smartLetters.every((letter) => result[letter].length === 0);

/** What and who: two words at least, an owner who is here, parts with names. */
function specific({ title, owner, parts }: SmartGoal): readonly SmartFault[] {
  const words = title
    .trim()
    .split(/\s+/u)
    .filter((word) => /[\p{L}\p{N}]/u.test(word));
  return [
    ...(words.length < 2 ? [{ code: 'short_title' } as const] : []),
    ...(owner === 'none' ? [{ code: 'no_owner' } as const] : owner === 'left' ? [{ code: 'owner_left' } as const] : []),
    ...parts.flatMap((part, at) => (part.title.trim() === '' ? [{ code: 'unnamed_part', part: at } as const] : [])),
  ];
}

function measurable({ parts, below }: SmartGoal): readonly SmartFault[] {
  if (parts.length === 0) return below > 0 ? [] : [{ code: 'no_parts' }];
  return parts.flatMap((part, at) => {
    const code = unmeasured(part);
    return code === undefined ? [] : [{ code, part: at }];
  });
}

function unmeasured({ kind, kpi, start, target, tasks, weight }: SmartPart): SmartFaultCode | undefined {
  if (compare(weight, '0') <= 0) return 'no_weight';
  if (kind === 'yes_no') return undefined;
  if (kind === 'task_list') return tasks === 0 ? 'no_tasks' : undefined;
  if (kind === 'linked_kpi' && kpi === null) return 'no_kpi';
  if (start === null) return 'no_start';
  if (target === null) return 'no_target';
  return compare(start, target) === 0 ? 'no_way' : undefined;
}

/** Not farther than a quarter beyond the best tenth of what was, or somebody says why it can be done. */
function achievable({ parts, stretch }: SmartGoal): readonly SmartFault[] {
  if (stretch.trim() !== '') return [];
  const beyond = parts.flatMap((part, at) => {
    const limit = limitOf(part);
    return limit !== undefined && isFarther(part, limit) ? [{ code: 'beyond_history', part: at, limit } as const] : [];
  });
  if (beyond.length > 0) return beyond;
  return parts.some(({ history }) => history !== null) ? [] : [{ code: 'not_said' }];
}

const isLower = ({ start, target }: SmartPart): boolean => start !== null && target !== null && compare(target, start) < 0;

function limitOf(part: SmartPart): DecimalText | undefined {
  const { history, target } = part;
  if (history === null || target === null) return undefined;
  const size = compare(history, '0') < 0 ? subtract('0', history) : history;
  return isLower(part) ? subtract(history, multiply(size, room.less)) : add(history, multiply(size, room.more));
}

const isFarther = (part: SmartPart, limit: DecimalText): boolean => compare(part.target!, limit) === (isLower(part) ? -1 : 1);

/** Operational goals stay within a fiscal year, strategic ones within three, and both within the goal above. */
function timely({ startsOn, endsOn, horizon, parent }: SmartGoal, fiscal: FiscalRule): readonly SmartFault[] {
  if (startsOn === null || endsOn === null) return [{ code: 'no_dates' }];
  if (endsOn < startsOn) return [{ code: 'end_before_start', day: startsOn }];
  const years = horizon === 'strategic' ? frameYears : 1;
  const last = addDays(addGrains(startOf(startsOn, 'fiscal_year', fiscal), 'fiscal_year', years), -1);
  if (endsOn > last) return [{ code: horizon === 'strategic' ? 'beyond_frame' : 'beyond_year', day: last }];
  const isEarly = parent?.startsOn != null && startsOn < parent.startsOn;
  const isLate = parent?.endsOn != null && endsOn > parent.endsOn;
  return isEarly || isLate ? [{ code: 'outside_parent', day: isEarly ? parent.startsOn! : parent!.endsOn! }] : [];
}
