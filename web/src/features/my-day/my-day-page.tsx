import type { Scorecard } from '@leadline/contract';
import { formatDate } from '@leadline/i18n';
import { Button } from '@mantine/core';
import { IconPencilPlus, IconTargetArrow } from '@tabler/icons-react';
import { Link, useSearch } from '@tanstack/react-router';
import { useErrorText } from '#web/lib/error-text.ts';
import { useI18n } from '#web/lib/i18n.tsx';
import { scopeQuery } from '#web/lib/search.ts';
import { useAccount } from '#web/lib/session.ts';
import { useAppState } from '#web/lib/state.ts';
import { useTitle } from '#web/lib/use-title.ts';
import { useKpiWords } from '#web/parts/kpi-words.ts';
import { TalksDue } from '#web/parts/follow-up/talks-due.tsx';
import { GoalsDue } from '#web/parts/goals/goals-due.tsx';
import { HandoversDue } from '#web/parts/handovers/handovers-due.tsx';
import { LogWaiting } from '#web/parts/log-queue/log-waiting.tsx';
import { MyKpis } from '#web/parts/my-kpis/my-kpis.tsx';
import { OwnEstimate } from '#web/parts/own-estimate/own-estimate.tsx';
import { NextSteps } from '#web/parts/next-steps/next-steps.tsx';
import { PeriodPicker } from '#web/parts/period-picker.tsx';
import { ReadingOffer } from '#web/parts/reading/reading-offer.tsx';
import { useScopeChange } from '#web/parts/scope-pickers.tsx';
import { LineLink } from '#web/parts/score/line-links.tsx';
import { LineBar, ScoreCard } from '#web/parts/score/score-card.tsx';
import { ScoreSentence } from '#web/parts/score/score-sentence.tsx';
import { ScoreStatus } from '#web/parts/score/score-status.tsx';
import { useScoreText } from '#web/parts/score/score-text.ts';
import { useScorecard } from '#web/parts/score/use-scorecard.ts';
import classes from '#web/features/my-day/my-day.module.css';
import { Empty } from '#web/ui/empty.tsx';
import linkClasses from '#web/ui/link.module.css';
import { PageWait } from '#web/ui/page-wait.tsx';

/** What somebody looks at in the morning and between two customers: the team's goal, the own KPIs, what is needed today. */
export function MyDayPage() {
  const { t, locale } = useI18n();
  const scope = useSearch({ from: '__root__' });
  const change = useScopeChange();
  const { defaultPeriod, today } = useAppState();
  const { person } = useAccount();
  const errorText = useErrorText();
  useTitle(t('scorecard.dayTitle'));
  const answer = useScorecard(undefined, scopeQuery(scope, defaultPeriod).period, person !== null);
  return (
    <div className={classes.page} aria-busy={answer.isPlaceholderData}>
      <header className={classes.head}>
        <div>
          <h1 className={classes.title}>{t('scorecard.dayTitle')}</h1>
          <p className={classes.date}>{formatDate(locale, today)}</p>
        </div>
        <div className={classes.acts}>
          {person === null ? null : (
            <Button h={40} renderRoot={(props) => <Link to="/log" {...props} />} leftSection={<IconPencilPlus size={18} stroke={1.6} aria-hidden />}>
              {t('log.open')}
            </Button>
          )}
          <PeriodPicker scope={scope} onChange={change} />
        </div>
      </header>
      <LogWaiting />
      <ReadingOffer />
      {person === null ? <p>{t('error.scorecards.no_person')}</p> : null}
      {answer.error ? (
        <p className={classes.error} role="alert">
          {errorText(answer.error)}
        </p>
      ) : null}
      {answer.data ? (
        <>
          <TalksDue />
          <HandoversDue />
          <GoalsDue />
          {answer.data.team && answer.data.lines.length > 0 ? <TeamGoal card={answer.data.team} /> : null}
          <div className={classes.day}>
            <NextSteps />
            <OwnKpis card={answer.data.lines.length === 0 && answer.data.team ? answer.data.team : answer.data} />
          </div>
          <MyKpis />
          <OwnEstimate />
        </>
      ) : person === null || answer.error ? null : (
        <PageWait label={t('scorecard.wait')} />
      )}
    </div>
  );
}

function OwnKpis({ card }: { readonly card: Scorecard }) {
  const { t } = useI18n();
  if (card.lines.length === 0)
    return <Empty icon={IconTargetArrow} level={2} title={t('scorecard.sentence.none')} text={t('scorecard.sentence.noneText')} />;
  return (
    <section>
      <ScoreSentence card={card} />
      <div className={classes.cards}>
        {card.lines.map((line) => (
          <ScoreCard key={line.assignmentId} line={line} subject={card.subject} />
        ))}
      </div>
      <p className={classes.more}>
        <Link to="/scorecards/$subject" params={{ subject: 'me' }} className={linkClasses.link}>
          {t('scorecard.own')}
        </Link>
      </p>
    </section>
  );
}

/** The team's main goal comes first: nobody reaches it alone. */
function TeamGoal({ card }: { readonly card: Scorecard }) {
  const { t } = useI18n();
  const words = useKpiWords();
  const score = useScoreText();
  const line = card.lines.find(({ isPrimary }) => isPrimary) ?? card.lines[0]!;
  const name = words.name(line.ref.id, line.ref.variant);
  return (
    <section className={classes.team} aria-label={t('scorecard.team.goal')}>
      <div className={classes.teamHead}>
        <span className={classes.teamName}>{card.subject.name}</span>
        <LineLink line={line} subject={card.subject}>
          {name}
        </LineLink>
        <strong className={classes.teamValue}>{line.target === null ? score.amount(line, line.cell.value) : score.attainment(line)}</strong>
        <ScoreStatus status={line.status} />
      </div>
      <LineBar line={line} name={name} />
    </section>
  );
}
