import { chartNoteLimits, type ChartNotesResponse, type FindChartNotes } from '@leadline/contract';
import type { Filter } from '@leadline/kpi';
import { answeringOf } from '#server/answering/answer-env.ts';
import { noteSightOf, writesOf } from '#server/chart-notes/note-sight.ts';
import { notesSeen, placed } from '#server/chart-notes/notes-along.ts';
import type { Asking } from '#server/context.ts';

/** Notes the reader sees, the newest first, with their places on an axis where one is named. */
export async function findNotes(asking: Asking, { kpis, from, to, kind, filters, grain }: FindChartNotes): Promise<ChartNotesResponse> {
  const seeing = await noteSightOf(asking);
  const wanted = { kpis, from, to, filters: (filters ?? []) as readonly Filter[] };
  const seen = (await notesSeen(asking, seeing, wanted)).filter((note) => kind === undefined || note.kind === kind);
  const shown = seen.slice(0, chartNoteLimits.listed);
  const { env } = await answeringOf(asking);
  const notes = grain === undefined ? shown : shown.map((note) => placed(note, grain, env.period));
  return { notes, writes: writesOf(seeing) };
}
