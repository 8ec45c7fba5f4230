import { cohortGrains, cohortKinds, memberDimensions, timeGrains, type Cell, type CohortMatrix, type KpiColumn, type KpiResult, type ResolvedPeriod } from '@leadline/kpi'; // prettier-ignore
import { z } from 'zod';
import type { ContestShown } from './contests.ts';
import type { NamedTableShown } from './named-tables.ts';
import type { PlacedNote } from './chart-notes.ts';
import type { NamedRecord } from './people.ts';
import { filterSchema, kpiQuerySchema, kpiRefSchema, periodSchema } from './query.ts';
import { recordIdSchema } from './record.ts';
import type { ScoreLine } from './scorecard.ts';
import { boardLimits, pictureLimits } from './values.ts';

const id = z.uuid();
const words = (most: number) => z.string().trim().min(1).max(most);
const dimension = z.enum(memberDimensions);
const grain = z.enum(timeGrains);

/** Columns from the left, rows from the top of the section, both from 0. */
export const placeSchema = z.object({
  x: z
    .int()
    .min(0)
    .max(boardLimits.columns - 1),
  y: z.int().min(0).max(2000),
  w: z.int().min(1).max(boardLimits.columns),
  h: z.int().min(1).max(boardLimits.rows),
});
export type Place = z.infer<typeof placeSchema>;

const common = {
  id,
  /** null: called as what it shows. */
  title: words(boardLimits.title).nullable(),
  sectionId: id,
  place: placeSchema,
  /** The widget's own; null: the board's. The period belongs to the widget and not to the KPI. */
  period: periodSchema.nullable(),
  /** Besides those of the board. */
  filters: z.array(filterSchema).max(5),
};
const kpis = (most: number) => z.array(kpiRefSchema).min(1).max(most);

/** One thing on a board, by kind (S2-73, S2-77, §9.2). */
export const widgetSchema = z.discriminatedUnion('kind', [
  /** One value with its change and, where there is one, its target. */
  z.object({ ...common, kind: z.literal('number'), kpi: kpiRefSchema, goal: z.enum(['none', 'bar', 'gauge', 'battery']), trend: z.boolean() }),
  /** Values along time. `cumulative`: each with all before it, for what is added up. */
  z.object({
    ...common,
    kind: z.literal('timeline'),
    kpis: kpis(4),
    grain: grain.nullable(),
    form: z.enum(['line', 'bars', 'stacked', 'combined']),
    split: dimension.nullable(),
    goal: z.boolean(),
    cumulative: z.boolean(),
  }),
  /** Values of people, teams, places, products …, beside each other. */
  z.object({
    ...common,
    kind: z.literal('members'),
    kpis: kpis(4),
    by: dimension,
    form: z.enum(['bars', 'grouped', 'share']),
    top: z.int().min(1).max(30),
  }),
  z.object({
    ...common,
    kind: z.literal('table'),
    kpis: kpis(8),
    by: dimension,
    /** Columns for each of these, with one KPI. */
    across: z.union([dimension, grain]).nullable(),
    tone: z.enum(['none', 'shade']),
    top: z.int().min(1).max(200),
  }),
  /** From a new contact to a customer. */
  z.object({ ...common, kind: z.literal('funnel') }),
  /** Customers by when they first bought, or contacts by when they came, and what became of them since (A9). */
  z.object({ ...common, kind: z.literal('cohort'), show: z.enum(cohortKinds), grain: z.enum(cohortGrains), count: z.int().min(3).max(24) }),
  /** Places, or regions, with their part of the whole, how they changed and how far each is to its target. */
  z.object({
    ...common,
    kind: z.literal('locations'),
    kpi: kpiRefSchema,
    by: z.enum(['location', 'region']),
    goal: z.boolean(),
    top: z.int().min(1).max(100),
  }),
  /** What waits for each person until the end of the period, beside what their days hold. */
  z.object({ ...common, kind: z.literal('workload') }),
  /** What was finished in the period. */
  z.object({ ...common, kind: z.literal('completed'), by: z.enum(['person', 'team']) }),
  /** Two KPIs of each member against each other. */
  z.object({ ...common, kind: z.literal('quadrant'), across: kpiRefSchema, up: kpiRefSchema, by: dimension }),
  /** How the values of members spread: least, quarters, middle, most; without names. */
  z.object({ ...common, kind: z.literal('distribution'), kpi: kpiRefSchema, by: dimension }),
  /** Two numbers of this board put together. */
  z.object({
    ...common,
    kind: z.literal('calculation'),
    left: kpiRefSchema,
    operation: z.enum(['add', 'subtract', 'multiply', 'divide']),
    right: kpiRefSchema,
    as: z.enum(['same', 'percent', 'ratio']),
  }),
  /** Where the reader stands in the own team, without names (§9.6). */
  z.object({ ...common, kind: z.literal('standing'), kpis: kpis(5) }),
  /** What is behind its plan, of whom the reader may see. */
  z.object({ ...common, kind: z.literal('behind') }),
  /** Actions of the reader and those they lead that are open, or were done in the last seven days. */
  z.object({ ...common, kind: z.literal('actions'), state: z.enum(['open', 'done']) }),
  /** Thanks and achievements everybody may see, the newest first. */
  z.object({ ...common, kind: z.literal('recognition') }),
  /** The first three of a team by name, where it has agreed to that by vote (§9.6); of everybody else nothing. */
  z.object({ ...common, kind: z.literal('leaderboard') }),
  /** The contest that runs for the team the board is about, or for the reader's own: teams against their targets, of single people the reader alone (§9.6). */
  z.object({ ...common, kind: z.literal('contest') }),
  z.object({ ...common, kind: z.literal('countdown'), day: z.iso.date() }),
  /** A small safe part of Markdown. */
  z.object({ ...common, kind: z.literal('text'), text: words(boardLimits.words) }),
  /** A picture somebody brought; what is on it in words, for who does not see it. */
  z.object({
    ...common,
    kind: z.literal('picture'),
    pictureId: id,
    alt: words(pictureLimits.alt),
    caption: words(pictureLimits.caption).nullable(),
    fit: z.enum(['contain', 'cover']),
  }),
]);
export type Widget = z.infer<typeof widgetSchema>;
export type WidgetKind = Widget['kind'];
export type WidgetOf<Kind extends WidgetKind> = Extract<Widget, { kind: Kind }>;

