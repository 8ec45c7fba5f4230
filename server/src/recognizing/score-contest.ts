import { isForSingle, type ContestGap, type ContestKind, type ScoreLine, type Subject } from '@leadline/contract';
import { compareDecimals, divideDecimals, improvementOn, subtractDecimals, type PeriodSpec } from '@leadline/kpi';
import type { Asking } from '#server/context.ts';
import type { ContestRow } from '#server/control/contest.ts';
import { scoreSubjects } from '#server/expectations/score-subjects.ts';
import { scoringOf } from '#server/expectations/scoring-of.ts';
import { isGone } from '#server/firm/is-gone.ts';
import { membersOf } from '#server/firm/members-of.ts';
import type { Firm } from '#server/firm/read-firm.ts';

/** How one side of a contest stands. `part`: of the own target, or how much better than the own past. */
export interface Stand {
  readonly id: string;
  readonly part: string | null;
  readonly gap: ContestGap | null;
}

/** What came out, kept once and for all. */
export interface ContestResult {
  readonly stands: readonly Stand[];
  readonly winners: readonly string[];
}

/** So much better than the middle of the own three periods before wins (§6.9). */
export const leastImproved = '0.05';

/** How all sides stand now. Everybody's numbers are read; what of it somebody is told is decided where it is told. */
export async function scoreContest(asking: Asking, row: ContestRow): Promise<readonly Stand[]> {
  const kind = row.kind as ContestKind;
  return standsOf(asking, { ...row, kind }, (firm) => sidesOf(firm, row));
}

export interface Scored {
  readonly kpi: string;
  readonly variant: string | null;
  readonly kind: ContestKind;
  readonly period: string;
}

/** How teams or people stand against their own target, or their own past. */
export async function standsOf(
  asking: Asking,
  { kpi, variant, kind, period }: Scored,
  whose: (firm: Firm) => readonly string[],
): Promise<readonly Stand[]> {
  const spec: PeriodSpec = { kind: 'named', name: period };
  const ref = { id: kpi, ...(variant === null ? {} : { variant }) };
  const scoring = await scoringOf(asking, spec, kind === 'improved', [ref]);
  const sides = whose(scoring.firm);
  const { own, env } = scoring.answering;
  const isThere = own.on(env.period.today).entries.has(kpi) && !own.off.has(kpi);
  if (!isThere) return sides.map((id) => ({ id, part: null, gap: 'no_kpi' }));
  const subjects = sides.map((id): Subject => (isForSingle(kind) ? { scope: 'user', id } : { scope: 'team', id }));
  const cards = await scoreSubjects(scoring, subjects, { kind: 'all' });
  return sides.map((id, at) => {
    if (isForSingle(kind) && isGone(scoring.firm, id)) return { id, part: null, gap: 'left' };
    return standOf(id, kind, cards[at]!.lines[0]!);
  });
}

/** Teams; of a contest of single people whoever was in one of them on its first day or is today, so that who comes or goes is named. */
function sidesOf(firm: Firm, { kind, teams, starts_on }: ContestRow): readonly string[] {
  const ids = JSON.parse(teams) as readonly string[];
  if (!isForSingle(kind as ContestKind)) return ids;
  const day = firm.today < starts_on ? starts_on : firm.today;
  return [...new Set(ids.flatMap((team) => [...membersOf(firm, team, starts_on), ...membersOf(firm, team, day)]))].sort();
}

function standOf(id: string, kind: ContestKind, line: ScoreLine): Stand {
  const { cell, status, attainment, target, column, history } = line;
  const gap = (why: ContestGap): Stand => ({ id, part: null, gap: why });
  if (kind !== 'improved' && target === null) return gap('no_target');
  if (cell.value === null) return gap('no_value');
  if (cell.sample === 'grey' || status === 'too_few') return gap('few');
  if (kind === 'improved') {
    const direction = column?.direction ?? 'neutral';
    const before = history.map(({ value }) => value);
    const part = improvementOn({ isMandatory: true, isReached: null, isFew: false, value: cell.value, direction, before });
    return part === undefined ? gap('no_value') : { id, part, gap: null };
  }
  return attainment === null ? gap('no_value') : { id, part: attainment, gap: null };
}

/**
 * Who has won (§9.6): every team, and every single person, that reached the own target or is so much better than before; among teams the one with most of its
 * own target, several where they are equal.
 */
export function winnersOf(kind: ContestKind, stands: readonly Stand[]): readonly string[] {
  const known = stands.flatMap(({ id, part }) => (part === null ? [] : [{ id, part }]));
  if (kind === 'teams') {
    const best = known.reduce<string | null>((most, { part }) => (most === null || compareDecimals(part, most) > 0 ? part : most), null);
    return best === null || compareDecimals(best, '0') <= 0 ? [] : known.filter(({ part }) => compareDecimals(part, best) === 0).map(({ id }) => id);
  }
  const least = kind === 'improved' ? leastImproved : '1';
  return known.filter(({ part }) => compareDecimals(part, least) >= 0).map(({ id }) => id);
}

/** Whether a prize is no more than a tenth of the yearly variable pay (§9.6); without money there is nothing to compare. */
export function isWithinPrize(prize: string | null, yearlyVariable: string | null, part: string): boolean {
  if (prize === null || compareDecimals(prize, '0') === 0) return true;
  const share = yearlyVariable === null ? undefined : divideDecimals(prize, yearlyVariable);
  return share !== undefined && compareDecimals(subtractDecimals(share, part), '0') <= 0;
}
