import type { Locale } from '@leadline/i18n';
import { type Kpi, kpiCadences, kpiGroups, kpiPerspectives, type KpiResult, memberDimensions, salesRoles, type WorkedExample } from '@leadline/kpi';
import type { FormulaIssueCode, FormulaWords, SuggestionKind } from '@leadline/kpi/formula';
import { z } from 'zod';
import type { CatalogKpi } from './catalog.ts';
import { ideaSchema } from './mind-maps.ts';
import { periodSchema } from './query.ts';

const text = (most: number) => z.string().trim().max(most);
const isoDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

export const ownKpiIdSchema = z.string().regex(/^custom_[a-z0-9_]{1,50}$/);

/** What people call a KPI of their own, in one language. Missing texts are those of another language. */
export const kpiWordsSchema = z.object({
  /** At most 120 characters. */
  name: z.string().max(20_000),
  /** What it says, in one sentence. */
  sentence: text(500).optional(),
  reading: text(1000).optional(),
  advice: text(1000).optional(),
});
export type KpiWords = z.infer<typeof kpiWordsSchema>;

/** At least one language. */
export const ownWordsSchema = z
  .object({ en: kpiWordsSchema, vi: kpiWordsSchema, hu: kpiWordsSchema, ru: kpiWordsSchema })
  .partial()
  .refine((words) => Object.keys(words).length > 0);
export type OwnWords = z.infer<typeof ownWordsSchema>;

/** Everything about a KPI of one's own that has versions. What is left out follows from the formula. */
export const kpiDefinitionSchema = z.object({
  formula: z.string().max(20_000),
  words: ownWordsSchema,
  /** Shares are shown as percent or as times; other units follow from the formula and cannot be chosen. */
  unit: z.enum(['percent', 'ratio']).optional(),
  decimals: z.number().int().min(0).max(6).optional(),
  direction: z.enum(['higher', 'lower', 'neutral']).optional(),
  type: z.enum(['operational', 'outcome']).optional(),
  group: z.enum(kpiGroups).optional(),
  perspective: z.enum(kpiPerspectives).optional(),
  cadence: z.array(z.enum(kpiCadences)).max(5).optional(),
  roles: z.union([z.literal('all'), z.array(z.enum(salesRoles)).min(1).max(20)]).optional(),
});
export type KpiDefinitionInput = z.infer<typeof kpiDefinitionSchema>;

/** POST /api/kpis → 201 KpiDetail. Without an id one is made from the name. */
export const createKpiSchema = kpiDefinitionSchema.extend({
  id: ownKpiIdSchema.optional(),
  reason: text(500).optional(),
  /** The node of a mind map it is made of. */
  idea: ideaSchema.optional(),
});

/**
 * POST /api/kpis/:id/versions with the header `If-Match: "<version that was seen>"` → KpiDetail. Numbers of periods that begin before
 * `validFrom` keep the older formula; without it that is today, null is from the beginning: history is made again (as POST …/recompute).
 */
export const newVersionSchema = kpiDefinitionSchema.extend({ validFrom: isoDate.nullable().optional(), reason: text(500).min(1) });

/** Path of /api/kpis/:id and what follows it. */
export const kpiPathSchema = z.object({ id: z.string().min(1).max(100) });
/** PUT /api/kpis/:id/off → LibraryKpi; for KPIs that come with the product as for one's own. */
export const switchKpiSchema = z.object({ isOff: z.boolean() });
/** POST /api/kpis/:id/recompute → KpiDetail: the latest version is used for all of the past. */
export const recomputeKpiSchema = z.object({ reason: text(500).min(1) });
/** POST /api/kpis/:id/archive and /restore → KpiDetail. */
export const archiveKpiSchema = z.object({ reason: text(500).optional() });

/** The latest version of a KPI of one's own cannot be used: an older one is, or none. Words: `error.<code>`, the message in the reader's language. */
export interface KpiProblem {
  readonly code: string;
  readonly message: string;
  /** The version that answers instead; null where none can. */
  readonly usedVersion: number | null;
}

/** GET /api/kpis: all KPIs with what a library shows of them. */
export interface LibraryKpi extends CatalogKpi {
  readonly perspective: Kpi['perspective'];
  readonly aggregation: Kpi['aggregation'];
  readonly targets: Kpi['targets'];
  readonly cadence: Kpi['cadence'];
  readonly roles: Kpi['roles'];
  readonly drivers: readonly string[];
  readonly example?: WorkedExample;
  /** Other words people use for it, in all languages: they lead to the agreed name. */
  readonly synonyms: readonly string[];
  /** Kinds of records it is counted from. */
  readonly entities: readonly string[];
  /** All these kinds of records are there. */
  readonly hasData: boolean;
  readonly isArchived: boolean;
}
export interface LibraryResponse {
  /** Those that come with the product in their order, then one's own by creation; archived ones are among them. */
  readonly kpis: readonly LibraryKpi[];
}

export interface KpiVersion {
  readonly version: number;
  readonly definition: KpiDefinitionInput;
  /** null: from the beginning. */
  readonly validFrom: string | null;
  readonly changedAt: string;
  readonly changedBy: string;
  readonly reason: string | null;
}

