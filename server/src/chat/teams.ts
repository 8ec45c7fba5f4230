import type { Outbound } from '#server/outbound/outbound.ts';
import { isGood, limited, refused, throwFault, waitOf } from './chat-fault.ts';
import { cutText, plainText, type ChatMessage } from './chat-message.ts';

/** Teams takes 28 kB. */
const mostBytes = 26_000;

interface Run {
  readonly text: string;
  readonly weight?: 'Bolder';
  readonly size?: 'Large';
  readonly isSubtle?: true;
}

/** Text blocks read Markdown, runs of rich text do not: whatever comes from the data stands in runs. */
const rich = (...runs: readonly Run[]) => ({
  type: 'RichTextBlock',
  inlines: runs.map(({ text, ...look }) => ({ type: 'TextRun', text: cutText(plainText(text), 1000), ...look })),
});

/** Body for a workflow that waits for a web request: a message with one Adaptive Card. As many lines as there is room for. */
export function teamsBody(message: ChatMessage): object {
  for (let lines = Math.min(40, message.lines.length); ; lines -= 1) {
    const body = bodyWith(message, lines);
    if (lines === 0 || Buffer.byteLength(JSON.stringify(body)) <= mostBytes) return body;
  }
}

function bodyWith({ title, head, lines, link }: ChatMessage, count: number): object {
  const content = {
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    type: 'AdaptiveCard',
    version: '1.4',
    msteams: { width: 'Full' },
    body: [
      rich({ text: title, weight: 'Bolder', size: 'Large' }),
      ...(head === '' ? [] : [rich({ text: head, isSubtle: true })]),
      ...lines.slice(0, count).map(({ label, text }) => rich({ text: label, weight: 'Bolder' }, { text: `  ${text}` })),
    ],
    ...(link === null ? {} : { actions: [{ type: 'Action.OpenUrl', title: link.text, url: link.address }] }),
  };
  return { type: 'message', attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', contentUrl: null, content }] };
}

/** @throws LeadlineError channels.*, outbound.* */
export async function sendToTeams(outbound: Outbound, url: string, message: ChatMessage, now: Date): Promise<void> {
  const answer = await outbound.send({
    url,
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(teamsBody(message)),
  });
  if (!isGood(answer)) throwFault(answer, now);
  // Older webhooks say in the text of a good answer that it was not.
  const [, status] = /HTTP error (\d{3})/.exec(answer.body) ?? [];
  if (status === '429') throw limited(waitOf(undefined, now));
  if (status !== undefined) throw refused(status);
}
