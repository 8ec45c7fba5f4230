import type { TargetCut } from '@leadline/contract';
import { daysBetween, recordId } from '@leadline/kpi';
import { textOf, type Firm } from '#server/firm/read-firm.ts';

interface Span {
  readonly from: string;
  /** The first day after. */
  readonly to: string;
}

const longAbsence = 30;
const rampMonths = 3;

/** Why not all of somebody's target counts in a period (G3). */
export function cutsOf(firm: Firm, user: string, { from, to }: Span): readonly TargetCut[] {
  const stints = firm.stints.get(user) ?? [];
  const row = firm.users.get(user);
  const begins = [stints.map((stint) => stint.from ?? '').sort()[0] ?? '', row ? (textOf(row, 'employed_from') ?? '') : ''].sort().at(-1)!;
  const ends = [
    stints
      .map((stint) => stint.to ?? '9999')
      .sort()
      .at(-1) ?? '9999',
    row ? dayAfterLast(textOf(row, 'employed_to')) : '9999',
  ].sort()[0]!;
  const cuts: TargetCut[] = [];
  if (begins > from) cuts.push('came');
  if (ends < to) cuts.push('left');
  if (isLongAway(firm, user, { from, to })) cuts.push('away');
  if (stints.some(({ rampFrom }) => rampFrom !== null && rampFrom < to && monthsLater(rampFrom, rampMonths) > from)) cuts.push('starting');
  return cuts.length === 0 ? ['shorter'] : cuts;
}

const dayAfterLast = (last: string | null): string => (last === null ? '9999' : `${last}~`);

function monthsLater(day: string, months: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCMonth(date.getUTCMonth() + months);
  return date.toISOString().slice(0, 10);
}

/** Long absences by person, made once for each reading of the firm. */
const known = new WeakMap<Firm, ReadonlyMap<string, readonly Span[]>>();

function isLongAway(firm: Firm, user: string, { from, to }: Span): boolean {
  let long = known.get(firm);
  if (!long) known.set(firm, (long = longAbsences(firm)));
  return (long.get(user) ?? []).some((absence) => absence.from < to && absence.to >= from);
}

function longAbsences({ absences }: Firm): ReadonlyMap<string, readonly Span[]> {
  const found = new Map<string, Span[]>();
  for (const row of absences.values()) {
    const [from, key] = [textOf(row, 'from_on'), row.get('user_id')];
    if (from === null || key == null) continue;
    const to = textOf(row, 'to_on') ?? from;
    if (daysBetween(from, to) + 1 < longAbsence || Number(row.get('fraction') ?? 1) < 1) continue;
    const user = recordId('user', BigInt(key));
    found.set(user, [...(found.get(user) ?? []), { from, to }]);
  }
  return found;
}
