import { z } from 'zod';
import type { NamedRecord } from './people.ts';
import { recordIdSchema } from './record.ts';
import { logPurposes, logChannels, logNoteLength, logChecklist } from './values.ts';

/** What is logged by hand. `task`: finding out about somebody before the first contact (S1-14). */
export const logKinds = ['call', 'visit', 'meeting', 'message', 'email', 'task'] as const;
export type LogKind = (typeof logKinds)[number];

/** What became of it. */
export const logStatuses = ['completed', 'no_show', 'cancelled_by_customer', 'cancelled_by_us', 'rescheduled'] as const;
export type LogStatus = (typeof logStatuses)[number];

export const logOutcomes = ['conversation', 'no_answer', 'voicemail', 'wrong_number', 'meeting_booked', 'refused', 'sold', 'none'] as const;
export type LogOutcome = (typeof logOutcomes)[number];

export type LogPurpose = (typeof logPurposes)[number];

export type LogChannel = (typeof logChannels)[number];

/** A moment may lie ahead by so much: clocks differ. */
export const logAheadMinutes = 5;
/** What is older is no memory any more, and its periods are told already. */
export const logBackDays = 31;
/** So long whoever logged something may correct it or take it back. */
export const logChangeHours = 24;

const moment = z.iso.datetime({ offset: true }).max(40);
const name = z.string().trim().min(1).max(200);

/** With whom: a record one sees, or somebody nobody knew before. */
export const logWithSchema = z.union([
  z.strictObject({ recordId: recordIdSchema }),
  z.strictObject({ newName: name, phone: z.string().trim().max(40).nullable() }),
]);
export type LogWith = z.infer<typeof logWithSchema>;

export type LogCheck = (typeof logChecklist)[number];

export const logEntrySchema = z.object({
  kind: z.enum(logKinds),
  with: logWithSchema,
  /** The booked meeting or visit this is about. */
  plannedId: recordIdSchema.nullable(),
  startedAt: moment,
  minutes: z.number().int().min(1).max(720).nullable(),
  status: z.enum(logStatuses),
  outcome: z.enum(logOutcomes).nullable(),
  /** Of a meeting that was moved. */
  movedTo: moment.nullable(),
  channel: z.enum(logChannels).nullable(),
  direction: z.enum(['outbound', 'inbound']),
  initiator: z.enum(['us', 'customer']).nullable(),
  purpose: z.enum(logPurposes).nullable(),
  issue: z.enum(['yes', 'no']).nullable(),
  isIssueSolved: z.boolean(),
  /** Of a meeting: what took place (S0-44); null: nobody said. */
  checklist: z.array(z.enum(logChecklist)).max(logChecklist.length).nullable(),
  /** Of a task alone: what is found out after the first contact does not count (research_before_contact_rate). */
  research: z.object({ need: name, decisionMaker: name, source: name }).nullable(),
  next: z.object({ kind: z.enum(['call', 'visit', 'meeting', 'message', 'email', 'task']), on: z.iso.date() }).nullable(),
  note: z.string().trim().max(logNoteLength),
});
export type LogEntry = z.infer<typeof logEntrySchema>;

/** POST /api/log. `key`: of the form; sent twice it is there once. */
export const addLogSchema = z.object({ key: z.uuid(), entry: logEntrySchema });
export type AddLog = z.infer<typeof addLogSchema>;

/** PUT /api/log/:recordId */
export const changeLogSchema = z.object({ entry: logEntrySchema });

/** GET /api/log/whom?search=… */
export const logWhomSchema = z.object({ search: z.string().trim().max(100).default('') });

/** Somebody something can be logged with. */
export interface LogWhom {
  readonly id: string;
  readonly entity: 'account' | 'contact' | 'lead' | 'opportunity';
  readonly name: string;
  /** What tells it from others of the name: the customer it belongs to, the town of a customer. */
  readonly customer: string | null;
  /** Of a new contact: nobody has tried to reach it yet. */
  readonly isUntried: boolean;
}
export interface LogWhomResponse {
  readonly whom: readonly LogWhom[];
}

export interface LoggedEntry {
  /** Record id of the activity. */
  readonly id: string;
  /** The key it was logged with; null where it was booked elsewhere before. */
  readonly key: string | null;
  readonly with: NamedRecord | null;
  readonly entry: LogEntry;
  readonly mayChange: boolean;
}

/** Something booked or planned that still waits for a word. */
export interface PlannedEntry {
  readonly id: string;
  readonly kind: LogKind;
  readonly with: NamedRecord | null;
  /** An instant, or a day. */
  readonly at: string;
  readonly purpose: LogPurpose | null;
}

/** GET /api/log */
export interface LogResponse {
  /** The last entries of the reader, the newest first. */
  readonly entries: readonly LoggedEntry[];
  readonly planned: readonly PlannedEntry[];
  /** With whom the reader had to do lately, the latest first, then others: to choose from without a network. */
  readonly whom: readonly LogWhom[];
}

/** `there`: it was logged before; `withdrawn`: it was, and was taken back. */
export interface LogAnswer {
  readonly state: 'logged' | 'there' | 'withdrawn';
  readonly id: string;
}
