import { dateColumnOf, minorExponent, recordId, type Column, type Entity } from '@leadline/kpi';
import type { Member } from '@leadline/kpi';

/** A stored row by column name; everything as text. */
export type StoredRow = ReadonlyMap<string, string | null>;

/** What a ref column leads to. */
export interface RefTarget {
  readonly entity: string;
  readonly key64: bigint;
}

export type NameOf = (entity: string, key64: bigint) => Member | undefined;

/** The value of a definition column as people and programs read it: exact decimals, ISO dates, members for references. */
export function cellText(row: StoredRow, column: Column, currency: string, nameOf: NameOf): string | Member | null {
  const stored = row.get(column.name) ?? null;
  switch (column.type.kind) {
    case 'moment':
      return stored === null ? (row.get(dateColumnOf(column.name)) ?? null) : isoInstant(stored);
    case 'ref':
      return stored === null ? null : (nameOf(column.type.to, BigInt(stored)) ?? { id: recordId(column.type.to, BigInt(stored)) });
    case 'money':
      return stored === null ? null : scaled(stored, minorExponent(currency) + 4);
    case 'decimal':
      return stored === null ? null : withoutZeros(stored);
    default:
      return stored;
  }
}

export function refTargets(row: StoredRow, entity: Entity): readonly RefTarget[] {
  return entity.columns.flatMap((column): RefTarget[] => {
    const stored = row.get(column.name);
    return column.type.kind === 'ref' && stored != null ? [{ entity: column.type.to, key64: BigInt(stored) }] : [];
  });
}

/** `1234500` with 4 decimals is `123.45`. */
export function scaled(digits: string, decimals: number): string {
  const isNegative = digits.startsWith('-');
  const padded = digits.replace('-', '').padStart(decimals + 1, '0');
  const text = decimals === 0 ? padded : `${padded.slice(0, -decimals)}.${padded.slice(-decimals)}`;
  return (isNegative ? '-' : '') + withoutZeros(text);
}

function withoutZeros(text: string): string {
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}

/** Engines write `2026-06-15 10:00:00+00`. */
export function isoInstant(text: string): string {
  const moment = new Date(text.replace(' ', 'T').replace(/([+-]\d{2})$/, '$1:00'));
  return Number.isNaN(moment.getTime()) ? text : moment.toISOString();
}
