import { z } from 'zod';

/**
 * A recipe says how the tables of one source become records. It is plain JSON: a user makes it by accepting what an
 * inspection proposes, names it and uses it again; an import keeps the recipe it was done with, so that a rebuild reads
 * the files in the same way.
 */

const name = z.string().min(1).max(200);
const cell = z.string().max(2000);

export const encodings = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1250', 'windows-1251', 'windows-1252', 'windows-1258', 'iso-8859-2'] as const;
export const dateOrders = ['ymd', 'dmy', 'mdy'] as const;
export const decimalSigns = ['.', ','] as const;

export const recipeFileSchema = z.object({
  /** How outputs and corrections call the file. */
  id: z.string().regex(/^[a-z][a-z0-9_]{0,39}$/),
  /**
   * Which of the files given it is: `name` is a pattern with `*` (case ignored, the folder left out), `headers` are column
   * names the file must have. Where both are given both must fit; several files may fit and are read one after the other.
   */
  match: z.object({ name: name.optional(), headers: z.array(name).max(1000).optional() }),
  encoding: z.enum(encodings),
  delimiter: z.enum([',', ';', '\t', '|']),
  /** Null: quotes are ordinary characters. */
  quote: z.enum(['"', "'"]).nullable(),
  hasHeader: z.boolean(),
  /** Lines before the header or the first row that are not part of the table. */
  skip: z.number().int().min(0).max(1000),
});

/** How the text of one column is read; what is left out is taken from the recipe's defaults. */
export const cellFormatSchema = z.object({
  dateOrder: z.enum(dateOrders).optional(),
  decimal: z.enum(decimalSigns).optional(),
  timezone: z.string().max(64).optional(),
  /** The time of day says nothing (always midnight): only the date is kept. */
  dateOnly: z.boolean().optional(),
  /** The year of dates written without one. */
  year: z.number().int().min(1900).max(2200).optional(),
  /** The values are percentages: 12 means 0.12. A percent sign in the value itself always counts. */
  percent: z.boolean().optional(),
});

const reading = {
  /** Words of the source and what they mean here, for example `Closed Won` → `won`. Case and outer spaces are ignored. */
  values: z
    .array(z.object({ from: cell, to: cell }))
    .max(1000)
    .optional(),
  format: cellFormatSchema.optional(),
};

export const simpleSourceSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('column'), column: name, ...reading }),
  z.object({ kind: z.literal('constant'), value: cell }),
  /** The value of `take` in the row of another file whose column `on` equals this row's column `column`; the first such row. */
  z.object({ kind: z.literal('lookup'), column: name, file: z.string(), on: name, take: name, ...reading }),
]);

export const fieldSourceSchema = z.discriminatedUnion('kind', [
  ...simpleSourceSchema.options,
  /** Texts in a row; empty parts are left out. */
  z.object({ kind: z.literal('concat'), parts: z.array(simpleSourceSchema).min(1).max(10), separator: z.string().max(10) }),
  /** of − minus; empty where either is. */
  z.object({ kind: z.literal('difference'), of: simpleSourceSchema, minus: simpleSourceSchema }),
  z.object({ kind: z.literal('product'), factors: z.array(simpleSourceSchema).min(2).max(5) }),
  /** The identity of the row itself: what an output without `id` is known by. Lets a line refer to the order of its own row. */
  z.object({ kind: z.literal('row') }),
]);

export const recipeFieldSchema = z.object({
  /** Column of the entity definition. */
  column: z.string().min(1).max(60),
  from: fieldSourceSchema,
  /** For references: the source system the target's id belongs to; else the recipe's. */
  source: name.optional(),
});

export const conditionSchema = z.object({
  column: name,
  is: z.enum(['equal', 'not_equal', 'empty', 'not_empty']),
  value: cell.optional(),
});

export const recipeOutputSchema = z.object({
  entity: z.string().min(1).max(40),
  /** Id of a recipe file. */
  file: z.string(),
  /**
   * What identifies the record in the source: its parts joined by `|`. Null: the row is known by the digest of its mapped
   * values and its ordinal among equal rows, so that true duplicates stay and a second import changes nothing.
   */
  id: z.array(simpleSourceSchema).min(1).max(5).nullable(),
  /** The source's version or time of change: the newest wins. */
  version: simpleSourceSchema.optional(),
  fields: z.array(recipeFieldSchema).max(200),
  /** Many rows describe one record: one record by id is made, of the first value of each column. */
  distinct: z.boolean().optional(),
  /** All must hold, else the row makes no record of this output. */
  where: z.array(conditionSchema).max(20).optional(),
});

