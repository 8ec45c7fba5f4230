import type { Explanation, Moment } from '@leadline/kpi';
import type { I18n } from '#web/lib/i18n.tsx';

type Taken = Pick<Explanation['inputs'][number], 'moment' | 'without'>;

/** A measure's name with when and of what it was taken: "Open deals (at the start of the period)", "Net sales (regardless of place)". */
export function nameAt(name: string, { moment, without = [] }: Taken, t: I18n['t']): string {
  const dimensions = without.map((dimension) => withinSentence(t(`dimension.label.${dimension}` as 'dimension.label.location'))).join(', ');
  const more = [...(moment ? [momentText(moment, t)] : []), ...(dimensions === '' ? [] : [t('explain.regardless', { dimensions })])];
  return more.length === 0 ? name : `${name} (${more.join('; ')})`;
}

/** A label in the middle of a sentence; abbreviations stay as they are. */
const withinSentence = (label: string): string => (/^\p{Lu}{2}/u.test(label) ? label : label.charAt(0).toLowerCase() + label.slice(1));

function momentText(moment: Moment, t: I18n['t']): string {
  if (moment.kind === 'trailing')
    return t(moment.grain === 'day' ? 'explain.moment.trailing_day' : 'explain.moment.trailing_month', { count: moment.count });
  return t(`explain.moment.${moment.kind}`, 'count' in moment ? { count: moment.count } : {});
}
