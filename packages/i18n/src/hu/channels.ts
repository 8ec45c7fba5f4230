import type { channels as en } from '../en/channels.ts';
import type { Words } from '../words.ts';

/** Chats that boards and alerts are sent to. */
export const channels: Words<typeof en> = {
  testText: 'Ez egy próba: „{name}” össze van kötve.',
};