export const correctionSchema = z.object({ file: z.string(), column: name, from: cell, to: cell });

export const recipeSchema = z.object({
  name,
  /** Id of the system the files come from: part of the identity of every record, so choose it once. */
  source: z.string().min(1).max(100),
  files: z.array(recipeFileSchema).min(1).max(200),
  defaults: z.object({
    dateOrder: z.enum(dateOrders),
    decimal: z.enum(decimalSigns),
    /** Of amounts without a currency column; null: the organisation's. */
    currency: z
      .string()
      .regex(/^[A-Z]{3}$/)
      .nullable(),
    /** Of moments without an offset; null: the organisation's. */
    timezone: z.string().max(64).nullable(),
  }),
  corrections: z.array(correctionSchema).max(10_000),
  outputs: z.array(recipeOutputSchema).min(1).max(100),
});

export type Recipe = z.infer<typeof recipeSchema>;
export type RecipeFile = z.infer<typeof recipeFileSchema>;
export type RecipeOutput = z.infer<typeof recipeOutputSchema>;
export type RecipeField = z.infer<typeof recipeFieldSchema>;
export type FieldSource = z.infer<typeof fieldSourceSchema>;
export type SimpleSource = z.infer<typeof simpleSourceSchema>;
export type CellFormat = z.infer<typeof cellFormatSchema>;
export type Correction = z.infer<typeof correctionSchema>;
export type Condition = z.infer<typeof conditionSchema>;
export type Encoding = (typeof encodings)[number];
export type DateOrder = (typeof dateOrders)[number];
export type DecimalSign = (typeof decimalSigns)[number];

const digest = z.string().regex(/^[0-9a-f]{64}$/);
export const importFileSchema = z.object({ name: z.string().min(1).max(300), digest });
export type ImportFile = z.infer<typeof importFileSchema>;
const files = z.array(importFileSchema).min(1).max(200);

/** POST /api/imports/inspect. With a recipe its choices (encoding, separator, header, formats) are used instead of guesses. */
export const inspectRequestSchema = z.object({ files, recipe: recipeSchema.optional() });
/** POST /api/imports/check and POST /api/imports: the recipe itself, or the name of a saved one. */
export const importRequestSchema = z.object({ files, recipe: z.union([recipeSchema, z.string().min(1).max(200)]) });
export type InspectRequest = z.infer<typeof inspectRequestSchema>;
export type ImportRequest = z.infer<typeof importRequestSchema>;
export type CheckRequest = ImportRequest;

/** What the values of a column look like, judged by all rows read. */
export type CellType = 'empty' | 'text' | 'id' | 'integer' | 'decimal' | 'money' | 'date' | 'moment' | 'boolean';

export interface InspectedColumn {
  readonly name: string;
  readonly type: CellType;
  /** Rows that have a value, and different values among the rows judged. */
  readonly filled: number;
  readonly distinct: number;
  /** The first few different values, as in the file. */
  readonly samples: readonly string[];
  /** Date orders every value fits; more than one means the user should look. */
  readonly dateOrders?: readonly DateOrder[];
  readonly decimal?: DecimalSign;
  /** ISO code, where the values carry a currency sign or word. */
  readonly currency?: string;
}

/** Something worth knowing about a file; `code` has its words under `import.problem.*`. */
export interface ImportNote {
  readonly code: string;
  readonly parameters: Readonly<Record<string, string | number>>;
}

export interface InspectedFile {
  readonly name: string;
  readonly digest: string;
  readonly bytes: number;
  /** Id of the proposed recipe's file it is read as; null where the file cannot be read or nothing fits. */
  readonly file: string | null;
  readonly encoding: { readonly name: Encoding; readonly isCertain: boolean; readonly candidates: readonly Encoding[] };
  readonly delimiter: string;
  readonly quote: string | null;
  readonly hasHeader: boolean;
  readonly skip: number;
  /** Data rows; a lower bound where `isWhole` is false (rows of the beginning, the middle and the end were read). */
  readonly rows: number;
  readonly isWhole: boolean;
  readonly columns: readonly InspectedColumn[];
  /** The first rows, cells in column order. */
  readonly preview: readonly (readonly string[])[];
  /** Entities the file holds, the surest first; confidence from 0 to 1. */
  readonly recognised: readonly { readonly entity: string; readonly confidence: number }[];
  readonly notes: readonly ImportNote[];
  /** The file cannot be read: code and parameters of an error. */
  readonly error?: { readonly code: string; readonly parameters: Readonly<Record<string, string | number>> };
}

