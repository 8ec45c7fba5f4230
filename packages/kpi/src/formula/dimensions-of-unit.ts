import type { ColumnUnit, VocabularyKpi } from './vocabulary.ts';

export type UnitKind = VocabularyKpi['unit'];

/**
 * What a value is measured in, as powers: money ÷ orders is { money: 1, 'case:order': −1 }. Without any power it is a share or a
 * plain ratio, and `shown` says which. Numbers written in a formula are `plain`: beside another value they take its unit.
 */
export interface Measurement {
  readonly powers: ReadonlyMap<string, number>;
  readonly shown: 'percent' | 'ratio';
  readonly isPlain: boolean;
}

const none: ReadonlyMap<string, number> = new Map();

export const plainNumber: Measurement = { powers: none, shown: 'ratio', isPlain: true };
export const percent: Measurement = { powers: none, shown: 'percent', isPlain: false };
export const ratio: Measurement = { powers: none, shown: 'ratio', isPlain: false };

const single = (base: string): Measurement => ({ powers: new Map([[base, 1]]), shown: 'ratio', isPlain: false });

/** A number of records of one kind, or of several. */
export const casesOf = (entity: string | undefined): Measurement => single(entity === undefined ? 'case' : `case:${entity}`);

export function measurementOfKpi({ unit, counts }: VocabularyKpi): Measurement {
  if (unit === 'percent') return percent;
  if (unit === 'ratio') return ratio;
  return unit === 'count' ? casesOf(counts) : single(unit);
}

export function measurementOfColumn(unit: ColumnUnit): Measurement {
  if (unit === 'share') return percent;
  return unit === 'number' ? ratio : single(unit);
}

const isCase = (base: string): boolean => base.startsWith('case');
const time: readonly string[] = ['days', 'minutes', 'hours', 'months'];

/** @returns undefined where no unit can be told: money times money, days times minutes */
export function unitOf({ powers, shown }: Measurement): UnitKind | undefined {
  const above = [...powers].filter(([, power]) => power > 0);
  const heavy = above.filter(([base]) => !isCase(base));
  if (heavy.length > 0) return heavyUnit(heavy);
  if (above.length === 0) return powers.size === 0 ? shown : 'ratio';
  return [...powers].some(([base, power]) => isCase(base) && power < 0) ? 'ratio' : 'count';
}

/** Money for so many days is money; pieces for so many days are pieces. */
function heavyUnit(heavy: readonly (readonly [string, number])[]): UnitKind | undefined {
  if (heavy.some(([, power]) => power > 1)) return undefined;
  const bases = heavy.map(([base]) => base);
  const main = bases.filter((base) => !time.includes(base));
  if (main.includes('money')) return main.every((base) => base === 'money' || base === 'quantity' || base === 'fte') ? 'money' : undefined;
  const rest = main.length > 0 ? main : bases;
  return rest.length === 1 ? (rest[0] as UnitKind) : undefined;
}

/** Sums, differences, comparisons and choices need the same unit on both sides. @returns undefined where they have not */
export function joined(left: Measurement, right: Measurement): Measurement | undefined {
  if (left.isPlain) return right;
  if (right.isPlain) return left;
  const [one, other] = [unitOf(left), unitOf(right)];
  if (isShare(one) && isShare(other)) return one === 'percent' ? left : right;
  if (one === undefined || one !== other) return undefined;
  return one === 'count' && !isEqual(left, right) ? casesOf(undefined) : left;
}

const isShare = (unit: UnitKind | undefined): boolean => unit === 'percent' || unit === 'ratio';

function isEqual(left: Measurement, right: Measurement): boolean {
  return left.powers.size === right.powers.size && [...left.powers].every(([base, power]) => right.powers.get(base) === power);
}

export function multiplied(left: Measurement, right: Measurement): Measurement {
  const shown = isPercent(left) || isPercent(right) ? 'percent' : 'ratio';
  return { powers: combine(left, right, 1), shown, isPlain: left.isPlain && right.isPlain };
}

const isPercent = ({ powers, shown }: Measurement): boolean => powers.size === 0 && shown === 'percent';

/** Two amounts of the same kind make a share; a share of a share is how many times it is. */
export function divided(left: Measurement, right: Measurement): Measurement {
  const powers = combine(left, right, -1);
  const isShareOfWhole = left.powers.size > 0 && powers.size === 0;
  const shown = isShareOfWhole || (isPercent(left) && !isPercent(right)) ? 'percent' : 'ratio';
  return { powers, shown, isPlain: left.isPlain && right.isPlain };
}

function combine(left: Measurement, right: Measurement, sign: 1 | -1): ReadonlyMap<string, number> {
  const powers = new Map(left.powers);
  for (const [base, power] of right.powers) powers.set(base, (powers.get(base) ?? 0) + sign * power);
  return new Map([...powers].filter(([, power]) => power !== 0));
}

/** Decimals people need: whole for what is counted, one for shares, times and what comes to one of something. */
export function decimalsOf(measurement: Measurement): number {
  const unit = unitOf(measurement);
  if (unit === 'money' || unit === 'ratio' || unit === 'index' || unit === 'score') return 2;
  const isRate = [...measurement.powers.values()].some((power) => power < 0);
  return (unit === 'count' || unit === 'quantity' || unit === 'points') && !isRate ? 0 : 1;
}
