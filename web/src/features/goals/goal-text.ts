import type { GoalPartAnswer, GoalSummary, NamedSubject } from '@leadline/contract';
import { formatDate, formatKpi, formatNumber, formatPercent, type Locale } from '@leadline/i18n';
import { useI18n } from '#web/lib/i18n.tsx';
import { shifted } from '#web/lib/typed-number.ts';
import { useRoleName } from '#web/parts/use-role-name.ts';
import type { StatusKind } from '#web/ui/status.tsx';

/** What values of a part are told in. */
export interface AmountUnit {
  readonly kind: GoalPartAnswer['kind'];
  readonly currency: string | null;
  readonly unit: { readonly unit: string; readonly decimals: number } | null;
}

export const isPercent = ({ kind, unit }: Pick<AmountUnit, 'kind' | 'unit'>): boolean => kind === 'percent' || unit?.unit === 'percent';

/** A value of a part as the reader writes it. */
export function amountText(locale: Locale, part: AmountUnit, value: string, currency: string): string {
  if (isPercent(part)) return formatPercent(locale, value, { decimals: Math.min(2, shifted(value, 2).split('.')[1]?.length ?? 0) });
  if (part.kind === 'money' || part.unit?.unit === 'money')
    return formatKpi(locale, value, { unit: { kind: 'money', currency: part.currency ?? currency }, decimals: 0 });
  return formatNumber(locale, value, { decimals: 4, trim: true });
}

/** How far somebody or something is, in whole per cent: all of it only where it is all done. */
export function progressText(locale: Locale, progress: string): string {
  const share = Number(progress);
  return formatPercent(locale, share < 1 && share > 0.99 ? '0.99' : progress, { decimals: 0 });
}

const looks = { reached: 'reached', on_track: 'on_track', watch: 'watch', behind: 'behind', too_early: 'none', no_value: 'none' } as const;

/** The one status of a goal: what it is, and of a running one where it stands. */
export function statusOf({ state, pace }: Pick<GoalSummary, 'state' | 'pace'>): { readonly kind: StatusKind; readonly word: string } {
  if (state === 'running') return { kind: looks[pace], word: `scorecard.status.${pace}` };
  const kind = state === 'reached' ? 'reached' : state === 'missed' ? 'behind' : 'none';
  return { kind, word: `goals.state.${state}` };
}

export const toneOf = (kind: StatusKind): 'good' | 'watch' | 'bad' | 'none' =>
  kind === 'reached' || kind === 'on_track' ? 'good' : kind === 'watch' ? 'watch' : kind === 'behind' ? 'bad' : 'none';

export function useGoalText() {
  const { t, locale, word } = useI18n();
  const roleName = useRoleName();
  const subject = ({ scope, id, name }: NamedSubject): string =>
    name ?? (scope === 'role' ? roleName(id) : scope === 'organisation' ? t('goals.organisation') : '–');
  return {
    subject,
    status: (goal: Pick<GoalSummary, 'state' | 'pace'>) => {
      const { kind, word: key } = statusOf(goal);
      return { kind, word: word(key, '') };
    },
    progress: (progress: string | null): string => (progress === null ? t('goals.noValue') : progressText(locale, progress)),
    days: ({ startsOn, endsOn }: Pick<GoalSummary, 'startsOn' | 'endsOn'>): string => {
      if (startsOn === null && endsOn === null) return t('goals.noDays');
      const [from, to] = [startsOn === null ? '…' : formatDate(locale, startsOn), endsOn === null ? '…' : formatDate(locale, endsOn)];
      return t('goals.days', { from, to });
    },
    confidence: (value: string): string => word(`entity.goal_check_in.value.confidence.${value}`, value),
    kind: (kind: string): string => word(`entity.goal_target.value.kind.${kind}`, kind),
    cadence: (cadence: string): string => word(`entity.goal.value.cadence.${cadence}`, cadence),
    horizon: (horizon: string): string => word(`entity.goal.value.horizon.${horizon}`, horizon),
    review: (review: string): string => word(`entity.goal.value.review.${review}`, review),
  };
}

export const confidenceKind = { on_track: 'on_track', at_risk: 'watch', off_track: 'behind' } as const satisfies Record<string, StatusKind>;
