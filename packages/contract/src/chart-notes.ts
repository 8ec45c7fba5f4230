import { timeGrains } from '@leadline/kpi';
import { z } from 'zod';
import { filterSchema } from './query.ts';
import { recordIdSchema } from './record.ts';
import type { NamedSubject } from './subject.ts';
import { chartNoteKinds, chartNoteLimits } from './values.ts';

const id = z.uuid();
const kpiId = z.string().min(1).max(100);

/** Whom a note is for: the organisation, a team or a place. */
export const chartNoteSubjectSchema = z.discriminatedUnion('scope', [
  z.object({ scope: z.literal('organisation'), id: z.null() }),
  z.object({ scope: z.enum(['team', 'location']), id: recordIdSchema }),
]);
export type ChartNoteSubject = z.infer<typeof chartNoteSubjectSchema>;

const note = {
  /** null: on the charts of every KPI. */
  kpis: z.array(kpiId).min(1).max(chartNoteLimits.kpis).nullable(),
  subject: chartNoteSubjectSchema,
  /** First and last day; the same for one day. */
  from: z.iso.date(),
  to: z.iso.date(),
  kind: z.enum(chartNoteKinds),
  title: z.string().trim().min(1).max(chartNoteLimits.title),
  text: z.string().trim().max(chartNoteLimits.text),
};

/** POST /api/chart-notes. `key`: of the form, and the id of the note; sent twice it is there once. */
export const addChartNoteSchema = z.object({ key: id, ...note });
export type AddChartNote = z.infer<typeof addChartNoteSchema>;

/** PUT /api/chart-notes/:id. `edition`: the one it was made from; another one in between is not written over. */
export const changeChartNoteSchema = z.object({ edition: z.int().min(1), ...note });
export type ChangeChartNote = z.infer<typeof changeChartNoteSchema>;
export type ChartNoteWords = Omit<ChangeChartNote, 'edition'>;

export const chartNotePathSchema = z.object({ id });
/** POST /api/chart-notes/:id/removal: `isRemoved` false brings it back. */
export const removeChartNoteSchema = z.object({ isRemoved: z.boolean() });

/** POST /api/chart-notes/find: what the reader sees of these days, the newest first. */
export const findChartNotesSchema = z.object({
  /** null: of every KPI. */
  kpis: z.array(kpiId).min(1).max(chartNoteLimits.kpis).nullable(),
  /** [from, to): the day after the last one. null: from the beginning, to the end. */
  from: z.iso.date().nullable(),
  to: z.iso.date().nullable(),
  kind: z.enum(chartNoteKinds).optional(),
  /** What the chart is narrowed to: notes of other teams and places stay away. */
  filters: z.array(filterSchema).max(5).optional(),
  /** Along which steps of time they are to be drawn. */
  grain: z.enum(timeGrains).optional(),
});
export type FindChartNotes = z.infer<typeof findChartNotesSchema>;

/** Where on an axis of time a moment stands. */
export interface AxisPlace {
  /** Id of the day, week, month … it is in. */
  readonly bucket: string;
  /** How much of it is over then, 0 … 1. For drawing alone. */
  readonly part: number;
}

export interface ChartNote {
  readonly id: string;
  readonly kpis: readonly string[] | null;
  readonly subject: NamedSubject;
  readonly from: string;
  readonly to: string;
  readonly kind: (typeof chartNoteKinds)[number];
  readonly title: string;
  readonly text: string;
  readonly edition: number;
  /** Who wrote it; null for screens. */
  readonly by: string | null;
  readonly changedAt: string;
  readonly mayChange: boolean;
}

/** A note on an axis: where its first day begins and its last one ends. */
export interface PlacedNote extends ChartNote {
  readonly starts: AxisPlace;
  readonly ends: AxisPlace;
}

export interface ChartNotesResponse {
  readonly notes: readonly (ChartNote | PlacedNote)[];
  /** Whom the reader may write notes for. */
  readonly writes: { readonly organisation: boolean; readonly teams: readonly NamedSubject[]; readonly locations: readonly NamedSubject[] };
}
