import type { Formula } from '../catalog/kpi.ts';
import { getMeasure } from '../measure/measures.ts';
import { compareGroups, compareOnePair, type Effect, mean, type PlaceSeries } from '../statistics/difference-in-differences.ts';
import { besideOf, type CellValue, marksOf, noValue } from './cell.ts';
import { type CellInput, inUnit } from './cell-input.ts';
import { Decimal, type DecimalText, toText } from './decimal.ts';
import { type LeafRow, totalOf } from './leaf-rows.ts';

/**
 * What the places with the promotion sold beyond those without (difference in differences, A3), as a share of what would have been,
 * with its 95 % interval. One experiment at a time; several have no common effect.
 */
export function evaluateExperiment(formula: Extract<Formula, { kind: 'experiment' }>, input: CellInput): CellValue {
  const measure = getMeasure(formula.weeks);
  const absence = input.absence(measure);
  if (absence) return noValue(absence);
  const count = Number(totalOf(input.rows(formula.experiments)));
  if (count !== 1) return noValue(count === 0 ? 'no_data' : 'not_meaningful');
  const places = placesOf(input.rows(formula.weeks).map((row) => ({ ...row, total: inUnit(measure, row.total, input) })));
  const effect = compare(places.treated, places.control);
  if (!effect || effect.ratio === undefined) return noValue('immature');
  const share = (value: number): DecimalText => textOf(value / effect.counterfactual);
  return {
    cell: {
      value: textOf(effect.ratio),
      interval: [share(effect.interval[0]), share(effect.interval[1])],
      ...(measure.unit === 'money' ? besideOf(moneyOf(effect)) : {}),
      ...marksOf(input.window),
    },
  };
}

const moneyOf = ({ effect, interval: [low, high] }: Effect): Readonly<Record<string, DecimalText>> => ({
  per_week: textOf(effect),
  per_week_low: textOf(low),
  per_week_high: textOf(high),
});

/** Estimates are double precision: fifteen digits of them mean something. */
const textOf = (value: number): DecimalText => toText(new Decimal(value.toPrecision(15)));

/** One place against one, or the mean of several against the mean of several. */
function compare(treated: readonly PlaceSeries[], control: readonly PlaceSeries[]): Effect | undefined {
  if (treated.length === 0 || control.length === 0) return undefined;
  if (treated.length > 1 && control.length > 1) return compareGroups(treated, control);
  return compareOnePair(together(treated), together(control));
}

/** The mean place, week by week. */
function together(places: readonly PlaceSeries[]): PlaceSeries {
  const weekly = (side: keyof PlaceSeries): readonly number[] => {
    const weeks = Math.min(...places.map((place) => place[side].length));
    return Array.from({ length: weeks }, (_, week) => mean(places.map((place) => place[side][week]!)));
  };
  return { before: weekly('before'), after: weekly('after') };
}

interface Slot {
  readonly side: string;
  readonly place: string;
  readonly when: string;
  readonly week: number;
  readonly value: number;
}

function placesOf(rows: readonly LeafRow[]): { readonly treated: readonly PlaceSeries[]; readonly control: readonly PlaceSeries[] } {
  const slots = rows.flatMap(({ apart, total }): readonly Slot[] => {
    const [side, place, when, week] = (apart ?? '').split(':');
    return side && place && when ? [{ side, place, when, week: Number(week), value: Number(total) }] : [];
  });
  const series = (side: string): readonly PlaceSeries[] =>
    [...new Set(slots.filter((slot) => slot.side === side).map(({ place }) => place))].map((place) => {
      const own = slots.filter((slot) => slot.side === side && slot.place === place).sort((a, b) => a.week - b.week);
      const values = (when: string): readonly number[] => own.filter((slot) => slot.when === when).map(({ value }) => value);
      return { before: values('before'), after: values('after') };
    });
  return { treated: series('treated'), control: series('control') };
}
