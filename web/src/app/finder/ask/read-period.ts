import type { IsoDate } from '@leadline/kpi';
import { fold } from '#web/lib/fold.ts';

/** What a question says about time. */
export interface PeriodAsked {
  /** As addresses write it. */
  readonly token: string;
  /** Words of the question: from, up to (excluded). */
  readonly from: number;
  readonly to: number;
}

/** How people speak of running periods: phrases by the period they mean, and names of the twelve months as a question may hold them. */
export interface TimeWords {
  readonly phrases: Readonly<Record<string, readonly string[]>>;
  readonly months: readonly (readonly string[])[];
}

/** The first period a question names: `last month`, `múlt hónapban`, `tháng 10`, `октябрь 2025`, `2025`; the longest wins. */
export function readPeriod(words: readonly string[], time: TimeWords, today: IsoDate): PeriodAsked | undefined {
  const plain = words.map((word) => fold(word).replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ''));
  const found = plain.flatMap((_, from) => [...phrasesAt(plain, from, time), ...monthsAt(plain, from, time, today), ...yearAt(plain, from)]);
  return found.toSorted((a, b) => b.to - b.from - (a.to - a.from) || a.from - b.from)[0];
}

function phrasesAt(words: readonly string[], from: number, { phrases }: TimeWords): readonly PeriodAsked[] {
  return Object.entries(phrases).flatMap(([token, spoken]) =>
    spoken.flatMap((phrase) => {
      const to = endOf(words, from, phrase);
      return to === undefined ? [] : [{ token, from, to }];
    }),
  );
}

function monthsAt(words: readonly string[], from: number, { months }: TimeWords, today: IsoDate): readonly PeriodAsked[] {
  return months.flatMap((names, index) =>
    names.flatMap((name) => {
      const to = endOf(words, from, name);
      if (to === undefined) return [];
      const year = /^20\d\d$/.test(words[to] ?? '') ? words[to] : undefined;
      return [{ token: `${year ?? latestYearOf(index, today)}-${String(index + 1).padStart(2, '0')}`, from, to: year === undefined ? to : to + 1 }];
    }),
  );
}

function yearAt(words: readonly string[], from: number): readonly PeriodAsked[] {
  return /^20\d\d$/.test(words[from]!) ? [{ token: words[from]!, from, to: from + 1 }] : [];
}

/** Without a year a month is the latest that has begun. */
function latestYearOf(month: number, today: IsoDate): number {
  const year = Number(today.slice(0, 4));
  return month <= Number(today.slice(5, 7)) - 1 ? year : year - 1;
}

/** Where a phrase that begins at a word ends; its words may have endings. */
function endOf(words: readonly string[], from: number, phrase: string): number | undefined {
  const spoken = fold(phrase).split(/\s+/);
  const isThere = spoken.every((word, at) => {
    const said = words[from + at];
    return said !== undefined && (said === word || (word.length >= 5 && said.startsWith(word)));
  });
  return isThere ? from + spoken.length : undefined;
}
