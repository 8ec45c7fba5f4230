import type { Kpi } from '../catalog/kpi.ts';
import { KpiIssueError } from '../query/kpi-issue.ts';
import type { IsoDate } from '../query/kpi-query.ts';
import { add, type DecimalText } from './decimal.ts';

/** Places of the organisation a target can be set for, from the highest to the lowest. */
export const targetScopes = ['organisation', 'location', 'team', 'person'] as const;
export type TargetScope = (typeof targetScopes)[number];

/** A target as it was set. */
export interface TargetRow {
  readonly scope: TargetScope;
  /** Who or what has to reach it; empty for the organisation. */
  readonly holder: string;
  /** Half-open. */
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly value: DecimalText;
}

/** For whom and when a target is wanted. */
export interface TargetLevel {
  readonly scope: TargetScope;
  readonly holder: string;
  /** Half-open. */
  readonly from: IsoDate;
  readonly to: IsoDate;
}

type Targets = Pick<Kpi, 'id' | 'targets'>;

/**
 * The target of a level from the targets below it, those of its own first (§0.2).
 *
 * `sum`: added over people and time. `last`: added over people, of each the one that ends last. `recompute`: what was set for
 * exactly this level. Rows are those of the level and of who belongs to it; rows that reach beyond the stretch are not cut.
 * @returns undefined where no target has been set
 * @throws KpiIssueError targets_not_additive {kpi} where there are targets of other levels only and nothing says how they follow from each other
 */
export function rollUpTargets(kpi: Targets, rows: readonly TargetRow[], level: TargetLevel): DecimalText | undefined {
  const within = rows.filter((row) => level.from <= row.from && row.to <= level.to);
  const own = within.filter((row) => row.scope === level.scope && row.holder === level.holder);
  if (kpi.targets === 'recompute') return recomputed(kpi, rows, level);
  return overTime(kpi, own) ?? overHolders(kpi, lowerOf(within, level));
}

function recomputed({ id }: Targets, rows: readonly TargetRow[], level: TargetLevel): DecimalText | undefined {
  const exact = rows.find((row) => row.scope === level.scope && row.holder === level.holder && row.from === level.from && row.to === level.to);
  if (!exact && rows.length > 0) throw new KpiIssueError('targets_not_additive', { kpi: id });
  return exact?.value;
}

/** The highest level below that has targets: a person's is part of the team's already. */
function lowerOf(rows: readonly TargetRow[], level: TargetLevel): readonly TargetRow[] {
  const below = targetScopes.slice(targetScopes.indexOf(level.scope) + 1);
  const scope = below.find((candidate) => rows.some((row) => row.scope === candidate));
  return rows.filter((row) => row.scope === scope);
}

function overHolders(kpi: Targets, rows: readonly TargetRow[]): DecimalText | undefined {
  const holders = [...new Set(rows.map(({ holder }) => holder))];
  return holders
    .map((holder) =>
      overTime(
        kpi,
        rows.filter((row) => row.holder === holder),
      )!,
    )
    .reduce<DecimalText | undefined>(plus, undefined);
}

/** Of one holder: all stretches together, or the last of them. A month's is part of the quarter's already. */
function overTime({ targets }: Targets, rows: readonly TargetRow[]): DecimalText | undefined {
  const whole = rows.filter((row) => !rows.some((other) => isPart(row, other)));
  const wanted = targets === 'sum' ? whole : whole.filter((row) => whole.every(({ to }) => to <= row.to)).slice(-1);
  return wanted.map(({ value }) => value).reduce<DecimalText | undefined>(plus, undefined);
}

function isPart(row: TargetRow, of: TargetRow): boolean {
  return of.from <= row.from && row.to <= of.to && (of.from < row.from || row.to < of.to);
}

const plus = (sum: DecimalText | undefined, value: DecimalText): DecimalText => add(sum ?? '0', value);
