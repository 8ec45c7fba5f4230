import { isLocale } from '@leadline/i18n';
import { z } from 'zod';
import { needsTeam, roles } from './permission.ts';
import { emailSchema, passwordSchema, type RoleGrant } from './session.ts';

/** Of links in mails. */
export const invitationDays = 7;
export const resetHours = 1;
export const recoveryCodeCount = 10;

/** Names stand in mails and headers: one line of text. */
export const personNameSchema = z
  .string()
  .trim()
  .min(1)
  .max(200)
  .refine((name) => !/\p{Cc}/u.test(name));
const localeSchema = z.string().refine(isLocale).nullable();
const recordIdSchema = z.string().min(1).max(100);

const grantSchema = z
  .object({ role: z.enum(roles), team: recordIdSchema.nullable() })
  .refine(({ role, team }) => needsTeam(role) === (team !== null), { path: ['team'] });

/** What an administrator decides about an account. */
export const accountSchema = z.object({
  name: personNameSchema,
  email: emailSchema.refine((email) => !/[\p{Cc}<>,;"]/u.test(email)),
  locale: localeSchema,
  /** Record id of the person whose own numbers are shown. */
  person: recordIdSchema.nullable(),
  roles: z.array(grantSchema).min(1).max(50),
});
export type AccountRequest = z.infer<typeof accountSchema>;

export const accountIdSchema = z.object({ id: z.string().min(1).max(100) });

export interface AccountRow {
  readonly id: string;
  readonly name: string;
  readonly email: string | null;
  readonly locale: string | null;
  readonly status: 'invited' | 'active' | 'disabled';
  readonly roles: readonly RoleGrant[];
  readonly person: string | null;
  readonly personName: string | null;
  readonly hasPassword: boolean;
  readonly hasSecondFactor: boolean;
  /** Signs in through somebody else: a password is not asked for. */
  readonly signsInElsewhere: boolean;
  readonly isDemo: boolean;
  readonly createdAt: string;
  readonly signedInAt: string | null;
  readonly sessions: number;
  /** Until when an open invitation counts. */
  readonly invitedUntil: string | null;
}

export interface AccountsResponse {
  readonly accounts: readonly AccountRow[];
  readonly canMail: boolean;
  /** The reader may change accounts. */
  readonly mayChange: boolean;
  readonly everybodyNeedsSecondFactor: boolean;
}

/** How a link reached, or can reach, whom it is for. */
export type Delivery =
  | { readonly kind: 'mailed'; readonly to: string; readonly until: string }
  /** Shown once, to be handed over; with the reason where a mail could not be sent. */
  | {
      readonly kind: 'link';
      readonly link: string;
      readonly until: string;
      readonly problem: { readonly code: string; readonly message: string } | null;
    };

export interface InvitedResponse {
  readonly id: string;
  readonly delivery: Delivery;
}

export const accessSettingsSchema = z.object({ everybodyNeedsSecondFactor: z.boolean() });
export type AccessSettings = z.infer<typeof accessSettingsSchema>;

const linkTokenSchema = z.string().min(1).max(200);
export const linkSchema = z.object({ token: linkTokenSchema });
/** Whom a link is for, before it is used. */
export interface LinkResponse {
  readonly name: string;
  readonly email: string | null;
  readonly locale: string | null;
}
export const newPasswordSchema = z.object({ token: linkTokenSchema, password: passwordSchema });
export const forgottenSchema = z.object({ email: z.string().min(1).max(254) });

/** Six digits, or a recovery code however it is written. */
export const codeSchema = z.object({ code: z.string().min(1).max(40) });
export const ownPasswordSchema = z.object({ password: z.string().min(1).max(200) });
export const changePasswordSchema = z.object({ current: z.string().min(1).max(200), next: passwordSchema });
export const ownAccountSchema = z.object({ name: personNameSchema, locale: localeSchema });
export const confirmFactorSchema = z.object({ pending: z.string().min(1).max(1000), code: z.string().min(1).max(40) });

/** A secret to be shown to an app, not in force until a code of it is given back. */
export interface PendingFactor {
  readonly pending: string;
  /** Base32, in groups of four. */
  readonly secret: string;
  readonly uri: string;
}

/** Shown once. */
export interface RecoveryCodes {
  readonly codes: readonly string[];
}

export interface OwnSession {
  readonly id: string;
  readonly agent: string;
  readonly address: string;
  readonly createdAt: string;
  readonly seenAt: string;
  readonly isThis: boolean;
}

/** PUT /api/account/win-name: the place of a word in the own name, from 1; null: not named. */
export const winNameSchema = z.object({ word: z.number().int().min(1).max(20).nullable() });

export interface OwnAccountResponse {
  readonly name: string;
  readonly email: string | null;
  readonly locale: string | null;
  readonly roles: readonly RoleGrant[];
  readonly personName: string | null;
  /** By which word of the own name won deals are celebrated on walls; null: none of the people the records tell of. */
  readonly winName: { readonly words: readonly string[]; readonly shown: number | null; readonly isForbidden: boolean } | null;
  readonly isDemo: boolean;
  readonly hasPassword: boolean;
  readonly secondFactor: { readonly isOn: boolean; readonly isNeeded: boolean; readonly recoveryCodesLeft: number };
  readonly sessions: readonly OwnSession[];
}
