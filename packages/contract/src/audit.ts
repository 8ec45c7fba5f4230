import { z } from 'zod';

/** One entry of the audit trail. */
export interface AuditEntry {
  /** Without gaps, from 1. */
  readonly seq: number;
  readonly id: string;
  /** Instant, ISO in UTC. */
  readonly at: string;
  /** Id of an account, or what acts without one: `command line`, `leadline`, `owner`. */
  readonly by: string;
  /** What they were called then. */
  readonly byName: string | null;
  readonly onBehalfOf: string | null;
  readonly requestId: string | null;
  /** `<area>.<what was done>`, for example `organization.changed`. */
  readonly action: string;
  readonly subject: { readonly kind: string; readonly id: string };
  /** Null: there is none, or it was emptied. */
  readonly before: unknown;
  readonly after: unknown;
  readonly reason: string | null;
  readonly isPersonal: boolean;
  /** Values were taken out because they said something about a person. */
  readonly isEmptied: boolean;
  readonly hash: string;
}

const name = z.string().trim().min(1).max(400).optional();
const day = z.iso.date().optional();

/** GET /api/audit. Days are of the organisation's time zone, both included. */
export const auditRequestSchema = z.object({
  by: name,
  /** `organization.changed`, or the area alone: `organization`. */
  action: z
    .string()
    .regex(/^[a-z_]+(\.[a-z_]+)?$/)
    .max(100)
    .optional(),
  subject: name,
  id: name,
  from: day,
  to: day,
  text: name,
  /** `cursor` of the page before. */
  cursor: z
    .string()
    .regex(/^\d{1,15}$/)
    .optional(),
  limit: z.coerce.number().int().min(1).max(500).default(50),
});
export type AuditRequest = z.infer<typeof auditRequestSchema>;

export interface AuditResponse {
  /** Newest first. A search for a text may bring fewer than asked for, and still have more behind it. */
  readonly entries: readonly AuditEntry[];
  /** Null where there are no more. */
  readonly cursor: string | null;
}

/** GET /api/audit/export: all of them, the oldest first. */
export const auditExportSchema = auditRequestSchema.omit({ cursor: true, limit: true }).extend({ format: z.enum(['csv', 'jsonl']).default('csv') });
export type AuditExportRequest = z.infer<typeof auditExportSchema>;

/** GET /api/audit/verification: the whole trail read and compared with its hashes. */
export interface AuditVerification {
  readonly entries: number;
  readonly firstAt: string | null;
  readonly lastAt: string | null;
  readonly lastHash: string;
  /** Entries whose values were emptied, as later entries say. */
  readonly emptied: number;
  readonly broken: AuditBreak | null;
}

/** The first entry that is not as it was written. */
export interface AuditBreak {
  readonly seq: number;
  readonly what: 'changed' | 'removed' | 'inserted' | 'swapped' | 'cut_off' | 'emptied';
  /** The other of two that were swapped. */
  readonly other?: number;
}
