import type { AddressInfo } from 'node:net';
import { SMTPServer, type SMTPServerSession } from 'smtp-server';

export interface Received {
  readonly from: string;
  readonly to: readonly string[];
  /** As it came, headers and all. */
  readonly raw: string;
  /** What a person reads. */
  readonly text: string;
  readonly header: (name: string) => string | undefined;
}

export interface TestMailServer {
  readonly url: string;
  readonly mails: readonly Received[];
  /** The next mail after those there were. */
  readonly next: () => Promise<Received>;
  readonly clear: () => void;
  readonly stop: () => Promise<void>;
}

type Envelope = SMTPServerSession['envelope'];

/** A real mail server on a free port of this machine; @param refuse every recipient is refused, or those it answers a code for */
export async function startMailServer({
  refuse = false,
}: { readonly refuse?: boolean | ((address: string) => number | undefined) } = {}): Promise<TestMailServer> {
  const mails: Received[] = [];
  let seen = 0;
  let heard = (): void => {};
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: ({ address }, _session, done) => {
      const code = typeof refuse === 'function' ? refuse(address) : refuse ? 550 : undefined;
      done(code === undefined ? undefined : Object.assign(new Error('not taken'), { responseCode: code }));
    },
    onData: (stream, { envelope }, done) => {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        mails.push(receivedOf(Buffer.concat(parts).toString('utf8'), envelope));
        done();
        heard();
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  return {
    url: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`,
    mails,
    next: async () => {
      while (mails.length <= seen) await new Promise<void>((resolve) => (heard = resolve));
      return mails[seen++]!;
    },
    clear: () => void (seen = mails.length),
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

function receivedOf(raw: string, { mailFrom, rcptTo }: Envelope): Received {
  const end = raw.indexOf('\r\n\r\n');
  const headers = raw
    .slice(0, end)
    .replaceAll(/\r\n[ \t]+/g, ' ')
    .split('\r\n');
  const header = (name: string) => {
    const line = headers.find((each) => each.toLowerCase().startsWith(`${name.toLowerCase()}:`));
    return line === undefined ? undefined : decodeWords(line.slice(name.length + 1).trim());
  };
  return {
    from: mailFrom === false ? '' : mailFrom.address,
    to: rcptTo.map(({ address }) => address),
    raw,
    text: decodeBody(raw.slice(end + 4), header('content-transfer-encoding')),
    header,
  };
}

/** One part of a mail that has several. */
export interface MailPart {
  readonly type: string;
  readonly id: string | undefined;
  readonly name: string | undefined;
  readonly content: Buffer;
}

/** The parts of a mail, those within others too, as they are meant. */
export function partsOf({ raw }: Pick<Received, 'raw'>): readonly MailPart[] {
  const end = raw.indexOf('\r\n\r\n');
  const head = raw.slice(0, end).replaceAll(/\r\n[ \t]+/g, ' ');
  const header = (name: string): string | undefined => new RegExp(`^${name}: *(.*)$`, 'im').exec(head)?.[1]?.trim();
  const type = header('content-type') ?? 'text/plain';
  const boundary = /boundary="?([^";]+)"?/i.exec(type)?.[1];
  const body = raw.slice(end + 4);
  if (boundary !== undefined)
    return body
      .split(`--${boundary}`)
      .slice(1, -1)
      .flatMap((part) => partsOf({ raw: part.replace(/^\r\n/, '').replace(/\r\n$/, '') }));
  const isCoded = header('content-transfer-encoding')?.toLowerCase() === 'base64';
  const content = isCoded ? Buffer.from(body, 'base64') : Buffer.from(decodeBody(body, header('content-transfer-encoding')?.toLowerCase()));
  const name = /filename\*?\d*\*?="?([^";]+)"?/i.exec(header('content-disposition') ?? '')?.[1];
  return [{ type: type.split(';')[0]!.trim(), id: header('content-id')?.replaceAll(/[<>]/g, ''), name: name && decodeWords(name), content }];
}

function decodeBody(body: string, encoding = '7bit'): string {
  if (encoding === 'base64') return Buffer.from(body, 'base64').toString('utf8');
  return encoding === 'quoted-printable' ? quoted(body.replaceAll(/=\r\n/g, '')) : body;
}

function decodeWords(text: string): string {
  const joined = text.replaceAll(/\?=\s+=\?/g, '?==?');
  return joined.replaceAll(/=\?utf-8\?([bq])\?([^?]*)\?=/gi, (_all, kind: string, word: string) =>
    kind.toLowerCase() === 'b' ? Buffer.from(word, 'base64').toString('utf8') : quoted(word.replaceAll('_', ' ')),
  );
}

function quoted(text: string): string {
  return Buffer.from(
    text.replaceAll(/=([0-9A-F]{2})/gi, (_all, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    /=[0-9A-F]{2}/i.test(text) ? 'latin1' : 'utf8',
  ).toString('utf8');
}
