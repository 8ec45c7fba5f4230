import { contactChannels, contactPurposes, type ResolvedPeriod, salesRoles, type Status } from '@leadline/kpi';
import { z } from 'zod';
import type { NamedRecord } from './people.ts';
import { periodSchema } from './query.ts';
import { recordIdSchema } from './record.ts';
import type { NamedSubject } from './subject.ts';
import { normKinds, normUnits, normPlaces } from './values.ts';

export type NormKind = (typeof normKinds)[number];
export type NormUnit = (typeof normUnits)[number];

const dateText = z.iso.date();
const reason = z.string().trim().max(500).optional();
const neededReason = z.string().trim().min(1).max(500);

/** POST /api/contact-norms: so many interactions of a kind, from a day on. What was agreed before holds until the day before. */
export const saveContactNormSchema = z.object({
  subject: z.discriminatedUnion('scope', [
    z.object({ scope: z.literal('role'), id: z.enum(salesRoles) }),
    z.object({ scope: z.literal('user'), id: recordIdSchema }),
  ]),
  kind: z.enum(normKinds),
  place: z.enum(normPlaces).nullable().default(null),
  quantity: z.number().min(0.01).max(1000),
  unit: z.enum(normUnits),
  /** What one takes with preparation, travel and notes: kinds are weighed against each other by it. */
  minutesEach: z.int().min(1).max(1440),
  from: dateText,
  reason,
});
export type SaveContactNorm = z.infer<typeof saveContactNormSchema>;

/** POST /api/contact-rules: how often customers of a segment are to be contacted, from a day on; null: of all segments without a rule of their own. */
export const saveContactRuleSchema = z.object({
  segmentId: recordIdSchema.nullable(),
  purpose: z.enum(contactPurposes).nullable().default(null),
  perYear: z.number().min(0.1).max(366),
  minutesEach: z.int().min(1).max(1440).nullable().default(null),
  channel: z.enum(contactChannels).nullable().default(null),
  toleranceDays: z.int().min(0).max(180).default(7),
  from: dateText,
  reason,
});
export type SaveContactRule = z.infer<typeof saveContactRuleSchema>;

/** POST …/:recordId/end: the last day it holds. */
export const endNormSchema = z.object({ lastDay: dateText, reason });
/** POST …/:recordId/remove: it never was agreed so; what held before it goes on. */
export const removeNormSchema = z.object({ reason: neededReason });
export const normPathSchema = z.object({ recordId: recordIdSchema });

/** Days as everywhere: `to` is the first day after. */
interface Dated {
  readonly id: string;
  readonly from: string | null;
  readonly to: string | null;
}

export interface ContactNorm extends Dated {
  readonly subject: NamedSubject;
  readonly kind: string;
  readonly place: string | null;
  /** Decimal text. */
  readonly quantity: string;
  readonly unit: NormUnit;
  readonly minutesEach: number | null;
  /** Whether the reader may change it. */
  readonly isMine: boolean;
}

export interface ContactRule extends Dated {
  readonly segment: NamedRecord | null;
  readonly purpose: string | null;
  /** Decimal text. */
  readonly perYear: string;
  readonly minutesEach: number | null;
  readonly channel: string | null;
  readonly toleranceDays: number;
}

/** GET /api/contact-norms: everything that was, is and will be agreed, as far as it concerns people the reader sees. */
export interface ContactNormsResponse {
  readonly today: string;
  readonly norms: readonly ContactNorm[];
  readonly rules: readonly ContactRule[];
  /** Roles whose work is selling with the number of people in them today, and those that have a norm. */
  readonly roles: readonly { readonly role: string; readonly people: number }[];
  readonly segments: readonly NamedRecord[];
  /** Whom a norm of their own can be set for. */
  readonly people: readonly NamedRecord[];
  /** Whether the reader decides for roles and segments: who sees everybody. */
  readonly isForAll: boolean;
}

/** What people of a role really did. */
export interface UsualContacts {
  readonly role: string;
  readonly kind: NormKind;
  /** A working day: the middle one, and what a quarter of the weeks was at or above. null with too few cases. */
  readonly median: string | null;
  readonly upper: string | null;
  readonly people: number;
  /** Weeks of people. */
  readonly cases: number;
  /** Minutes one took, the middle one, where that is recorded; null: it is not. */
  readonly minutesEach: number | null;
}

/** GET /api/contact-norms/usual: what a norm can be taken from (domain.md S0-33). */
export interface UsualContactsResponse {
  /** Full weeks; `to` is the first day after. */
  readonly from: string;
  readonly to: string;
  readonly roles: readonly UsualContacts[];
  /** Interactions with a customer in the last year, of customers who were there all of it. */
  readonly segments: readonly {
    readonly segmentId: string | null;
    readonly median: string | null;
    readonly upper: string | null;
    readonly customers: number;
  }[];
  readonly fewest: number;
}

/** POST /api/contact-norms/fulfilment: what was done of the norms. */
export const normFulfilmentSchema = z.object({ period: periodSchema, team: recordIdSchema.nullable().default(null) });

export interface PersonFulfilment {
  readonly subject: NamedSubject;
  readonly role: string | null;
  /** As `contact_norm_fulfilment` tells it; null with a reason. */
  readonly value: string | null;
  readonly status: Status;
  readonly kinds: readonly { readonly kind: string; readonly norm: string; readonly done: number }[];
}

export interface DueCustomer {
  /** What opens: the customer, or where that may not be opened how it came to its owner. */
  readonly recordId: string;
  readonly name: string;
  readonly ownerName: string | null;
  /** The last interaction; null: none since they became a customer. */
  readonly last: string | null;
  readonly due: string;
  /** Since it was due. */
  readonly days: number;
}

export interface RuleFulfilment {
  readonly segment: NamedRecord | null;
  readonly purpose: string | null;
  readonly perYear: string;
  readonly customers: number;
  /** Interactions the rule asks for in the period, and those that were made. */
  readonly norm: string;
  readonly made: number;
  /** Today: due, and of them more than the tolerance late. */
  readonly due: number;
  readonly overdue: number;
  /** The latest of them. */
  readonly latest: readonly DueCustomer[];
}

export interface NormFulfilmentResponse {
  readonly period: ResolvedPeriod;
  readonly today: string;
  readonly team: NamedSubject | null;
  /** Those with a norm in the period, the least fulfilled first where that is to be told, else by name. */
  readonly people: readonly PersonFulfilment[];
  /** Who sells and has no norm. */
  readonly without: readonly NamedSubject[];
  readonly rules: readonly RuleFulfilment[];
}