export interface InspectResponse {
  readonly files: readonly InspectedFile[];
  /** Complete and ready to be accepted; null where nothing was recognised. */
  readonly recipe: Recipe | null;
  /** How columns of different files hang together: the share of values of one found in the other. */
  readonly joins: readonly ImportJoin[];
}

export interface ImportJoin {
  readonly from: { readonly file: string; readonly column: string };
  readonly to: { readonly file: string; readonly column: string };
  readonly share: number;
}

export const rejectReasons = [
  'bad_number',
  'bad_date',
  'bad_boolean',
  'bad_weekdays',
  'out_of_range',
  'missing_required',
  'missing_id',
  'ragged_line',
  'repeated_header',
  'too_long',
  'unclosed_quote',
  'nul_character',
  'not_selected',
] as const;
export type RejectReason = (typeof rejectReasons)[number];

/** A row that made no record; `reason` has its words under `import.reason.*`. */
export interface RejectedRow {
  readonly file: string;
  /** Physical line on which the row begins, from 1, the header included. */
  readonly line: number;
  readonly column: string | null;
  readonly value: string | null;
  readonly reason: RejectReason;
}

export interface FileReport {
  readonly name: string;
  /** The recipe's file it was read as; null: no output uses it, its rows are not counted. */
  readonly file: string | null;
  /** rowsIn = accepted + unchanged + superseded + rejected, always. */
  readonly rowsIn: number;
  readonly accepted: number;
  readonly unchanged: number;
  readonly superseded: number;
  readonly rejected: number;
}

export interface EntityReport {
  readonly entity: string;
  readonly records: number;
  readonly accepted: number;
  readonly unchanged: number;
  readonly superseded: number;
}

export interface UnresolvedReference {
  readonly entity: string;
  readonly externalId: string;
  /** Records that refer to it. */
  readonly rows: number;
  /** Where it stands, so that a correction can be made of it: file and column of the recipe. */
  readonly file: string | null;
  readonly column: string | null;
  /** A known id that is written almost alike. */
  readonly suggestion: string | null;
}

export interface ImportReport {
  /** A dry run: nothing was changed, outcomes are what they would be. */
  readonly isCheck: boolean;
  readonly files: readonly FileReport[];
  readonly entities: readonly EntityReport[];
  readonly rejected: {
    readonly total: number;
    /** Reject reasons per file and column, the commonest first. */
    readonly reasons: readonly { readonly file: string; readonly column: string | null; readonly reason: RejectReason; readonly rows: number }[];
    /** The first hundred; all of them are in the download. */
    readonly rows: readonly RejectedRow[];
  };
  readonly unresolved: readonly UnresolvedReference[];
  readonly unresolvedTotal: number;
  /** Contradictions and unknown words: records kept and flagged (codes of `flags`). */
  readonly flags: readonly { readonly entity: string; readonly code: string; readonly rows: number }[];
  readonly notes: readonly ImportNote[];
}

export const importStatuses = ['queued', 'checking', 'running', 'done', 'failed', 'undone'] as const;
export type ImportStatus = (typeof importStatuses)[number];

/** GET /api/imports/:id */
export interface ImportRun {
  readonly id: string;
  readonly recipe: string;
  readonly source: string;
  readonly files: readonly string[];
  readonly status: ImportStatus;
  /** 0 to 1; null where it cannot be told. */
  readonly progress: number | null;
  readonly receivedAt: string;
  readonly finishedAt: string | null;
  readonly report: ImportReport | null;
  readonly error: { readonly code: string; readonly parameters: Readonly<Record<string, string | number>> } | null;
}

/** GET /api/imports?before=…&limit=…, newest first. */
export const importsRequestSchema = z.object({
  /** Id of the last import of the page before. */
  before: z.string().max(100).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

export interface ImportsResponse {
  readonly imports: readonly ImportRun[];
  /** `before` of the next page; null where this is the last. */
  readonly next: string | null;
}

/** GET /api/recipes; PUT /api/recipes/:name takes a Recipe. */
export interface RecipesResponse {
  readonly recipes: readonly Recipe[];
}
