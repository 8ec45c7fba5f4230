import { formatDate } from '@leadline/i18n';
import { Button, SegmentedControl } from '@mantine/core';
import { IconCalendarCheck, IconPrinter } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { byWeek, mondayOf, reviewItems, type ReviewItem, type ReviewWeek } from '#web/features/review/review-items.ts';
import classes from '#web/features/review/review.module.css';
import { useI18n } from '#web/lib/i18n.tsx';
import { useAccount } from '#web/lib/session.ts';
import { useAppState } from '#web/lib/state.ts';
import { FollowUpFrame } from '#web/parts/follow-up/follow-up-frame.tsx';
import { useActions, useMeetings } from '#web/parts/follow-up/use-follow-up.ts';
import { useGoals } from '#web/parts/goals/use-goals.ts';
import { useKpiWords } from '#web/parts/kpi-words.ts';
import { useScorecard } from '#web/parts/score/use-scorecard.ts';
import { Empty } from '#web/ui/empty.tsx';
import { PageError } from '#web/ui/page-error.tsx';
import { PageWait } from '#web/ui/page-wait.tsx';

/** What is due by cadence in the coming weeks, and what is overdue: talks, follow-ups, actions, goals, KPIs. */
export function ReviewPage() {
  const { t } = useI18n();
  const { person: me } = useAccount();
  const { today } = useAppState();
  const words = useKpiWords();
  const meetings = useMeetings();
  const actions = useActions();
  const goals = useGoals();
  const card = useScorecard(undefined, { kind: 'this', grain: 'month' }, me !== null);
  const failed = [meetings, actions, goals].find(({ error }) => error !== null);
  if (failed?.error) return <PageError error={failed.error} reset={() => void failed.refetch()} />;
  if (!meetings.data || !actions.data || !goals.data) return <PageWait label={t('app.wait.page')} />;
  const items = reviewItems({
    today,
    me,
    meetings: meetings.data.meetings,
    actions: actions.data.actions,
    goals: goals.data.goals,
    lines: card.data?.lines ?? [],
    kpiName: ({ ref }) => words.name(ref.id, ref.variant),
  });
  return <Review items={items} today={today} />;
}

function Review({ items, today }: { readonly items: readonly ReviewItem[]; readonly today: string }) {
  const { t } = useI18n();
  const hasBoth = items.some(({ isMine }) => isMine) && items.some(({ isMine }) => !isMine);
  const [view, setView] = useState<'mine' | 'all'>('all');
  const shown = hasBoth && view === 'mine' ? items.filter(({ isMine }) => isMine) : items;
  const overdue = shown.filter(({ on }) => on < today).length;
  return (
    <FollowUpFrame
      part="review"
      sentence={`${t('followUp.lead', { count: overdue })} ${t('followUp.weeks')}`}
      actions={
        <Button variant="default" className={classes.print ?? ''} leftSection={<IconPrinter size={16} aria-hidden />} onClick={() => window.print()}>
          {t('followUp.print')}
        </Button>
      }
    >
      {hasBoth ? (
        <SegmentedControl
          className={classes.print ?? ''}
          aria-label={t('followUp.view.label')}
          data={(['all', 'mine'] as const).map((value) => ({ value, label: t(`followUp.view.${value}`) }))}
          value={view}
          onChange={(value) => setView(value)}
        />
      ) : null}
      {shown.length === 0 ? <Empty icon={IconCalendarCheck} level={2} title={t('followUp.nothing')} text={t('followUp.weeks')} /> : null}
      {byWeek(shown, today).map((week) => (
        <Week key={week.from ?? 'overdue'} week={week} today={today} />
      ))}
    </FollowUpFrame>
  );
}

function Week({ week: { from, items }, today }: { readonly week: ReviewWeek; readonly today: string }) {
  const { t, locale } = useI18n();
  const title =
    from === null ? t('followUp.overdue') : from === mondayOf(today) ? t('followUp.thisWeek') : t('followUp.week', { day: formatDate(locale, from) });
  return (
    <section className={classes.week} data-overdue={from === null || undefined}>
      <h2 className={classes.title}>{title}</h2>
      <ul className={classes.list}>
        {items.map((item) => (
          <li key={item.key} className={classes.item}>
            <span className={classes.day}>{formatDate(locale, item.on)}</span>
            <div className={classes.what}>
              <Link {...item.link} className={classes.link}>
                {item.title}
              </Link>
              <span className={classes.kind}>
                {[item.days === null ? t(`followUp.kind.${item.kind as 'meeting'}`) : t('followUp.kind.follow_up', { days: item.days }), item.who]
                  .filter((one) => one !== null)
                  .join(' · ')}
              </span>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
