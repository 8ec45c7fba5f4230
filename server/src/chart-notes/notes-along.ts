import type { ChartNote, PlacedNote } from '@leadline/contract';
import { addDays, daysBetween, listBucketsBetween, startOfGrain, addGrains, type Filter, type PeriodEnv, type TimeGrain } from '@leadline/kpi';
import type { Asking } from '#server/context.ts';
import { listChartNotes, type KeptNote, type Stretch } from '#server/control/chart-note.ts';
import { namesOfAccounts } from '#server/control/mind-map.ts';
import { describeNote, fitsFilters, seesNote, type NoteSight } from './note-sight.ts';

export interface WantedNotes extends Stretch {
  /** null: of every KPI. */
  readonly kpis: readonly string[] | null;
  readonly filters?: readonly Filter[];
}

/** Notes of these KPIs and days the reader sees, the newest first. */
export async function notesSeen(asking: Asking, seeing: NoteSight, wanted: WantedNotes): Promise<readonly ChartNote[]> {
  return chooseNotes(asking, seeing, await listChartNotes(asking.control.db, wanted), wanted);
}

/** Those of some notes that are wanted, and seen. */
export async function chooseNotes(asking: Asking, seeing: NoteSight, all: readonly KeptNote[], wanted: WantedNotes): Promise<readonly ChartNote[]> {
  const seen = all.filter(
    (note) => touches(note, wanted) && isOf(note, wanted.kpis) && seesNote(seeing, note) && fitsFilters(seeing, note, wanted.filters ?? []),
  );
  const names = await namesOfAccounts(asking.control.db, [...new Set(seen.map(({ written_by }) => written_by))]);
  return seen.map((note) => describeNote(seeing, note, names));
}

const touches = ({ starts_on, ends_on }: KeptNote, { from, to }: Stretch): boolean =>
  (from === null || ends_on >= from) && (to === null || starts_on < to);

function isOf({ kpis }: KeptNote, wanted: readonly string[] | null): boolean {
  if (kpis === null || wanted === null) return true;
  const own = new Set(JSON.parse(kpis) as readonly string[]);
  return wanted.some((id) => own.has(id));
}

/** Where the first day of a note begins and its last one ends, on an axis of such steps. */
export function placed(note: ChartNote, grain: TimeGrain, env: PeriodEnv): PlacedNote {
  return { ...note, starts: placeOf(note.from, 0, grain, env), ends: placeOf(note.to, 1, grain, env) };
}

/** @param over how much of the day is over */
function placeOf(day: string, over: 0 | 1, grain: TimeGrain, env: PeriodEnv): PlacedNote['starts'] {
  const [bucket] = listBucketsBetween(day, addDays(day, 1), grain, env);
  const first = startOfGrain(day, grain, env);
  const length = daysBetween(first, addGrains(first, grain, 1));
  return { bucket: bucket!.id, part: (daysBetween(first, day) + over) / length };
}
