import type { BoardScope, PlacedNote, Widget, WidgetAnswer } from '@leadline/contract';
import { isTimeGrain, type Filter, type PeriodEnv } from '@leadline/kpi';
import { noteSightOf, type NoteSight } from '#server/chart-notes/note-sight.ts';
import { chooseNotes, placed } from '#server/chart-notes/notes-along.ts';
import type { Asking } from '#server/context.ts';
import { listChartNotes, type KeptNote } from '#server/control/chart-note.ts';

interface Work {
  readonly asking: Asking;
  readonly scope: BoardScope;
  readonly env: PeriodEnv;
  readonly seeing: NoteSight;
  readonly kept: readonly KeptNote[];
}

/** Answers of charts along time with the notes on their axis that the reader sees. */
export async function withNotes(
  { asking, scope, env }: Pick<Work, 'asking' | 'scope' | 'env'>,
  widgets: readonly Widget[],
  answers: readonly WidgetAnswer[],
): Promise<readonly WidgetAnswer[]> {
  if (!widgets.some(({ kind }) => kind === 'timeline')) return answers;
  const kept = await listChartNotes(asking.control.db, { from: null, to: null });
  if (kept.length === 0) return answers;
  const work: Work = { asking, scope, env, kept, seeing: await noteSightOf(asking) };
  return Promise.all(
    answers.map(async (answer, index) => {
      const notes = await notesOf(work, widgets[index]!, answer);
      return notes.length > 0 ? { ...answer, notes } : answer;
    }),
  );
}

async function notesOf(
  { asking, scope, env, seeing, kept }: Work,
  widget: Widget,
  { results, problem }: WidgetAnswer,
): Promise<readonly PlacedNote[]> {
  const axis = widget.kind === 'timeline' && problem === null ? (widget.split === null ? results[0] : results[2]) : undefined;
  const grain = axis?.by.find(isTimeGrain);
  if (widget.kind !== 'timeline' || !axis || grain === undefined) return [];
  const { from, to } = axis.period;
  const filters = [...(scope.filters ?? []), ...widget.filters] as readonly Filter[];
  const kpis = (widget.split === null ? widget.kpis : widget.kpis.slice(0, 1)).map(({ id }) => id);
  const chosen = await chooseNotes(asking, seeing, kept, { kpis, from, to, filters });
  return chosen.map((note) => placed(note, grain, env));
}
