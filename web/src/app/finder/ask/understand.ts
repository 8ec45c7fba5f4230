import type { FoundName } from '@leadline/contract';
import type { PeriodAsked } from '#web/app/finder/ask/read-period.ts';

/** A question understood as one number. */
export interface AskedNumber {
  readonly kpi: string;
  readonly names: readonly FoundName[];
  readonly period?: string;
}

export interface Understanding {
  /** Ids of KPIs that answer some words, the best first. */
  readonly rankKpis: (asked: string) => readonly string[];
  /** Whether a KPI is called by a word: then the word does not name somebody. */
  readonly isCalled: (kpi: string, word: string) => boolean;
  /** Whether a number of the KPI can be told for members of a kind. */
  readonly isToldBy: (kpi: string, kind: FoundName['kind']) => boolean;
}

/** Names in one number at most: a person in a place, a customer and a product. */
const mostNames = 2;

/**
 * The number a question asks for: a KPI, of whom or where, and when. Undefined where it names no KPI, or nothing but one: then lists say it better.
 * @param words the question, by spaces
 */
export function understand(
  words: readonly string[],
  period: PeriodAsked | undefined,
  found: readonly FoundName[],
  { rankKpis, isCalled, isToldBy }: Understanding,
): AskedNumber | undefined {
  const used = new Set<number>(period ? range(period) : []);
  const names: FoundName[] = [];
  for (const name of found) {
    if (names.length === mostNames || names.some(({ kind }) => kind === name.kind)) continue;
    if (range(name).some((at) => used.has(at)) || !isSaid(name, words)) continue;
    const rest = restOf(words, new Set([...used, ...range(name)]));
    if (!rankKpis(rest).some((kpi) => isToldBy(kpi, name.kind))) continue;
    const whole = rankKpis(restOf(words, used))[0];
    if (whole !== undefined && range(name).every((at) => isCalled(whole, words[at]!))) continue;
    names.push(name);
    for (const at of range(name)) used.add(at);
  }
  if (names.length === 0 && period === undefined) return undefined;
  const kpi = rankKpis(restOf(words, used)).find((id) => names.every(({ kind }) => isToldBy(id, kind)));
  return kpi === undefined ? undefined : { kpi, names, ...(period ? { period: period.token } : {}) };
}

/** A few letters at the beginning of a name are not yet that name. */
function isSaid(name: FoundName, words: readonly string[]): boolean {
  return name.isWhole || range(name).reduce((letters, at) => letters + words[at]!.length, 0) >= 4;
}

const range = ({ from, to }: { readonly from: number; readonly to: number }): readonly number[] =>
  Array.from({ length: to - from }, (_, index) => from + index);

const restOf = (words: readonly string[], used: ReadonlySet<number>): string => words.filter((_, at) => !used.has(at)).join(' ');
