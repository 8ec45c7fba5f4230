import type { Outbound } from '#server/outbound/outbound.ts';
import { isGood, throwFault } from './chat-fault.ts';
import { cutText, plainText, type ChatMessage } from './chat-message.ts';

/** Three signs have a meaning in Slack's text: with them a name could call everybody in the channel. */
export const slackText = (text: string): string => plainText(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const plain = (text: string, most: number) => ({ type: 'plain_text', text: cutText(plainText(text), most), emoji: false }) as const;

/** Ten in a section, each as plain text: Slack formats nothing in it. */
const ofSection = 10;
const mostLines = 30;

/** Body of an incoming webhook. Whatever comes from the data stands in plain text alone. */
export function slackBody({ title, head, lines, link }: ChatMessage): object {
  const shown = lines.slice(0, mostLines);
  const groups = Array.from({ length: Math.ceil(shown.length / ofSection) }, (_, at) => shown.slice(at * ofSection, (at + 1) * ofSection));
  return {
    text: cutText(slackText(`${title}. ${head}`), 1000),
    mrkdwn: false,
    unfurl_links: false,
    blocks: [
      { type: 'header', text: plain(title, 150) },
      ...(head === '' ? [] : [{ type: 'context', elements: [plain(head, 1500)] }]),
      ...groups.map((group) => ({ type: 'section', fields: group.map(({ label, text }) => plain(`${label}\n${text}`, 1900)) })),
      ...(link === null ? [] : [{ type: 'section', text: { type: 'mrkdwn', text: `<${link.address}|${slackText(link.text)}>` } }]),
    ],
  };
}

/** @throws LeadlineError channels.*, outbound.* */
export async function sendToSlack(outbound: Outbound, url: string, message: ChatMessage, now: Date): Promise<void> {
  const headers = { 'content-type': 'application/json; charset=utf-8' };
  const answer = await outbound.send({ url, method: 'POST', headers, body: JSON.stringify(slackBody(message)) });
  if (!isGood(answer)) throwFault(answer, now);
}