/** One line of what was changed: created, new version, archived, restored, switched off or on, recomputed, imported. */
export interface KpiChange {
  readonly at: string;
  readonly by: string;
  readonly what: KpiChangeKind;
  readonly reason: string | null;
  readonly version?: number;
}
export const kpiChangeKinds = ['created', 'changed', 'archived', 'restored', 'switched_off', 'switched_on', 'recomputed'] as const;
export type KpiChangeKind = (typeof kpiChangeKinds)[number];

/** GET /api/kpis/:id */
export interface KpiDetail {
  readonly kpi: LibraryKpi;
  /** Of one's own: the formula in force. */
  readonly formula?: { readonly text: string; readonly words: FormulaWords; readonly sentences: Readonly<Record<Locale, string>> };
  /** Newest first; empty for KPIs that come with the product. */
  readonly versions: readonly KpiVersion[];
  readonly changes: readonly KpiChange[];
  /** Where it is used. */
  readonly usedBy: {
    readonly kpis: readonly string[];
    readonly templates: readonly string[];
    /** Assignments, targets and other records that name it and have not ended, by kind. */
    readonly records: readonly { readonly entity: string; readonly count: number }[];
  };
  readonly uses: readonly string[];
  /** KPIs that drive it, that it drives, and its neighbours: the same group counted from the same records. */
  readonly related: { readonly drivers: readonly string[]; readonly drives: readonly string[]; readonly near: readonly string[] };
}

/** POST /api/kpis/check and, with periods, /preview: nothing is saved. */
export const checkKpiSchema = z.object({
  formula: z.string().max(20_000),
  /** Of the KPI being changed. */
  id: ownKpiIdSchema.optional(),
  /** Names are checked where they are given. */
  words: z.record(z.string().max(10), z.looseObject({ name: z.string().max(20_000) }).partial()).optional(),
  unit: z.enum(['percent', 'ratio']).optional(),
  direction: z.enum(['higher', 'lower', 'neutral']).optional(),
});

export interface FormulaFinding {
  readonly code: FormulaIssueCode;
  /** Characters of the text. */
  readonly from: number;
  readonly to: number;
  /** In the reader's language. */
  readonly message: string;
  readonly suggestions: readonly string[];
}

/** Something else than the formula: a name that is taken, a KPI that would break. */
export interface DefinitionFinding {
  readonly code: string;
  readonly message: string;
  /** The language of the name it is about. */
  readonly locale?: Locale;
}

export interface KpiCheck {
  readonly issues: readonly FormulaFinding[];
  readonly findings: readonly DefinitionFinding[];
  /** Where the formula is right: */
  readonly result?: {
    /** In the agreed spelling: what is kept. */
    readonly text: string;
    readonly unit: CatalogKpi['unit'];
    readonly decimals: number;
    readonly direction: CatalogKpi['direction'];
    readonly dimensions: CatalogKpi['dimensions'];
    readonly uses: readonly string[];
    readonly words: FormulaWords;
    /** The formula as a sentence. */
    readonly sentences: Readonly<Record<Locale, string>>;
  };
}

/** POST /api/kpis/complete → KpiCompletion. `position`: characters before the cursor. */
export const completeKpiSchema = z.object({
  formula: z.string().max(20_000),
  position: z.number().int().min(0).max(20_000),
  locale: z.enum(['en', 'vi', 'hu', 'ru']).optional(),
});
export interface KpiCompletion {
  readonly suggestions: readonly {
    readonly kind: SuggestionKind;
    /** Put in place of the characters `from` to `to`. */
    readonly insert: string;
    readonly from: number;
    readonly to: number;
    /** What people call it, in the reader's language. */
    readonly label: string;
  }[];
}

/** POST /api/kpis/preview → KpiPreview: values on the own data. */
export const previewKpiSchema = checkKpiSchema.extend({
  periods: z.array(periodSchema).min(1).max(6),
  by: z.enum(memberDimensions).optional(),
  limit: z.number().int().min(1).max(50).default(10),
});
export interface KpiPreview extends KpiCheck {
  /** One per period, of one column; empty where the formula is wrong. */
  readonly results: readonly KpiResult[];
}

/** GET /api/kpis/export, POST /api/kpis/import: KPIs of one's own as a file, the latest version of each, by id. */
export const kpiFileSchema = z.object({
  format: z.literal('leadline-kpis'),
  version: z.literal(1),
  kpis: z
    .array(kpiDefinitionSchema.extend({ id: ownKpiIdSchema, validFrom: isoDate.nullable().optional(), isArchived: z.boolean().optional() }))
    .max(1000),
});
export type KpiFile = z.infer<typeof kpiFileSchema>;
export const importKpisSchema = z.object({
  file: z.unknown(),
  isDryRun: z.boolean().default(true),
  reason: text(500).optional(),
});
export interface KpiImportReport {
  readonly isDryRun: boolean;
  /** By position in the file. A refused one changes nothing; the others are taken all the same. */
  readonly kpis: readonly {
    readonly id: string;
    readonly outcome: 'created' | 'changed' | 'unchanged' | 'refused';
    readonly code?: string;
    readonly message?: string;
    readonly issues?: readonly FormulaFinding[];
  }[];
}
