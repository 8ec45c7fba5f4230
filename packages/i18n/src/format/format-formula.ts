import type { MessageKey } from '../index.ts';
import type { Locale } from '../locale.ts';
import { findMessage, translate } from '../translate.ts';
import { formatDate } from './format-date.ts';
import { formatNumber } from './format-number.ts';
import { minusSign, numberSymbols } from './symbols.ts';

/** As FormulaWords of the KPI package. */
export type FormulaShape =
  | { readonly kind: 'message'; readonly key: string; readonly parts: Readonly<Record<string, FormulaShape>>; readonly count?: number }
  | { readonly kind: 'name'; readonly key: string }
  | { readonly kind: 'kpi'; readonly id: string; readonly variant?: string }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly value: string; readonly isPercent: boolean }
  | { readonly kind: 'date'; readonly value: string }
  | { readonly kind: 'list'; readonly of: readonly FormulaShape[] }
  | { readonly kind: 'and' | 'or'; readonly of: readonly FormulaShape[] }
  | { readonly kind: 'negative'; readonly of: FormulaShape }
  | { readonly kind: 'operation'; readonly operator: '+' | '-' | '*' | '/'; readonly of: readonly [FormulaShape, FormulaShape] };

/** The name of a KPI that is not in the catalog of words, or undefined. */
export type OwnNames = (id: string) => string | undefined;

/** A formula as a sentence in the reader's language, beginning with a capital letter. */
export function formatFormula(locale: Locale, words: FormulaShape, ownNames: OwnNames = () => undefined): string {
  const text = say(locale, words, ownNames);
  return text.charAt(0).toLocaleUpperCase(locale) + text.slice(1);
}

function say(locale: Locale, words: FormulaShape, ownNames: OwnNames): string {
  const inner = (part: FormulaShape): string => say(locale, part, ownNames);
  switch (words.kind) {
    case 'message':
      return sayMessage(locale, words, inner);
    case 'name':
      return quoted(locale, findMessage(locale, words.key) ?? words.key.slice(words.key.lastIndexOf('.') + 1));
    case 'kpi':
      return quoted(locale, kpiName(locale, words, ownNames));
    case 'text':
      return quoted(locale, words.text);
    case 'number':
      return formatNumber(locale, words.value) + (words.isPercent ? `${numberSymbols[locale].percent}%` : '');
    case 'date':
      return formatDate(locale, words.value);
    case 'list':
      return words.of.map(inner).join('; ');
    case 'and':
    case 'or':
      return sayJoined(locale, words, inner);
    case 'negative':
      return minusSign + bracketed(locale, words.of, inner);
    case 'operation':
      return `${operand(locale, words.of[0], words, false, inner)} ${signs[words.operator]} ${operand(locale, words.of[1], words, true, inner)}`;
  }
}

type Of<K extends FormulaShape['kind']> = Extract<FormulaShape, { readonly kind: K }>;
type Say = (part: FormulaShape) => string;

const signs = { '+': '+', '-': minusSign, '*': '×', '/': '÷' } as const;

function sayMessage(locale: Locale, { key, parts, count }: Of<'message'>, inner: Say): string {
  const said = Object.fromEntries(
    Object.entries(parts).map(([name, part]) => [name, needsBrackets(key, part) ? bracketed(locale, part, inner) : inner(part)]),
  );
  return translate(locale, `formula.${key}` as MessageKey, count === undefined ? said : { ...said, count });
}

/** What a stretch of time or a whole is said of stands in brackets where it is more than a name. */
const needsBrackets = (key: string, part: FormulaShape): boolean =>
  (key.startsWith('window.') || key === 'all') && (part.kind === 'operation' || part.kind === 'negative');

function quoted(locale: Locale, text: string): string {
  return translate(locale, 'formula.quoted', { text });
}

function kpiName(locale: Locale, { id, variant }: Of<'kpi'>, ownNames: OwnNames): string {
  const own = ownNames(id);
  if (own !== undefined) return own;
  const group = findMessage(locale, `kpi.${id}.name`) === undefined ? 'measure' : 'kpi';
  const name = findMessage(locale, `${group}.${id}.name`) ?? id;
  const kind = variant === undefined ? undefined : (findMessage(locale, `${group}.${id}.variant.${variant}`) ?? variant);
  return kind === undefined ? name : `${name} – ${kind}`;
}

function sayJoined(locale: Locale, { kind, of }: Of<'and' | 'or'>, inner: Say): string {
  const parts = of.map((part) => (part.kind === 'and' || part.kind === 'or' ? bracketed(locale, part, inner) : inner(part)));
  return parts.reduce((first, second) => translate(locale, `formula.list.${kind}`, { first, second }));
}

/** A part of more than a name or number in brackets. */
function bracketed(locale: Locale, part: FormulaShape, inner: Say): string {
  const isSimple = part.kind === 'number' || part.kind === 'kpi' || part.kind === 'name' || part.kind === 'date' || part.kind === 'text';
  return isSimple ? inner(part) : translate(locale, 'formula.bracketed', { text: inner(part) });
}

/** Sums within sums and products within products need no brackets on the left. */
function operand(locale: Locale, part: FormulaShape, within: Of<'operation'>, isRight: boolean, inner: Say): string {
  if (isBare(part)) return inner(part);
  const isChain = part.kind === 'operation' && !isRight && rank(part.operator) >= rank(within.operator);
  return isChain ? inner(part) : bracketed(locale, part, inner);
}

/** A plain count or a word of the calendar reads well beside a sign. */
function isBare(part: FormulaShape): boolean {
  return part.kind === 'message' && (part.key === 'aggregate.count' || part.key.startsWith('calendar.'));
}

const rank = (operator: Of<'operation'>['operator']): number => (operator === '+' || operator === '-' ? 1 : 2);
