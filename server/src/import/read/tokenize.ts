export interface TableDialect {
  readonly delimiter: string;
  readonly quote: string | null;
}

export interface TextRecord {
  /** Physical line the record begins on, from 1. */
  readonly line: number;
  readonly fields: readonly string[];
  /** The record breaks the rules: an opening quote that is never closed, or text after a closing quote. Its line stands in `fields` as one. */
  readonly fault?: 'unclosed_quote';
  /** As it stands in the file, line end included; only where asked for. Blank lines have no fields then. */
  readonly raw?: string;
}

export interface Tokenizer {
  /** @returns the records completed by this piece of text */
  readonly push: (text: string) => readonly TextRecord[];
  readonly end: () => readonly TextRecord[];
}

/** A quoted field longer than this was not meant to be one: its first line is given up and reading goes on behind it. */
const longestRecord = 262_144;

/**
 * Splits delimited text into records: RFC 4180 with any delimiter, either quote and any line end (LF, CRLF, lone CR), line
 * breaks inside quotes included. Lines without any character are no records. What an engine's reader refuses as a whole,
 * this tells line by line.
 */
export function createTokenizer(dialect: TableDialect, { keepsRaw = false } = {}): Tokenizer {
  let rest = '';
  let line = 1;
  const read = (isLast: boolean): readonly TextRecord[] => {
    const records: TextRecord[] = [];
    let at = 0;
    while (at < rest.length) {
      const found = readRecord(rest, at, line, dialect, isLast);
      if (!found) break;
      if (keepsRaw) records.push({ ...(found.record ?? { line, fields: [] }), raw: rest.slice(at, found.next) });
      else if (found.record) records.push(found.record);
      at = found.next;
      line += found.lines;
    }
    rest = rest.slice(at);
    return records;
  };
  return {
    push: (text) => {
      rest += text;
      return read(false);
    },
    end: () => read(true),
  };
}

interface Found {
  readonly record?: TextRecord;
  /** Where the next record begins, and the line ends passed. */
  readonly next: number;
  readonly lines: number;
}

/** @returns undefined where more text is needed */
function readRecord(text: string, start: number, line: number, dialect: TableDialect, isLast: boolean): Found | undefined {
  const fields: string[] = [];
  let at = start;
  let lines = 0;
  for (;;) {
    const field = dialect.quote !== null && text[at] === dialect.quote ? readQuoted(text, at, dialect, isLast) : readPlain(text, at, dialect, isLast);
    if (field === undefined) return !isLast && text.length - start > longestRecord ? givenUp(text, start, line) : undefined;
    if (field === 'broken') return givenUp(text, start, line, isLast);
    fields.push(field.value);
    lines += field.lines;
    if (field.end !== 'delimiter') {
      const next = field.next;
      const isBlank = fields.length === 1 && fields[0] === '' && field.next - start <= 2 && field.isPlain;
      const ended = lines + (field.end === 'line' ? 1 : 0);
      return isBlank ? { next, lines: ended } : { record: { line, fields }, next, lines: ended };
    }
    at = field.next;
  }
}

interface Field {
  readonly value: string;
  readonly next: number;
  readonly end: 'delimiter' | 'line' | 'text';
  readonly lines: number;
  readonly isPlain: boolean;
}

function readPlain(text: string, start: number, { delimiter }: TableDialect, isLast: boolean): Field | undefined {
  let at = start;
  while (at < text.length) {
    const character = text[at]!;
    if (character === delimiter) return { value: text.slice(start, at), next: at + 1, end: 'delimiter', lines: 0, isPlain: true };
    if (character === '\n' || character === '\r') {
      const next = lineEnd(text, at, isLast);
      return next === undefined ? undefined : { value: text.slice(start, at), next, end: 'line', lines: 0, isPlain: true };
    }
    at += 1;
  }
  return isLast ? { value: text.slice(start), next: at, end: 'text', lines: 0, isPlain: true } : undefined;
}

function readQuoted(text: string, start: number, { delimiter, quote }: TableDialect, isLast: boolean): Field | 'broken' | undefined {
  let at = start + 1;
  let value = '';
  for (;;) {
    const close = text.indexOf(quote!, at);
    if (close < 0) return isLast ? 'broken' : undefined;
    value += text.slice(at, close);
    const after = text[close + 1];
    if (after === undefined && !isLast) return undefined;
    if (after === quote) {
      value += quote;
      at = close + 2;
      continue;
    }
    const lines = countLines(value);
    if (after === undefined) return { value, next: close + 1, end: 'text', lines, isPlain: false };
    if (after === delimiter) return { value, next: close + 2, end: 'delimiter', lines, isPlain: false };
    if (after !== '\n' && after !== '\r') return 'broken';
    const next = lineEnd(text, close + 1, isLast);
    return next === undefined ? undefined : { value, next, end: 'line', lines, isPlain: false };
  }
}

/** The position behind the line end at `at`; undefined where a CR is the last character known. */
function lineEnd(text: string, at: number, isLast: boolean): number | undefined {
  if (text[at] === '\n') return at + 1;
  if (at + 1 >= text.length && !isLast) return undefined;
  return text[at + 1] === '\n' ? at + 2 : at + 1;
}

/** The first physical line of a broken record, as it stands. */
function givenUp(text: string, start: number, line: number, isLast = false): Found | undefined {
  const match = /\r\n|\n|\r/g;
  match.lastIndex = start;
  const end = match.exec(text);
  if (!end && !isLast && text.length - start <= longestRecord) return undefined;
  const stop = end ? end.index : text.length;
  const record: TextRecord = { line, fields: [text.slice(start, stop)], fault: 'unclosed_quote' };
  return { record, next: end ? end.index + end[0].length : text.length, lines: end ? 1 : 0 };
}

export function countLines(text: string): number {
  let lines = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 10) lines += 1;
    else if (code === 13 && text.charCodeAt(at + 1) !== 10) lines += 1;
  }
  return lines;
}
