import type { Organization, Rhythm, SendingFile } from '@leadline/contract';
import { formatDate, translate, type Locale, type MessageKey } from '@leadline/i18n';
import type { Asking } from '#server/context.ts';
import type { KeptBoard } from '#server/control/board.ts';
import type { Mail, MailFile } from '#server/mail/mail.ts';
import { hasName } from '#server/mail/write-mail.ts';
import { boardFile, exportTypes } from '#server/picture/board-file.ts';
import { drawWidget, sizeAlone } from '#server/picture/draw-widget.ts';
import type { Drawn } from '#server/picture/drawn-board-of.ts';
import type { DrawnBoard, DrawnWidget } from '#server/picture/drawn-board.ts';
import { picturePalette } from '#server/picture/palette.ts';
import { pngOf } from '#server/picture/png.ts';
import { picture } from '#server/picture/svg.ts';
import { letterPage, letterText, type LetterFrame } from './board-letter.ts';

export interface BoardMail {
  readonly to: Mail['to'];
  readonly company: Organization;
  readonly board: Pick<KeptBoard, 'id'>;
  readonly file: SendingFile;
  /** What the addresses of links begin with. */
  readonly origin: string;
  /** Why it comes; null: it was asked for once. */
  readonly sending: {
    readonly rhythm: Rhythm;
    readonly at: number;
    readonly owner: string | null;
    readonly stop: string;
    readonly messageId: string;
  } | null;
}

/** As wide as it stays readable on a phone; charts of one mail, further ones stand on the board. */
const pictureWidth = 440;
const mostPictures = 24;

/** Everything a reader gets, in their words; pictures lie in the mail and are fetched from nowhere. */
export async function writeBoardMail(drawn: Drawn, { to, company, board, file, origin, sending }: BoardMail, asking: Asking): Promise<Mail> {
  const { locale } = drawn.board;
  const day = formatDate(locale, drawn.today);
  const pictures = await picturesOf(drawn.board);
  const frame: LetterFrame = {
    company: hasName(company) ? company.name : 'Leadline',
    boardLink: `${origin}/boards/${board.id}`,
    manageLink: `${origin}/sendings`,
    stopLink: sending === null ? null : `${origin}${sending.stop}`,
    because: becauseOf(locale, sending),
    pictures: new Map(pictures.map(({ widget, file: { id } }) => [widget, id!])),
  };
  const beside = file === 'none' ? [] : [await asFile(drawn, file, asking)];
  return {
    to,
    subject: translate(locale, 'sendings.mail.subject', { title: drawn.board.title, day }),
    text: letterText(drawn.board, frame),
    html: letterPage(drawn.board, frame),
    files: [...pictures.map((one) => one.file), ...beside],
    ...(sending === null ? {} : { messageId: sending.messageId, stopAddress: `${origin}${sending.stop}` }),
  };
}

function becauseOf(locale: Locale, sending: BoardMail['sending']): string {
  if (sending === null) return translate(locale, 'sendings.mail.once');
  const rhythm = rhythmText(locale, sending.rhythm, sending.at);
  return sending.owner === null
    ? translate(locale, 'sendings.mail.own', { rhythm })
    : translate(locale, 'sendings.mail.setUp', { name: sending.owner, rhythm });
}

/** `every Monday, 07:00`. */
export function rhythmText(locale: Locale, rhythm: Rhythm, at: number): string {
  const key = rhythm.kind === 'weekly' ? `sendings.weekday.${rhythm.weekday}` : `sendings.rhythm.${rhythm.kind}`;
  const days = translate(locale, key as MessageKey, rhythm.kind === 'monthly' ? { day: String(rhythm.day) } : {});
  const time = `${String(Math.floor(at / 60)).padStart(2, '0')}:${String(at % 60).padStart(2, '0')}`;
  return `${days}, ${time}`;
}

interface LetterPicture {
  readonly widget: DrawnWidget;
  readonly file: MailFile;
}

async function picturesOf(board: DrawnBoard): Promise<readonly LetterPicture[]> {
  const drawn = board.sections.flatMap(({ widgets }) => widgets).filter(({ drawing }) => drawing.kind === 'chart' || drawing.kind === 'spread');
  const found: LetterPicture[] = [];
  for (const [at, widget] of drawn.slice(0, mostPictures).entries()) {
    const size = { width: pictureWidth, height: Math.max(220, Math.min(520, Math.round(sizeAlone(widget).height * 0.75))) };
    const content = await pngOf(picture(size.width, size.height, drawWidget(widget, size, picturePalette, board.words)));
    found.push({ widget, file: { name: `${at + 1}.png`, type: 'image/png', content, id: `picture-${at + 1}@leadline` } });
  }
  return found;
}

async function asFile(drawn: Drawn, format: Exclude<SendingFile, 'none'>, { clock }: Asking): Promise<MailFile> {
  const name = drawn.board.title.replaceAll(/[\p{Cc}\p{Cf}/\\:*?"<>|\s]+/gu, ' ').trim();
  return { name: `${name} ${drawn.today}.${format}`, type: exportTypes[format], content: await boardFile(drawn, format, false, clock.now()) };
}
