import type { Explanation } from '@leadline/kpi';
import { formatNumber } from '@leadline/i18n';
import { countText } from '#web/lib/format.ts';
import type { I18n } from '#web/lib/i18n.tsx';
import type { KpiWords } from '#web/parts/kpi-words.ts';
import type { MeasureText } from '#web/parts/measure-text.ts';
import { nameAt } from '#web/parts/moment-text.ts';

export interface Saying {
  readonly i18n: I18n;
  readonly words: KpiWords;
  readonly measureText: MeasureText;
  readonly isMoney: (measure: string) => boolean;
  readonly value: string;
  readonly period: string;
}

type Input = Explanation['inputs'][number];

/**
 * The number of the period in one sentence with what it was made of: 480 ÷ 1,200 = 40 %.
 * @returns nothing where there is no value
 */
export function sayNumber({ cell, inputs, unit }: Explanation, saying: Saying): string | undefined {
  const { t, locale } = saying.i18n;
  const { value, period } = saying;
  if (cell.value === null) return undefined;
  const top = inputs.filter(({ part }) => part === 'numerator');
  const bottom = inputs.filter(({ part }) => part === 'denominator');
  if (cell.numerator !== undefined && cell.denominator !== undefined && top.length > 0 && bottom.length > 0) {
    return t('kpiPage.said.ratio', {
      period,
      value,
      top: saying.measureText(top[0]!.measure, cell.numerator),
      topName: names(top, saying),
      bottom: saying.measureText(bottom[0]!.measure, cell.denominator),
      bottomName: names(bottom, saying),
    });
  }
  const [only] = inputs;
  if (inputs.length === 1 && only) {
    const count = cell.n ?? only.count;
    if (cell.beside?.['mean'] !== undefined) return t('kpiPage.said.median', { period, value, count });
    if (cell.beside?.['median'] !== undefined) return t('kpiPage.said.mean', { period, value, count });
    if (unit.kind === 'score') return t('kpiPage.said.answers', { period, value, count });
    return t('kpiPage.said.counted', { period, value, count: only.count, name: nameOf(only, saying) });
  }
  if (cell.numerator !== undefined && cell.denominator !== undefined) {
    const isMoney = inputs.every(({ measure }) => saying.isMoney(measure));
    const text = (figure: string) =>
      isMoney ? saying.measureText(inputs[0]!.measure, figure) : formatNumber(locale, figure, { decimals: 2, trim: true });
    const [first, second] = differentInputs(inputs, saying);
    if (inputs.length === 2 && first?.value === cell.numerator && second?.value === cell.denominator)
      return t('kpiPage.said.ratio', {
        period,
        value,
        top: saying.measureText(first.measure, cell.numerator),
        topName: nameOf(first, saying),
        bottom: saying.measureText(second.measure, cell.denominator),
        bottomName: nameOf(second, saying),
      });
    return t('kpiPage.said.quotient', { period, value, top: text(cell.numerator), bottom: text(cell.denominator) });
  }
  const different = differentInputs(inputs, saying);
  if (different.length === 0 || different.length > mostParts || !isSum(unit.kind)) return undefined;
  const parts = new Intl.ListFormat(locale, { type: 'conjunction' }).format(different.map((input) => partText(input, saying)));
  return t('kpiPage.said.parts', { period, value, parts });
}

const isSum = (kind: Explanation['unit']['kind']): boolean => kind === 'money' || kind === 'count' || kind === 'points';

/** More of them make no sentence. */
const mostParts = 4;

/** Inputs that are taken twice alike, once. */
export function differentInputs(inputs: Explanation['inputs'], { words, i18n }: Pick<Saying, 'words' | 'i18n'>): Explanation['inputs'] {
  const keyOf = (input: Input) => `${nameAt(words.name(input.measure), input, i18n.t)}|${input.value}|${input.count}`;
  return [...new Map(inputs.toReversed().map((input) => [keyOf(input), input])).values()].toReversed();
}

function partText(input: Input, saying: Saying): string {
  const figure = input.value === null ? countText(saying.i18n.locale, input.count) : saying.measureText(input.measure, input.value);
  return `${figure} (${nameOf(input, saying)})`;
}

function nameOf(input: Input, { words, i18n }: Saying): string {
  return nameAt(words.name(input.measure), input, i18n.t);
}

function names(inputs: readonly Input[], saying: Saying): string {
  const isLess = (input: Input) => input.value?.startsWith('-') === true;
  return inputs.map((input, at) => `${at === 0 ? '' : isLess(input) ? ' \u2212 ' : ' + '}${nameOf(input, saying)}`).join('');
}
