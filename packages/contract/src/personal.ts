import { z } from 'zod';

const record = z.string().min(3).max(100);

/** POST /api/personal/preview: what would be erased with the person a record stands for. */
export const personRecordSchema = z.object({ record });

export interface PersonPreview {
  /** Records about the person, by entity. */
  readonly records: Readonly<Record<string, number>>;
  /** What the sources call them, which stays: figures hang on it. */
  readonly externalIds: readonly string[];
  /** Copies that go on holding the person until they are restored, when the erasure is done again. */
  readonly backups: readonly { readonly folder: string; readonly at: string }[];
  /** All of it was erased before. */
  readonly isErased: boolean;
}

/** POST /api/personal/erase. */
export const erasePersonSchema = z.object({
  record,
  /** Why, without the person's name: it stays in the record of changes. */
  reason: z.string().trim().min(3).max(500),
});

export interface ErasedPerson {
  readonly erasure: string;
  readonly records: number;
  readonly backups: PersonPreview['backups'];
}

/** GET /api/personal/export. */
export const exportPersonSchema = z.object({ record, format: z.enum(['json', 'csv']).default('json') });

/** Everything kept about a person. */
export interface PersonExport {
  readonly exportedAt: string;
  /** By entity: every record, with every value. */
  readonly records: Readonly<Record<string, readonly Readonly<Record<string, string | null>>[]>>;
  /** Rows of files as they were received. */
  readonly received: readonly { readonly file: string; readonly line: number; readonly cells: Readonly<Record<string, string>> }[];
  /** Records as they were sent by other systems. */
  readonly sent: readonly { readonly receivedAt: string; readonly item: unknown }[];
  /** Entries of the record of changes about them. */
  readonly changes: readonly { readonly at: string; readonly action: string; readonly before: unknown; readonly after: unknown }[];
}

/** Months after which texts about people go, by entity; an entity not named keeps them. */
export const retentionSchema = z.object({ months: z.record(z.string().max(40), z.number().int().min(1).max(600)) });
export type Retention = z.infer<typeof retentionSchema>;

/** GET and PUT /api/personal/retention. */
export interface RetentionResponse extends Retention {
  /** Entities a time can be set for. */
  readonly entities: readonly string[];
}
