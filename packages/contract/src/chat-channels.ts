import { locales } from '@leadline/i18n';
import { z } from 'zod';
import type { NamedRecord } from './people.ts';
import { recordIdSchema } from './record.ts';

export const chatKinds = ['slack', 'teams', 'telegram', 'zalo'] as const;
export type ChatKind = (typeof chatKinds)[number];

const secret = z
  .string()
  .trim()
  .min(1)
  .max(2000)
  .regex(/^[\x21-\x7e]+$/);
const plain = z
  .string()
  .trim()
  .min(1)
  .max(100)
  .regex(/^[@\w-]+$/);

/** Where messages go and with which right. Secrets left out stay as they are. */
export const chatPlaceSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('slack'), url: secret.optional() }),
  z.object({ kind: z.literal('teams'), url: secret.optional() }),
  z.object({ kind: z.literal('telegram'), chatId: plain, token: secret.regex(/^\d{3,20}:[\w-]{20,100}$/).optional() }),
  z.object({
    kind: z.literal('zalo'),
    appId: plain,
    /** A user or a group of the official account. */
    to: z.enum(['user', 'group']),
    chatId: plain,
    appSecret: secret.optional(),
    refreshToken: secret.optional(),
  }),
]);
export type ChatPlace = z.infer<typeof chatPlaceSchema>;

export const chatChannelSchema = z.object({
  name: z.string().trim().min(1).max(100),
  place: chatPlaceSchema,
  /** Who reads there: one team, or null: the whole organisation. Nothing else goes there. */
  teamId: recordIdSchema.nullable(),
  locale: z.enum(locales),
  isOn: z.boolean(),
});
export type ChatChannelInput = z.infer<typeof chatChannelSchema>;

export const chatChannelPathSchema = z.object({ channelId: z.uuid() });

export interface ChatChannel {
  readonly id: string;
  readonly name: string;
  readonly kind: ChatKind;
  /** What is no secret: of Slack and Teams the host alone. */
  readonly shown: { readonly host?: string; readonly chatId?: string; readonly appId?: string; readonly to?: 'user' | 'group' };
  readonly team: NamedRecord | null;
  readonly locale: ChatChannelInput['locale'];
  readonly isOn: boolean;
  /** Code of what went wrong last; null: the last message was taken. */
  readonly error: string | null;
  readonly triedAt: string | null;
  /** How many sendings and alerts go there. */
  readonly used: number;
}

/** GET /api/chat-channels */
export interface ChatChannelsResponse {
  readonly channels: readonly ChatChannel[];
  readonly teams: readonly NamedRecord[];
}

/** POST /api/chat-channels/:channelId/test */
export interface ChatTest {
  readonly error: { readonly code: string; readonly message: string } | null;
}
