/** One system call that succeeded. */
export interface Call {
  /** When it began: seconds and nanoseconds, as text that sorts. */
  readonly at: string;
  readonly name: string;
  readonly arguments: readonly Argument[];
  readonly result: number;
}

/** A file descriptor with the path behind it, bytes, or what else is written there. */
export interface Argument {
  readonly text: string;
  readonly fd?: number;
  readonly path?: string;
  readonly bytes?: Buffer;
}

export function parseTrace(text: string): Call[] {
  const calls: Call[] = [];
  for (const line of text.split('\n')) {
    const call = parseLine(line);
    if (call) calls.push(call);
  }
  return calls;
}

function parseLine(line: string): Call | undefined {
  const space = line.indexOf(' ');
  const open = line.indexOf('(');
  const end = line.lastIndexOf(') = ');
  if (space < 0 || open < 0 || end < 0) return undefined;
  const result = Number.parseInt(line.slice(end + 4), 10);
  if (!(result >= 0)) return undefined;
  return { at: line.slice(0, space), name: line.slice(space + 1, open), arguments: splitArguments(line.slice(open + 1, end)), result };
}

/** With -xx every string is hexadecimal, so that no quote or comma stands within one. */
function splitArguments(text: string): Argument[] {
  const found: Argument[] = [];
  const pattern = /"((?:\\x[0-9a-f]{2})*)"|([^",<]*<[^>]*>|[^",]+)/g;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    if (match[1] !== undefined) found.push({ text: '', bytes: Buffer.from(match[1].replaceAll('\\x', ''), 'hex') });
    else {
      const part = match[2]!.trim();
      if (part === '') continue;
      const descriptor = /^(\S+)<(.*)>$/.exec(part);
      if (descriptor) found.push({ text: part, fd: Number(descriptor[1]), path: unescape(descriptor[2]!) });
      else found.push({ text: part });
    }
  }
  return found;
}

/** Paths are hexadecimal too. */
function unescape(text: string): string {
  return Buffer.from(
    text.replace(/\\x([0-9a-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  ).toString();
}
