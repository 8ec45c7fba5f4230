import type { ChatChannel } from '@leadline/contract';
import type { Sealer } from '#server/access/sealer.ts';
import type { ChannelRow } from '#server/control/chat-channel.ts';

export interface UrlSecret {
  readonly url: string;
}
export interface TelegramSecret {
  readonly token: string;
}
export interface ZaloSecret {
  readonly appSecret: string;
  /** Counts once. */
  readonly refreshToken: string;
  readonly accessToken?: string;
}

const purpose = 'chat channel';

export const sealSecret = (sealer: Sealer, secret: object): string => sealer.seal(JSON.stringify(secret), purpose);
/** @throws LeadlineError access.sealed_elsewhere, access.sealed_damaged */
export const openSecret = <T>(sealer: Sealer, { secret }: Pick<ChannelRow, 'secret'>): T => JSON.parse(sealer.open(secret, purpose)) as T;

/** What of a channel is no secret. */
export const shownOf = ({ shown }: Pick<ChannelRow, 'shown'>): ChatChannel['shown'] => JSON.parse(shown) as ChatChannel['shown'];
