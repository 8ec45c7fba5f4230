import type { Moment } from '@leadline/kpi';
import type { I18n } from '#web/lib/i18n.tsx';

/** A measure's name with when it was taken: "Open deals (at the start of the period)". */
export function nameAt(name: string, moment: Moment | undefined, t: I18n['t']): string {
  return moment === undefined ? name : `${name} (${momentText(moment, t)})`;
}

function momentText(moment: Moment, t: I18n['t']): string {
  if (moment.kind === 'trailing')
    return t(moment.grain === 'day' ? 'explain.moment.trailing_day' : 'explain.moment.trailing_month', { count: moment.count });
  return t(`explain.moment.${moment.kind}`, 'count' in moment ? { count: moment.count } : {});
}