export const boardSectionSchema = z.object({
  id,
  /** null: none is shown. */
  title: words(boardLimits.title).nullable(),
  /** Sections of one tab are shown together; null: of the first, unnamed one. */
  tab: words(40).nullable(),
});
export type BoardSection = z.infer<typeof boardSectionSchema>;

/** What a board is made of. */
export const boardDocumentSchema = z.object({
  sections: z.array(boardSectionSchema).min(1).max(boardLimits.sections),
  widgets: z.array(widgetSchema).max(boardLimits.widgets),
  /** In which order widgets stand on a phone, by id; those not named follow as they are read on a desk. */
  phoneOrder: z.array(id).max(boardLimits.widgets),
  /** The board's own period; null: the reader's. */
  period: periodSchema.nullable(),
});
export type BoardDocument = z.infer<typeof boardDocumentSchema>;

/** Who sees a board, besides who made it. A board shows everybody their own numbers alone. */
export const boardAudienceSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('own') }),
  z.object({ kind: z.literal('team'), teamId: recordIdSchema }),
  z.object({ kind: z.literal('organisation') }),
]);
export type BoardAudience = z.infer<typeof boardAudienceSchema>;

const head = {
  title: words(boardLimits.title),
  folder: words(60).nullable(),
  audience: boardAudienceSchema,
  /** Whoever sees it may change it. */
  isShared: z.boolean(),
};

/** POST /api/boards. `key`: of the form, and the id of the board; sent twice it is there once. */
export const addBoardSchema = z.object({ key: id, ...head, document: boardDocumentSchema });
export type AddBoard = z.infer<typeof addBoardSchema>;

export const boardPathSchema = z.object({ boardId: id });
export const boardVersionPathSchema = z.object({ boardId: id, edition: z.coerce.number().int().min(1) });

/** POST /api/boards/:boardId/pictures: the bytes as they are. GET /api/board-pictures/:pictureId, and for screens GET /api/display/pictures/:pictureId. */
export const picturePathSchema = z.object({ pictureId: id });
export interface KeptPicture {
  readonly id: string;
  readonly type: string;
  readonly width: number;
  readonly height: number;
}

/** PUT /api/boards/:boardId. `edition`: the one it was made from; another one in between is not written over. */
export const changeBoardSchema = z.object({ edition: z.int().min(1), ...head, document: boardDocumentSchema });
export type ChangeBoard = z.infer<typeof changeBoardSchema>;

/** POST /api/boards/:boardId/restore: what a version held becomes the newest one. POST …/removal: `isRemoved` false brings it back. */
export const restoreBoardSchema = z.object({ edition: z.int().min(1), version: z.int().min(1) });
export const removeBoardSchema = z.object({ isRemoved: z.boolean() });
/** PUT /api/boards/:boardId/favourite */
export const favouriteBoardSchema = z.object({ isFavourite: z.boolean() });

export interface BoardHead {
  readonly id: string;
  readonly title: string;
  readonly folder: string | null;
  readonly audience: { readonly kind: 'own' } | { readonly kind: 'team'; readonly team: NamedRecord } | { readonly kind: 'organisation' };
  readonly isShared: boolean;
  readonly edition: number;
  readonly owner: string | null;
  readonly isMine: boolean;
  readonly isFavourite: boolean;
  readonly mayChange: boolean;
  /** Who made it, and who leads the organisation. */
  readonly mayManage: boolean;
  readonly changedAt: string;
  readonly widgets: number;
}

/** GET /api/boards: those the reader sees, favourites first, then by title. */
export interface BoardsResponse {
  readonly boards: readonly BoardHead[];
  readonly mayAdd: boolean;
  /** For whom the reader may make one, besides themselves. */
  readonly teams: readonly NamedRecord[];
  readonly mayForAll: boolean;
}

