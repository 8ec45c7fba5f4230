import type { ActionAnswer, GoalSummary, MeetingSummary, ScoreLine } from '@leadline/contract';
import { addDays, addMonths } from '#web/lib/dates.ts';

/** Something that is due by its cadence. */
export interface ReviewItem {
  readonly key: string;
  readonly kind: 'meeting' | 'follow_up' | 'action' | 'check_in' | 'goal_review' | 'kpi_review' | 'target';
  readonly on: string;
  readonly title: string;
  readonly who: string | null;
  readonly isMine: boolean;
  /** Of a follow-up: 30, 60 or 90. */
  readonly days: number | null;
  readonly link:
    | { readonly to: '/meetings/$meetingId'; readonly params: { readonly meetingId: string } }
    | { readonly to: '/goals/$goalId'; readonly params: { readonly goalId: string } }
    | { readonly to: '/actions' | '/today' | '/today/targets' };
}

/** So many weeks are shown. */
export const weeksShown = 6;

export interface ReviewSources {
  readonly today: string;
  readonly me: string | null;
  readonly meetings: readonly MeetingSummary[];
  readonly actions: readonly ActionAnswer[];
  readonly goals: readonly GoalSummary[];
  readonly lines: readonly ScoreLine[];
  readonly kpiName: (line: ScoreLine) => string;
}

/** Everything that is due within the weeks shown, and what is overdue, by day. */
export function reviewItems(sources: ReviewSources): readonly ReviewItem[] {
  const until = addDays(mondayOf(sources.today), weeksShown * 7);
  return [...meetingItems(sources), ...actionItems(sources), ...goalItems(sources), ...kpiItems(sources), ...targetItems(sources)]
    .filter(({ on }) => on < until)
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : a.title < b.title ? -1 : 1));
}

function meetingItems({ meetings }: ReviewSources): readonly ReviewItem[] {
  return meetings
    .filter(({ state, isExcused, dueOn }) => (state === 'planned' || state === 'due' || state === 'overdue') && !isExcused && dueOn !== null)
    .map(({ id, dueOn, employee, manager, mine }) => ({
      key: id,
      kind: 'meeting',
      on: dueOn!,
      title: employee.name,
      who: manager?.name ?? null,
      isMine: mine !== null,
      days: null,
      link: { to: '/meetings/$meetingId', params: { meetingId: id } },
    }));
}

function actionItems({ actions }: ReviewSources): readonly ReviewItem[] {
  return actions
    .filter(({ state, agreedOn }) => state === 'open' && agreedOn !== null)
    .flatMap(({ id, title, owner, dueOn, isMine, results, asks }): readonly ReviewItem[] => {
      const common = { title, who: owner.name, isMine, link: { to: '/actions' } } as const;
      const latest = results.findLastIndex(({ answer }) => answer !== null);
      const open = results.filter(({ stage, answer }, at) => answer === null && at > latest && (asks === null || stage >= asks));
      return [
        { ...common, key: id, kind: 'action', on: dueOn, days: null },
        ...open.map(({ stage, dueOn: on }) => ({ ...common, key: `${id} ${stage}`, kind: 'follow_up' as const, on, days: stage })),
      ];
    });
}

function goalItems({ goals, me }: ReviewSources): readonly ReviewItem[] {
  return goals.flatMap(({ id, title, owner, due, needsReview, endsOn, mayCheckIn }): readonly ReviewItem[] => {
    const common = {
      title,
      who: owner?.name ?? null,
      isMine: owner !== null && owner.id === me,
      days: null,
      link: { to: '/goals/$goalId', params: { goalId: id } },
    } as const;
    if (needsReview && endsOn !== null) return [{ ...common, key: id, kind: 'goal_review', on: endsOn }];
    return due && mayCheckIn ? [{ ...common, key: id, kind: 'check_in', on: due.on }] : [];
  });
}

/** Own KPIs are looked at when a stretch of their rhythm is over: on its first day after. */
function kpiItems({ lines, today, kpiName }: ReviewSources): readonly ReviewItem[] {
  const on = {
    weekly: addDays(mondayOf(today), 7),
    monthly: addMonths(today, 1),
    quarterly: addMonths(today, 3 - ((Number(today.slice(5, 7)) - 1) % 3)),
  };
  return Object.entries(on).flatMap(([cadence, day]): readonly ReviewItem[] => {
    const names = lines.filter((line) => line.cadence === cadence).map(kpiName);
    if (names.length === 0) return [];
    return [{ key: cadence, kind: 'kpi_review', on: day, title: names.join(', '), who: null, isMine: true, days: null, link: { to: '/today' } }];
  });
}

/** Own KPIs nobody has set a target for in the running stretch: due since its first day, for the person to propose and for who leads them to set. */
function targetItems({ lines, kpiName }: ReviewSources): readonly ReviewItem[] {
  const missing = lines.filter(({ target, period }) => target === null && period.from !== null);
  const [first] = missing;
  if (first === undefined) return [];
  const title = missing.map(kpiName).join(', ');
  return [{ key: 'targets', kind: 'target', on: first.period.from!, title, who: null, isMine: true, days: null, link: { to: '/today/targets' } }];
}

export function mondayOf(day: string): string {
  const weekday = (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
  return addDays(day, -weekday);
}

export interface ReviewWeek {
  /** Its Monday; null: what is overdue. */
  readonly from: string | null;
  readonly items: readonly ReviewItem[];
}

/** Overdue first, then week by week; weeks without anything are left out. */
export function byWeek(items: readonly ReviewItem[], today: string): readonly ReviewWeek[] {
  const weeks = new Map<string | null, ReviewItem[]>();
  for (const item of items) {
    const from = item.on < today ? null : mondayOf(item.on);
    weeks.set(from, [...(weeks.get(from) ?? []), item]);
  }
  return [...weeks].sort(([a], [b]) => ((a ?? '') < (b ?? '') ? -1 : 1)).map(([from, own]) => ({ from, items: own }));
}
