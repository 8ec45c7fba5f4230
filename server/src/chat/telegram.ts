import { LeadlineError } from '@leadline/contract';
import type { Outbound, OutboundAnswer } from '#server/outbound/outbound.ts';
import { isGood, limited, refused, throwFault, waitOf } from './chat-fault.ts';
import { cutText, plainText, type ChatMessage } from './chat-message.ts';

export interface TelegramPlace {
  /** `https://api.telegram.org`, or a server of one's own. */
  readonly base: string;
  readonly token: string;
  readonly chatId: string;
}

/** The three signs that have a meaning in its HTML; names stand between tags and never inside of one. */
export const telegramText = (text: string): string => plainText(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const most = { text: 4096, caption: 1024 } as const;

/** As much as Telegram takes, counted as it counts: without the marks. Lines that have no room are left out whole. */
export function telegramHtml({ title, head, lines, link }: ChatMessage, room: number = most.text): string {
  const parts = [`<b>${telegramText(cutText(title, 200))}</b>`, ...(head === '' ? [] : [`<i>${telegramText(cutText(head, 300))}</i>`])];
  const end = link === null ? [] : [`<a href="${telegramText(link.address).replaceAll('"', '&quot;')}">${telegramText(link.text)}</a>`];
  let used = [...parts, ...end].join('\n').length;
  for (const { label, text } of lines) {
    const line = `${telegramText(cutText(label, 120))}: <b>${telegramText(cutText(text, 300))}</b>`;
    if (used + line.length + 1 > room) break;
    used += line.length + 1;
    parts.push(line);
  }
  return [...parts, ...end].join('\n');
}

/**
 * A picture with the text below it where there is one, else the text.
 * @returns the chat it is now, where a group has become another
 * @throws LeadlineError channels.*, outbound.*
 */
export async function sendToTelegram(outbound: Outbound, place: TelegramPlace, message: ChatMessage, now: Date): Promise<string | null> {
  const moved = await trySending(outbound, place, message, now);
  if (moved === null) return null;
  await trySending(outbound, { ...place, chatId: moved }, message, now);
  return moved;
}

async function trySending(outbound: Outbound, place: TelegramPlace, message: ChatMessage, now: Date): Promise<string | null> {
  const answer = await (message.picture === null ? sendText(outbound, place, message) : sendPhoto(outbound, place, message, message.picture));
  return isGood(answer) ? null : movedTo(answer, now);
}

function sendText(outbound: Outbound, { base, token, chatId }: TelegramPlace, message: ChatMessage): Promise<OutboundAnswer> {
  const text = telegramHtml(message);
  const body = JSON.stringify({ chat_id: chatId, text, parse_mode: 'HTML', link_preview_options: { is_disabled: true } });
  return outbound.send({ url: `${base}/bot${token}/sendMessage`, method: 'POST', headers: { 'content-type': 'application/json' }, body });
}

async function sendPhoto(outbound: Outbound, { base, token, chatId }: TelegramPlace, message: ChatMessage, picture: Buffer): Promise<OutboundAnswer> {
  const form = new FormData();
  form.set('chat_id', chatId);
  form.set('caption', telegramHtml(message, most.caption));
  form.set('parse_mode', 'HTML');
  form.set('photo', new Blob([new Uint8Array(picture)], { type: 'image/png' }), 'board.png');
  const written = new Response(form);
  const headers = { 'content-type': written.headers.get('content-type')! };
  return outbound.send({ url: `${base}/bot${token}/sendPhoto`, method: 'POST', headers, body: Buffer.from(await written.arrayBuffer()) });
}

function movedTo(answer: OutboundAnswer, now: Date): string {
  const told = readAnswer(answer);
  const { retry_after, migrate_to_chat_id } = told.parameters ?? {};
  if (migrate_to_chat_id !== undefined) return String(migrate_to_chat_id);
  if (retry_after !== undefined) throw limited(waitOf(retry_after, now));
  // A bot that was put out, or a token that was revoked.
  if (answer.status === 401 || answer.status === 403) throw new LeadlineError('invalid', 'channels.gone');
  if (told.description !== undefined && answer.status < 500 && answer.status !== 429) throw refused(told.description);
  throwFault(answer, now);
}

interface TelegramAnswer {
  readonly description?: string;
  readonly parameters?: { readonly retry_after?: number; readonly migrate_to_chat_id?: number };
}

function readAnswer({ body }: OutboundAnswer): TelegramAnswer {
  try {
    return JSON.parse(body) as TelegramAnswer;
  } catch {
    return {};
  }
}
