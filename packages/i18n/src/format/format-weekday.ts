import type { Locale } from '../locale.ts';
import { noBreakSpace } from './symbols.ts';

const long: Readonly<Record<Locale, readonly string[]>> = {
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
  vi: ['Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy', 'Chủ nhật'],
  hu: ['Hétfő', 'Kedd', 'Szerda', 'Csütörtök', 'Péntek', 'Szombat', 'Vasárnap'],
  ru: ['Понедельник', 'Вторник', 'Среда', 'Четверг', 'Пятница', 'Суббота', 'Воскресенье'],
};
const short: Readonly<Record<Locale, readonly string[]>> = {
  en: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
  vi: ['T2', 'T3', 'T4', 'T5', 'T6', 'T7', 'CN'],
  hu: ['H', 'K', 'Sze', 'Cs', 'P', 'Szo', 'V'],
  ru: ['Пн', 'Вт', 'Ср', 'Чт', 'Пт', 'Сб', 'Вс'],
};

/** The name of a weekday as it stands alone. @param weekday 1 Monday … 7 Sunday */
export function formatWeekday(locale: Locale, weekday: number, width: 'long' | 'short' = 'long'): string {
  const name = (width === 'long' ? long : short)[locale][weekday - 1];
  if (name === undefined) throw new RangeError(`not a weekday: ${weekday}`);
  return name;
}

/**
 * What is said of Monday … Sunday in few words: `Mon–Fri 1 · Sat 2`. Days one after the other of which the same is said stand together;
 * those of which nothing is said (null) are left out.
 */
export function formatWeekdays(locale: Locale, said: readonly (string | null)[]): string {
  const runs: { first: number; last: number; text: string }[] = [];
  for (const [at, text] of said.entries()) {
    if (text === null) continue;
    const run = runs.at(-1);
    if (run?.last === at - 1 && run.text === text) run.last = at;
    else runs.push({ first: at, last: at, text });
  }
  const name = (at: number): string => formatWeekday(locale, at + 1, 'short');
  const days = ({ first, last }: { readonly first: number; readonly last: number }): string =>
    first === last ? name(first) : `${name(first)}${last === first + 1 ? ', ' : '–'}${name(last)}`;
  return runs.map((run) => `${days(run)}${noBreakSpace}${run.text}`).join(`${noBreakSpace}· `);
}
