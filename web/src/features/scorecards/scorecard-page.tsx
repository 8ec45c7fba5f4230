import type { ScoreLine, Scorecard, ScorecardResponse } from '@leadline/contract';
import { formatNumber, formatPercent } from '@leadline/i18n';
import { Button } from '@mantine/core';
import { IconPrinter, IconTargetArrow } from '@tabler/icons-react';
import { Link, useParams, useSearch } from '@tanstack/react-router';
import { useErrorText } from '#web/lib/error-text.ts';
import { useI18n } from '#web/lib/i18n.tsx';
import { scopeQuery } from '#web/lib/search.ts';
import { useAppState } from '#web/lib/state.ts';
import { useTitle } from '#web/lib/use-title.ts';
import { CommentsPanel } from '#web/parts/comments/comments-panel.tsx';
import { PeriodPicker } from '#web/parts/period-picker.tsx';
import { useScopeChange } from '#web/parts/scope-pickers.tsx';
import { ForecastNote } from '#web/parts/score/forecast-note.tsx';
import { ScoreSentence } from '#web/parts/score/score-sentence.tsx';
import { useScoreText } from '#web/parts/score/score-text.ts';
import { useScorecard } from '#web/parts/score/use-scorecard.ts';
import { useRoleName } from '#web/parts/use-role-name.ts';
import { ClosedNote } from '#web/features/scorecards/closed-note.tsx';
import { LineReasons } from '#web/features/scorecards/reasons.tsx';
import { LineTable } from '#web/features/scorecards/line-table.tsx';
import { ScoreParts } from '#web/features/scorecards/score-parts.tsx';
import classes from '#web/features/scorecards/scorecards.module.css';
import { subjectOf } from '#web/features/scorecards/subject-of.ts';
import { AgreedHandling, VerdictLine } from '#web/features/scorecards/verdict-line.tsx';
import { Empty } from '#web/ui/empty.tsx';
import linkClasses from '#web/ui/link.module.css';
import { PageWait } from '#web/ui/page-wait.tsx';
import { Panel } from '#web/ui/panel.tsx';
import { HowToRead } from '#web/parts/reading/how-to-read.tsx';

/** The set of somebody, of a team or the organisation, and where it stands. */
export function ScorecardPage() {
  const { t } = useI18n();
  const { subject: token } = useParams({ from: '/scorecards/$subject' });
  const scope = useSearch({ from: '__root__' });
  const { defaultPeriod } = useAppState();
  const errorText = useErrorText();
  const subject = subjectOf(token);
  const answer = useScorecard(subject === 'me' ? undefined : subject, scopeQuery(scope, defaultPeriod).period, subject !== undefined);
  const change = useScopeChange();
  const score = useScoreText();
  const name = answer.data ? score.subject(answer.data.subject) : t('scorecard.title');
  useTitle(name);
  if (subject === undefined) return <p role="alert">{t('error.scorecards.no_subject')}</p>;
  if (answer.isPending) return <PageWait label={t('scorecard.wait')} />;
  return (
    <div className={classes.page} aria-busy={answer.isPlaceholderData}>
      <header className={classes.head}>
        <div>
          <h1 className={classes.title}>{name}</h1>
          {answer.data ? <Facts card={answer.data} /> : null}
        </div>
        <div className={classes.actions}>
          <PeriodPicker scope={scope} onChange={change} />
          {answer.data && answer.data.lines.length > 0 ? (
            <Button
              variant="default"
              leftSection={<IconPrinter size={16} stroke={1.6} aria-hidden />}
              renderRoot={(props) => <Link to="/scorecards/$subject/sheet" params={{ subject: token }} {...props} />}
            >
              {t('scorecard.print')}
            </Button>
          ) : null}
        </div>
      </header>
      {answer.error ? (
        <p className={classes.error} role="alert">
          {errorText(answer.error)}
        </p>
      ) : null}
      {answer.data ? <Card card={answer.data} /> : null}
      {answer.data ? <CardComments subject={answer.data.subject} /> : null}
    </div>
  );
}

/** What is said about somebody, between them and who leads them. */
function CardComments({ subject: { scope, id } }: Pick<Scorecard, 'subject'>) {
  return scope === 'user' && id !== null ? <CommentsPanel about={{ kind: 'person', id }} /> : null;
}

function Facts({ card }: { readonly card: ScorecardResponse }) {
  const roleName = useRoleName();
  const facts = [card.role === null ? null : roleName(card.role), card.teamName].filter((fact) => fact !== null);
  return facts.length === 0 ? null : <p className={classes.facts}>{facts.join(' · ')}</p>;
}

function Card({ card }: { readonly card: ScorecardResponse }) {
  const { t } = useI18n();
  if (card.lines.length === 0)
    return <Empty icon={IconTargetArrow} level={2} title={t('scorecard.sentence.none')} text={t('scorecard.sentence.noneText')} />;
  return (
    <>
      <ClosedNote closed={card.closed} period={card.period} />
      <div className={classes.sentenceLine}>
        <ScoreSentence card={card} />
        <HowToRead chart="line" name={t('scorecard.title')} />
      </div>
      <VerdictLine verdict={card.verdict} />
      {card.subject.scope === 'user' ? <AgreedHandling role={card.role} verdict={card.verdict} /> : null}
      <LineTable
        card={card}
        below={(line) => (
          <>
            {line.ref.id === 'contact_norm_fulfilment' || line.ref.id === 'contact_plan_fulfilment' ? <NormLink /> : null}
            <ForecastNote line={line} />
            <EstimateLine line={line} />
            <LineReasons line={line} subject={card.subject} />
          </>
        )}
      />
      <ScoreParts card={card} />
      {card.team ? <TeamGoal card={card.team} /> : null}
    </>
  );
}

/** What the person believed to have reached, beside what was measured. */
function EstimateLine({ line: { estimate } }: { readonly line: ScoreLine }) {
  const { t, locale } = useI18n();
  if (!estimate) return null;
  const value = formatPercent(locale, estimate.attainment, { decimals: 0 });
  if (estimate.difference === null) return <span className={classes.small}>{t('scorecard.estimate.own', { value })}</span>;
  const points = Math.round(Number(estimate.difference) * 100);
  const difference = t('unit.percentage_points', { value: `${points < 0 ? '\u2212' : '+'}${formatNumber(locale, String(Math.abs(points)))}` });
  return <span className={classes.small}>{t('scorecard.estimate.ownDifference', { value, difference })}</span>;
}

/** What the norm says kind by kind, and which customers wait. */
function NormLink() {
  const { t } = useI18n();
  return (
    <Link to="/targets/norms" className={`${linkClasses.link} ${classes.small}`}>
      {t('norms.own')}
    </Link>
  );
}

function TeamGoal({ card }: { readonly card: Scorecard }) {
  const { t } = useI18n();
  return (
    <Panel title={t('scorecard.team.goal')} note={card.subject.name ?? ''} level={2}>
      <LineTable card={card} isBare />
    </Panel>
  );
}
