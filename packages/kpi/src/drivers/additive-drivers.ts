import { compare, type DecimalText, divide, multiply, subtract, sum } from '../result/decimal.ts';

/** What one member added to a total in two periods; null: it was not there. */
export interface MemberValues {
  readonly member: string;
  readonly before: DecimalText | null;
  readonly after: DecimalText | null;
}

export interface AdditiveDriver extends MemberValues {
  readonly state: 'stayed' | 'new' | 'vanished';
  /** What its change did to the total, in the total's unit. */
  readonly contribution: DecimalText;
  /** Part of the whole change as a fraction, may be negative or above 1; null where the whole change is too small to be shared out. */
  readonly share: DecimalText | null;
}

export interface AdditiveDrivers {
  readonly before: DecimalText;
  readonly after: DecimalText;
  readonly change: DecimalText;
  /** The largest contribution first, whatever its sign. Their sum is the change, exactly. */
  readonly members: readonly AdditiveDriver[];
}

/** A change of less than this part of the base is not shared out: the shares would be enormous and say nothing (A1.2). */
const smallestChange = '0.005';

/** Who or what a total that can be added up changed by (A1.2). */
export function additiveDrivers(values: readonly MemberValues[]): AdditiveDrivers {
  const before = sum(values.map((value) => value.before ?? '0'));
  const after = sum(values.map((value) => value.after ?? '0'));
  const change = subtract(after, before);
  const isShared = compare(magnitude(change), multiply(magnitude(before), smallestChange)) > 0;
  const members = values.map((value): AdditiveDriver => {
    const contribution = subtract(value.after ?? '0', value.before ?? '0');
    const share = isShared ? (divide(contribution, change) ?? null) : null;
    return { ...value, state: value.before === null ? 'new' : value.after === null ? 'vanished' : 'stayed', contribution, share };
  });
  return { before, after, change, members: members.sort((a, b) => compare(magnitude(b.contribution), magnitude(a.contribution))) };
}

/** Without its sign. */
const magnitude = (value: DecimalText): DecimalText => (compare(value, '0') < 0 ? subtract('0', value) : value);
