import { aggregates, calendarWords } from './node.ts';

/** Words that join a formula; a name spelled like one of them stands in square brackets. */
export const joiningWords = ['where', 'by', 'and', 'or', 'not', 'in', 'is', 'missing', 'from', 'to', 'true', 'false', 'minutes'] as const;
export const functionNames = [
  ...aggregates,
  'coalesce',
  'if',
  'min',
  'max',
  'round',
  'previous',
  'last_year',
  'last',
  'at_start',
  'all',
  'sum_over',
] as const;
export type FunctionName = (typeof functionNames)[number];

const reserved: ReadonlySet<string> = new Set([...joiningWords, ...calendarWords]);
const plain = /^[\p{L}_][\p{L}\p{M}\p{N}_]*$/u;

/** Whether a name can stand without brackets. */
export function isPlainName(name: string): boolean {
  return plain.test(name) && !reserved.has(name.toLowerCase());
}

export function isJoiningWord(name: string): boolean {
  return (joiningWords as readonly string[]).includes(name.toLowerCase());
}
