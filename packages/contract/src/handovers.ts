import { z } from 'zod';
import type { NamedRecord } from './people.ts';
import { recordIdSchema } from './record.ts';
import { handoverCheckCodes, mostHandoverItems, mostHandoverCustomers } from './values.ts';

export type HandoverCheckCode = (typeof handoverCheckCodes)[number];

/** `code`: one of those the product brings, in the reader's language; null: own words. */
const itemSchema = z.object({ code: z.enum(handoverCheckCodes).nullable(), text: z.string().trim().max(200) });
export type HandoverItem = z.infer<typeof itemSchema>;

/** PUT /api/handovers/template: what is passed on with customers, of the whole organisation. */
export const handoverTemplateSchema = z.object({ items: z.array(itemSchema).max(mostHandoverItems) });

/** POST /api/handovers. `key`: of the form; sent twice it is there once. */
export const offerHandoverSchema = z.object({
  key: z.uuid(),
  giverId: recordIdSchema,
  receiverId: recordIdSchema,
  customerIds: z.array(recordIdSchema).min(1).max(mostHandoverCustomers),
  on: z.iso.date(),
  items: z.array(itemSchema.extend({ isGiven: z.boolean() })).max(mostHandoverItems),
  notes: z.string().trim().max(5_000),
});
export type OfferHandover = z.infer<typeof offerHandoverSchema>;

export const handoverPathSchema = z.object({ id: z.uuid() });

/** GET /api/handovers/customers: whom somebody looks after today. */
export const handoverCustomersSchema = z.object({ giverId: recordIdSchema, search: z.string().trim().max(100).default('') });

/** `accept`, `ask`, `decline`: by the receiver. `reply`, `withdraw`: by whoever hands over. */
export const handoverAnswers = ['accept', 'ask', 'decline', 'reply', 'withdraw'] as const;
export type HandoverAnswerKind = (typeof handoverAnswers)[number];

/** POST /api/handovers/:id/answer. `edition`: that was read; of two who answer at once the second is told. */
export const answerHandoverSchema = z.object({
  answer: z.enum(handoverAnswers),
  text: z.string().trim().max(2_000).default(''),
  edition: z.number().int().min(1),
});
export type AnswerHandover = z.infer<typeof answerHandoverSchema>;

/** PUT /api/handovers/:id/checklist: whoever hands over says what was passed on, the receiver what was received. */
export const tickHandoverSchema = z.object({ position: z.number().int().min(0).max(mostHandoverItems), isDone: z.boolean() });
export type TickHandover = z.infer<typeof tickHandoverSchema>;

/** `asked`: back, with a question. */
export const handoverStates = ['offered', 'asked', 'accepted', 'declined', 'withdrawn'] as const;
export type HandoverState = (typeof handoverStates)[number];

export const handoverEventKinds = ['offered', 'accepted', 'asked', 'declined', 'replied', 'withdrawn'] as const;
export type HandoverEventKind = (typeof handoverEventKinds)[number];

export interface HandoverSummary {
  readonly id: string;
  readonly giver: NamedRecord;
  readonly receiver: NamedRecord;
  readonly customers: number;
  /** Some of them by name, for a list. */
  readonly firstNames: readonly string[];
  /** The day both want it to begin. */
  readonly on: string;
  /** The day it begins: known once it is accepted. */
  readonly startsOn: string | null;
  readonly state: HandoverState;
  readonly offeredAt: string;
  readonly edition: number;
  /** The reader is to answer. */
  readonly waits: boolean;
  readonly mine: 'giver' | 'receiver' | null;
  /** The last question or reason. */
  readonly said: string;
  /** Things of the checklist, and how many of them were received. */
  readonly items: number;
  readonly received: number;
}

export interface HandedCustomer extends NamedRecord {
  /** The reader may open its record. */
  readonly isSeen: boolean;
  /** Whom the source of the customer names instead, where that is neither of the two. */
  readonly otherOwner: string | null;
}

export interface HandoverCheckAnswer extends HandoverItem {
  readonly isGiven: boolean;
  readonly isReceived: boolean;
}

export interface HandoverEventAnswer {
  readonly kind: HandoverEventKind;
  readonly by: string | null;
  readonly text: string;
  readonly at: string;
}

/** GET /api/handovers/:id */
export interface HandoverAnswer extends HandoverSummary {
  readonly today: string;
  readonly list: readonly HandedCustomer[];
  readonly checklist: readonly HandoverCheckAnswer[];
  readonly notes: string;
  readonly events: readonly HandoverEventAnswer[];
  /** What the reader may answer now. */
  readonly may: readonly HandoverAnswerKind[];
  readonly mayTick: 'given' | 'received' | null;
}

export interface HandoverReceiver extends NamedRecord {
  readonly role: string;
}

/** GET /api/handovers: what waits for the reader first, then the latest. */
export interface HandoversResponse {
  readonly today: string;
  readonly handovers: readonly HandoverSummary[];
  readonly template: readonly HandoverItem[];
  readonly mayChangeTemplate: boolean;
  /** Whose customers the reader may hand over. */
  readonly givers: readonly NamedRecord[];
  /** Who may take customers over: at work, with a role. Empty where the reader hands nothing over. */
  readonly receivers: readonly HandoverReceiver[];
}

/** GET /api/handovers/of/:recordId: who looks after a customer, and whether it is handed over. */
export interface HandoverOfCustomer {
  /** null: nobody. */
  readonly owner: NamedRecord | null;
  /** The reader may hand it over. */
  readonly mayOffer: boolean;
  /** The one that is under way, or accepted and not begun; null: none, or not the reader's to see. */
  readonly handoverId: string | null;
}

export interface HandoverCustomer extends NamedRecord {
  /** Since when somebody looks after it, where that is known. */
  readonly since: string | null;
  /** It is in another handover already. */
  readonly isTaken: boolean;
}

/** GET /api/handovers/customers: by name, at most `mostHandoverCustomers`. */
export interface HandoverCustomersResponse {
  readonly customers: readonly HandoverCustomer[];
  readonly hasMore: boolean;
}