/** GET /api/boards/:boardId, and what every change answers. */
export interface BoardAnswer extends BoardHead {
  readonly document: BoardDocument;
}

/** GET /api/boards/:boardId/versions: the newest first. */
export interface BoardVersionsResponse {
  readonly versions: readonly {
    readonly edition: number;
    readonly at: string;
    readonly by: string | null;
    readonly title: string;
    readonly widgets: number;
  }[];
}

/** What the page asks of all widgets: the scope of the board as the reader set it. */
export const boardScopeSchema = kpiQuerySchema.pick({ period: true, compare: true, filters: true, organisation: true });
export type BoardScope = z.infer<typeof boardScopeSchema>;

/** POST /api/board-answers: everything widgets show, of a kept board or of one that is being made, in one request. */
/** `seen`: the data version the page was told of; an answer of it or of a later one will do. */
export const boardAnswersSchema = z.object({
  scope: boardScopeSchema,
  widgets: z.array(widgetSchema).max(boardLimits.widgets),
  seen: z.string().max(100).optional(),
});

/** GET /api/board-answers/:questionId: what was asked before, once more, without sending all of it. */
export const boardQuestionPathSchema = z.object({ questionId: z.string().max(64) });
/** `has`: the tag of the answers the page holds. */
export const boardChangesSchema = z.object({ seen: z.string().max(100), has: z.string().max(64) });

/** How the values of members spread: least, first quarter, middle, third quarter, most, as text of Cell.value; none where fewer than five have one (§9.6). */
export interface ValueSpread {
  readonly of: number;
  readonly values: readonly [string, string, string, string, string] | null;
}

export interface LocationLine {
  readonly id: string;
  readonly line: ScoreLine;
}

/**
 * What waits for a person. `planned`: contacts due by the end, of them `overdue`; `scheduled`: with a day; `norm`: contacts the working `days` that are left
 * hold, null: none is set; `room`: how many more fit, negative: too many.
 */
export interface WorkloadRow {
  readonly person: NamedRecord;
  readonly planned: number;
  readonly overdue: number;
  readonly scheduled: number;
  readonly actions: number;
  readonly deals: number;
  readonly days: string;
  readonly norm: string | null;
  readonly room: string | null;
  /** `away`: not at work, with something waiting; `off`: not at work. */
  readonly state: 'over' | 'full' | 'room' | 'away' | 'off' | 'no_norm';
}
export interface Workload {
  readonly period: ResolvedPeriod;
  /** The first day that counts: today, or when the period begins. */
  readonly from: string;
  readonly rows: readonly WorkloadRow[];
  readonly asOf: KpiResult['asOf'];
}

/** `reached` of `targets`: KPIs at their target; null: of too many people to look at. */
export interface CompletedRow {
  readonly id: string;
  readonly name: string;
  readonly actions: number;
  readonly goals: number;
  readonly reached: number | null;
  readonly targets: number | null;
}

/**
 * What a widget draws from. `results`: of a number its value, then its past; of a chart along time its rows, then the members it is split
 * by, the most first; of a table its rows, then the same across; else the one answer it needs.
 */
export interface WidgetAnswer {
  readonly results: readonly KpiResult[];
  /** Where KPIs of the widget stand against their targets. */
  readonly lines: readonly ScoreLine[];
  /** Of a calculation. */
  readonly calculated: { readonly cell: Cell; readonly column: KpiColumn } | null;
  /** Of a distribution. */
  readonly spread: ValueSpread | null;
  /** Of a leaderboard: what the team has agreed to; null: nothing. */
  readonly named?: NamedTableShown | null;
  /** Of places: those with a target. */
  readonly places?: readonly LocationLine[];
  readonly workload?: Workload;
  /** Of a contest; null: none runs, has just ended or is planned. */
  readonly contest?: ContestShown | null;
  /** Besides what records count; null: narrowed by something else than people. */
  readonly completed?: { readonly rows: readonly CompletedRow[] | null };
  /** Of a cohort matrix. */
  readonly cohorts?: CohortMatrix;
  /** Notes on its axis of time that the reader sees. */
  readonly notes?: readonly PlacedNote[];
  /** Why it shows nothing; the rest of the board goes on. */
  readonly problem: { readonly code: string; readonly message: string } | null;
}

/** In the order of the widgets. */
export interface BoardAnswersResponse {
  readonly answers: readonly WidgetAnswer[];
  /** Names what was asked, for asking it again. */
  readonly question: string;
  /** Names what was answered, apart from when the data were changed. */
  readonly tag: string;
}

/** Not known: the server has forgotten what was asked, and is to be asked as a whole. */
export type BoardChangesResponse =
  | { readonly isKnown: false }
  | {
      readonly isKnown: true;
      readonly tag: string;
      /** What everything bears from now on; null: nothing has a time. */
      readonly asOf: KpiResult['asOf'] | null;
      /** What is another answer than the one the page holds, with its place. */
      readonly changed: readonly (readonly [at: number, answer: WidgetAnswer])[];
    };
