import type { RecipeFile } from '@leadline/contract';
import { createTokenizer, type TextRecord } from './tokenize.ts';

export interface DetectedDialect {
  readonly delimiter: RecipeFile['delimiter'];
  readonly quote: RecipeFile['quote'];
  readonly hasHeader: boolean;
  readonly skip: number;
}

const delimiters = [',', ';', '\t', '|'] as const;
const quotes = ['"', "'", null] as const;
const judged = 300;

/** The separator and quote under which the most records have the same number of fields; then the header by what stands below it. */
export function detectDialect(head: string): DetectedDialect {
  const told = /^sep=(.)\r?\n/.exec(head)?.[1];
  const choices = delimiters.flatMap((delimiter) => quotes.map((quote) => judge(head, delimiter, quote)));
  const best = choices.filter((choice) => told === undefined || choice.delimiter === told).reduce((a, b) => (b.score > a.score + 1e-9 ? b : a));
  const skip = Math.max(told === undefined ? 0 : 1, preamble(best.records));
  return { delimiter: best.delimiter, quote: best.quote, skip, hasHeader: looksLikeHeader(best.records.filter((record) => record.line > skip)) };
}

interface Judged {
  readonly delimiter: RecipeFile['delimiter'];
  readonly quote: RecipeFile['quote'];
  readonly records: readonly TextRecord[];
  readonly score: number;
}

function judge(head: string, delimiter: RecipeFile['delimiter'], quote: RecipeFile['quote']): Judged {
  const text = head.slice(0, 200_000);
  const tokenizer = createTokenizer({ delimiter, quote });
  const all = [...tokenizer.push(text), ...(text.length === head.length ? tokenizer.end() : [])];
  const records = all.slice(0, judged);
  const width = commonWidth(records);
  const even = records.filter((record) => record.fields.length === width && !record.fault).length / Math.max(1, records.length);
  const stray =
    quote === '"' ? 0 : records.filter((record) => record.fields.some((field) => /^".*"$/s.test(field))).length / Math.max(1, records.length);
  const swallowed = quote === "'" ? 0.05 : 0;
  return { delimiter, quote, records, score: width < 2 ? 0 : even * (1 + Math.log10(width) / 4) - stray - swallowed - (quote === null ? 0.02 : 0) };
}

function commonWidth(records: readonly TextRecord[]): number {
  const counts = new Map<number, number>();
  for (const { fields } of records) counts.set(fields.length, (counts.get(fields.length) ?? 0) + 1);
  return [...counts].reduce((a, b) => (b[1] > a[1] || (b[1] === a[1] && b[0] > a[0]) ? b : a), [0, 0])[0];
}

/** Physical lines before the table: titles and notes are narrower than what follows. */
function preamble(records: readonly TextRecord[]): number {
  const width = commonWidth(records);
  const first = records.findIndex((record) => record.fields.length === width);
  return first <= 0 || first > 20 ? 0 : records[first]!.line - 1;
}

/** A header has names only, each once; a first row of data has figures or values found again below. */
function looksLikeHeader(records: readonly TextRecord[]): boolean {
  const [first, ...below] = records;
  if (!first) return false;
  const names = first.fields.map((name) => name.trim());
  const figures = names.filter((name) => /^[-+(]?[\d\s.,:/%-]+\)?(?:\s*\p{L}{1,4}\.?)?$/u.test(name) && /\d/.test(name)).length;
  if (figures > 0) return false;
  if (below.length === 0) return true;
  const repeated = names.filter((name, column) => name !== '' && below.some((record) => record.fields[column]?.trim() === name)).length;
  const filled = names.filter((name) => name !== '').length;
  return filled > 0 && repeated <= filled / 3;
}
