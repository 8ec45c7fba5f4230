import type { AuditEntry } from '@leadline/contract';

/** One value that is another now; undefined: there was or is none. */
export interface ValueChange {
  readonly field: string;
  readonly before: unknown;
  readonly after: unknown;
}

type Fields = Readonly<Record<string, unknown>>;
const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value);

/** What an entry changed, field by field; what stayed the same is left out. */
export function changesOf({ before, after }: Pick<AuditEntry, 'before' | 'after'>): readonly ValueChange[] {
  const [old, now] = [isFields(before) ? before : {}, isFields(after) ? after : {}];
  const names = [...new Set([...Object.keys(old), ...Object.keys(now)])];
  return names
    .map((field) => ({ field, before: old[field], after: now[field] }))
    .filter((change) => JSON.stringify(change.before ?? null) !== JSON.stringify(change.after ?? null));
}

const mostListed = 6;
const longest = 120;

export interface ValueWords {
  readonly yes: string;
  readonly no: string;
  readonly nothing: string;
  /** What a field is called. */
  readonly name: (field: string) => string;
}

/** A value as a reader takes it in at a glance. */
export function shortValue(value: unknown, words: ValueWords): string {
  if (value === null || value === undefined || value === '') return words.nothing;
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  if (Array.isArray(value)) return cut(listed(value, words));
  if (isFields(value)) return cut(named(value, words));
  return cut(String(value));
}

function listed(values: readonly unknown[], words: ValueWords): string {
  const shown = values.slice(0, mostListed).map((value) => shortValue(value, words));
  return shown.join(', ') + (values.length > mostListed ? ', …' : '');
}

/** Things are called by their names where they have one. */
function named(value: Fields, words: ValueWords): string {
  if (typeof value['name'] === 'string') return value['name'];
  return Object.entries(value)
    .slice(0, mostListed)
    .map(([field, each]) => `${words.name(field)}: ${shortValue(each, words)}`)
    .join('; ');
}

function cut(text: string): string {
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
}
