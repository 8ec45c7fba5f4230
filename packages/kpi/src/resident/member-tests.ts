import type { Predicate } from '../measure/predicate.ts';
import type { KeyCondition } from '../plan/leaf-plan.ts';
import { type MemberCodes, noMember } from '../store/resident.ts';
import type { Lookups } from './read-lookups.ts';

/** Whether rows may be chosen in memory by it: the condition is on members only. */
export function isKnownPredicate(predicate: Predicate): boolean {
  switch (predicate.kind) {
    case 'all':
    case 'any':
      return predicate.of.every(isKnownPredicate);
    case 'not':
      return isKnownPredicate(predicate.of);
    case 'in':
    case 'key_in':
    case 'present':
    case 'missing':
      return typeof predicate.column === 'string';
    default:
      return false;
  }
}

/** The codes of members by column of the row at hand. */
export type CodeOf = (column: string) => number;

/** Unknown counts as not met, as in the store. */
export function rowTest(predicate: Predicate, members: MemberCodes): (code: CodeOf) => boolean {
  switch (predicate.kind) {
    case 'all':
    case 'any': {
      const parts = predicate.of.map((part) => rowTest(part, members));
      return predicate.kind === 'all' ? (code) => parts.every((met) => met(code)) : (code) => parts.some((met) => met(code));
    }
    case 'not': {
      const met = rowTest(predicate.of, members);
      return (code) => !met(code);
    }
    case 'in':
    case 'key_in': {
      const wanted = codesOf(predicate.kind === 'in' ? predicate.values : predicate.keys.map(keyText), members);
      return (code) => wanted.has(code(predicate.column as string));
    }
    case 'present':
    case 'missing':
      return (code) => (code(predicate.column as string) === noMember) === (predicate.kind === 'missing');
    default:
      throw new Error(`rows are not chosen in memory by ${predicate.kind}`);
  }
}

/** Keys as the store shows them. */
const keyText = (key: string): string => String(BigInt(key));

function codesOf(texts: readonly string[], members: MemberCodes): ReadonlySet<number> {
  return new Set(texts.flatMap((text) => members.find(text) ?? []));
}

/** Whether a member belongs to those a condition asks for. */
export function memberTest(condition: KeyCondition, members: MemberCodes, lookups: Lookups): (code: number) => boolean {
  const { members: wanted, isRecord, unassigned, exclude, below } = condition;
  const codes = codesOf(isRecord ? wanted.map(keyText) : wanted, members);
  const lower = below ? lookups.below(below) : undefined;
  const all = new Set([...codes, ...[...codes].flatMap((code) => lower?.get(code) ?? [])]);
  const isMet = (code: number): boolean => (code === noMember ? unassigned : all.has(code));
  return exclude ? (code) => !isMet(code) : isMet;
}
