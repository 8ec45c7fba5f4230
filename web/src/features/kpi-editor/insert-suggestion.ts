import type { KpiCompletion } from '@leadline/contract';

export type Suggestion = KpiCompletion['suggestions'][number];
export interface Edited {
  readonly text: string;
  /** Where the cursor stands afterwards. */
  readonly position: number;
}

const spacedSigns = new Set(['+', '-', '*', '/', '=', '<>', '<', '<=', '>', '>=']);

/** Puts a suggestion into the text, with the spaces and brackets that belong to it. */
export function insertSuggestion(text: string, suggestion: Suggestion): Edited {
  const before = text.slice(0, suggestion.from);
  const after = text.slice(endOf(text, suggestion));
  const isSpaced = suggestion.kind === 'word' || (suggestion.kind === 'symbol' && spacedSigns.has(suggestion.insert));
  const lead = isSpaced && /[^\s(]$/.test(before) ? ' ' : '';
  const tail = tailOf(before, after, suggestion, isSpaced);
  const head = `${before}${lead}${suggestion.insert}${tail.typed}`;
  return { text: `${head}${tail.beyond}${after}`, position: head.length };
}

/** The rest of a name or text the cursor stands in is replaced as well. */
function endOf(text: string, { from, to, kind, insert }: Suggestion): number {
  if (kind === 'symbol' || kind === 'word') return to;
  const rest = text.slice(to);
  if (insert.startsWith('"') && text[from] === '"') return to + (/^[\p{L}\p{M}\p{N}_ ]*"/u.exec(rest)?.[0].length ?? 0);
  return to + (/^[\p{L}\p{M}\p{N}_]*/u.exec(rest)?.[0].length ?? 0);
}

function tailOf(before: string, after: string, { kind, insert }: Suggestion, isSpaced: boolean): { readonly typed: string; readonly beyond: string } {
  if (kind === 'function' && insert.endsWith('(')) return { typed: '', beyond: after.startsWith(')') ? '' : ')' };
  if (kind === 'entity' && /\b(sum|average|median|p90|distinct)\(\s*$/i.test(before) && !after.startsWith('.')) return { typed: '.', beyond: '' };
  if (insert === ',') return { typed: after.startsWith(' ') ? '' : ' ', beyond: '' };
  return { typed: isSpaced && !after.startsWith(' ') ? ' ' : '', beyond: '' };
}

/** A closing bracket that is there already is stepped over instead of written twice. */
export function isClosedAlready(text: string, position: number): boolean {
  if (text[position] !== ')') return false;
  const count = (sign: string): number => text.split(sign).length - 1;
  return count('(') <= count(')');
}
