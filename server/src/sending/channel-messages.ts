import type { BoardScope } from '@leadline/contract';
import { namesSomebody } from '@leadline/board';
import { formatDate, translate, type Locale, type MessageKey } from '@leadline/i18n';
import type { Dimension } from '@leadline/kpi';
import { kpiName } from '#server/answering/kpi-name.ts';
import { readOwnCatalog } from '#server/answering/read-own-catalog.ts';
import { subjectFromKey, type Rule } from '#server/alerting/rule.ts';
import type { ChatMessage } from '#server/chat/chat-message.ts';
import type { Asking } from '#server/context.ts';
import type { KeptBoard } from '#server/control/board.ts';
import type { ChannelRow } from '#server/control/chat-channel.ts';
import { namedSubject } from '#server/expectations/subject.ts';
import { nameOf, readFirm, type Firm } from '#server/firm/read-firm.ts';
import { boardPicture } from '#server/picture/board-picture.ts';
import type { DrawnBoard } from '#server/picture/drawn-board.ts';
import { pngOf } from '#server/picture/png.ts';
import { saidOf } from './board-letter.ts';
import { mayShowInChat, scopeOfChannel } from './channel-audience.ts';
import { drawKeptBoard } from './draw-kept-board.ts';

const localeOf = ({ locale }: Pick<ChannelRow, 'locale'>): Locale => locale as Locale;
const linkOf = (locale: Locale, key: MessageKey, origin: string | null, path: string): ChatMessage['link'] =>
  origin === null ? null : { text: translate(locale, key), address: `${origin}${path}` };

/**
 * A board as a channel may see it: the numbers of its team or of the organisation, in its language, without names of people and customers.
 * @throws LeadlineError http.busy
 */
export async function boardMessage(owner: Asking, board: KeptBoard, given: BoardScope, channel: ChannelRow): Promise<ChatMessage> {
  const locale = localeOf(channel);
  const firm = await readFirm(owner);
  const asking: Asking = { ...owner, locale, scope: scopeOfChannel(firm, channel) };
  const filters = (given.filters ?? []).filter(({ dimension }) => !namesSomebody(dimension as Dimension));
  const { filters: _, ...rest } = given;
  const scope: BoardScope = filters.length === 0 ? rest : { ...rest, filters };
  const { board: drawn, today } = await drawKeptBoard(asking, board, scope, mayShowInChat);
  const head = drawn.head.filter(({ isAboutReader, names }) => !isAboutReader && !names);
  const shown: DrawnBoard = { ...drawn, head: [{ label: translate(locale, 'exports.scope'), text: audienceName(firm, channel) }, ...head] };
  const lines = shown.sections
    .flatMap(({ widgets }) => widgets.toSorted((a, b) => a.place.y - b.place.y || a.place.x - b.place.x))
    .filter(({ drawing }) => drawing.kind === 'figure' || drawing.kind === 'notice')
    .map(({ title, drawing }) => ({ label: title, text: saidOf(drawing) }));
  return {
    title: board.title,
    head: [audienceName(firm, channel), formatDate(locale, today)].join(' · '),
    lines,
    link: linkOf(locale, 'sendings.mail.open', owner.settings.address?.origin ?? null, `/boards/${board.id}`),
    picture: channel.kind === 'telegram' ? await pictureOf(shown) : null,
  };
}

function audienceName({ teams }: Firm, { team, locale }: ChannelRow): string {
  return team === null ? translate(locale as Locale, 'exports.everybody') : (nameOf(teams, team) ?? '–');
}

/** Telegram takes pictures whose sides are together at most 10,000 points, and none twenty times as high as wide. */
async function pictureOf(board: DrawnBoard): Promise<Buffer | null> {
  const svg = boardPicture(board);
  const [, width = '0', height = '0'] = /<svg[^>]* width="([\d.]+)" height="([\d.]+)"/.exec(svg) ?? [];
  const [wide, high] = [Number(width), Number(height)];
  if (wide === 0 || high / wide > 19) return null;
  return pngOf(svg, Math.min(2, 9_800 / (wide + high)));
}

/** What happened, and not how much: values are on the page, for whoever may see them. */
export async function alertMessage(asking: Asking, rule: Rule, member: string, firm: Firm, channel: ChannelRow): Promise<ChatMessage> {
  const locale = localeOf(channel);
  const own = await readOwnCatalog(asking);
  const kpi = kpiName({ asking: { locale }, own }, { kpi: rule.ref.id, variant: rule.ref.variant ?? null });
  const { name } = namedSubject(firm, subjectFromKey(member));
  const about = name === null ? kpi : `${kpi}, ${name}`;
  return {
    title: translate(locale, `notifications.kind.alert_${rule.condition.kind}` as MessageKey, { about, by: '', day: '' }),
    head: audienceName(firm, channel),
    lines: [],
    link: linkOf(locale, 'alerts.title', asking.settings.address?.origin ?? null, '/alerts'),
    picture: null,
  };
}

/** Says nothing of anybody. */
export function testMessage(channel: ChannelRow): ChatMessage {
  const locale = localeOf(channel);
  return { title: 'Leadline', head: translate(locale, 'channels.testText', { name: channel.name }), lines: [], link: null, picture: null };
}
