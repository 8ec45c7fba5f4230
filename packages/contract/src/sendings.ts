import { z } from 'zod';
import { boardScopeSchema } from './boards.ts';
import type { ChatKind } from './chat-channels.ts';
import { recordIdSchema } from './record.ts';
import type { deliveryStates } from './values.ts';

export const sendingLimits = { readers: 50, ofBoard: 50, ofAccount: 100 } as const;

/** On which days a board is sent, by the organisation's calendar and clock. A month without the day has it on its last one. */
export const rhythmSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('working_days') }),
  z.object({ kind: z.literal('weekly'), weekday: z.int().min(1).max(7) }),
  z.object({ kind: z.literal('monthly'), day: z.int().min(1).max(31) }),
  z.object({ kind: z.literal('month_start') }),
]);
export type Rhythm = z.infer<typeof rhythmSchema>;

export const sendingFiles = ['none', 'pdf', 'xlsx'] as const;
export type SendingFile = (typeof sendingFiles)[number];

export const sendingReaderSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('account'), id: z.uuid() }),
  z.object({ kind: z.literal('team'), id: recordIdSchema }),
]);
export type SendingReader = z.infer<typeof sendingReaderSchema>;

/** What is sent, when and to whom. */
export const sendingSchema = z.object({
  rhythm: rhythmSchema,
  /** Minutes since midnight. */
  at: z.int().min(0).max(1439),
  /** The period, and what the board is narrowed to. */
  scope: boardScopeSchema,
  file: z.enum(sendingFiles),
  readers: z.array(sendingReaderSchema).max(sendingLimits.readers),
  channelId: z.uuid().nullable(),
  isOn: z.boolean(),
});
export type SendingInput = z.infer<typeof sendingSchema>;

/** POST /api/sendings. `key`: of the form, and its id; sent twice it is there once. */
export const addSendingSchema = sendingSchema.extend({ key: z.uuid(), boardId: z.uuid() });
export type AddSending = z.infer<typeof addSendingSchema>;

export const sendingPathSchema = z.object({ sendingId: z.uuid() });
export const sendingsRequestSchema = z.object({ boardId: z.uuid().optional() });
/** PUT /api/sendings/:sendingId/stopped: whether the asker gets it no more. */
export const stopSendingSchema = z.object({ isStopped: z.boolean() });
/** POST /api/sendings/:sendingId/end: by an administrator; who set it up reads the reason. */
export const endSendingSchema = z.object({ reason: z.string().trim().min(3).max(300) });
/** POST /api/sendings/now: one to the asker alone. */
export const sendNowSchema = z.object({ boardId: z.uuid(), scope: boardScopeSchema, file: z.enum(sendingFiles) });
export type SendNow = z.infer<typeof sendNowSchema>;

export type DeliveryState = (typeof deliveryStates)[number];

/** Why somebody gets nothing any more: they stopped it, their mailbox takes nothing, or they may not see the board. */
export const stopReasons = ['reader', 'mailbox', 'not_seen'] as const;
export type StopReason = (typeof stopReasons)[number];

/** Why nothing is sent at all any more. */
export const endReasons = ['board', 'owner', 'channel', 'administrator'] as const;
export type EndReason = (typeof endReasons)[number];

export interface SentLast {
  /** The day it was due. */
  readonly on: string;
  /** How many of it became what. */
  readonly counts: Readonly<Partial<Record<DeliveryState, number>>>;
  /** Code of the first thing that went wrong. */
  readonly error: string | null;
}

export interface NamedReader {
  readonly kind: SendingReader['kind'];
  readonly id: string;
  readonly name: string;
  readonly stopped: StopReason | null;
}

export interface Sending {
  readonly id: string;
  readonly boardId: string;
  readonly boardTitle: string;
  /** Who set it up; null: the reader. */
  readonly owner: string | null;
  readonly rhythm: Rhythm;
  readonly at: number;
  readonly scope: SendingInput['scope'];
  readonly file: SendingFile;
  readonly isOn: boolean;
  readonly ended: EndReason | null;
  /** Why an administrator has stopped it. */
  readonly endedWhy: string | null;
  /** The day it is sent next; null: not any more. */
  readonly next: string | null;
  /** Whom it goes to, for who set it up; of others the reader alone. */
  readonly readers: readonly NamedReader[];
  readonly channel: { readonly id: string; readonly name: string; readonly kind: ChatKind } | null;
  /** Whether the asker gets it, or would if they had not stopped it. */
  readonly isForMe: boolean;
  readonly stopped: StopReason | null;
  readonly last: SentLast | null;
}

/** GET /api/sendings: those the asker set up or gets; of one board where it is named. */
export interface SendingsResponse {
  readonly sendings: readonly Sending[];
  /** Whether mail can be sent at all, and to the asker. */
  readonly mail: 'ready' | 'no_server' | 'no_address';
  /** Of a named board: whom the asker may send it to besides themselves. */
  readonly people: readonly { readonly id: string; readonly name: string }[];
  readonly teams: readonly { readonly id: string; readonly name: string }[];
  readonly channels: readonly { readonly id: string; readonly name: string; readonly kind: ChatKind }[];
  readonly timezone: string;
  readonly me: string | null;
}

/** One of all that are set up, as an administrator sees it: that it is sent, and nothing of what is in it. */
export interface SendingOfAll {
  readonly id: string;
  /** null: of a board the reader does not see. */
  readonly boardTitle: string | null;
  /** null: an account that is gone. */
  readonly owner: string | null;
  readonly isMine: boolean;
  readonly rhythm: Rhythm;
  readonly at: number;
  /** How many people and teams get it. */
  readonly readers: number;
  readonly channel: string | null;
  readonly isOn: boolean;
  readonly ended: EndReason | null;
  readonly endedWhy: string | null;
  readonly next: string | null;
}

/** GET /api/sendings/all: for administrators, the oldest first. */
export interface AllSendings {
  readonly sendings: readonly SendingOfAll[];
}
