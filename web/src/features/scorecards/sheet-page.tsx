import type { ScorecardResponse, ScoreLine } from '@leadline/contract';
import { Button } from '@mantine/core';
import { IconPrinter, IconStarFilled } from '@tabler/icons-react';
import { useParams, useSearch } from '@tanstack/react-router';
import { useErrorText } from '#web/lib/error-text.ts';
import { useI18n } from '#web/lib/i18n.tsx';
import { scopeQuery } from '#web/lib/search.ts';
import { useAppState } from '#web/lib/state.ts';
import { useTitle } from '#web/lib/use-title.ts';
import { useKpiWords } from '#web/parts/kpi-words.ts';
import { useScoreText } from '#web/parts/score/score-text.ts';
import { useScorecard } from '#web/parts/score/use-scorecard.ts';
import { useRoleName } from '#web/parts/use-role-name.ts';
import { useValueText } from '#web/parts/value-text.ts';
import { subjectOf } from '#web/features/scorecards/subject-of.ts';
import classes from '#web/features/scorecards/sheet.module.css';
import { PageWait } from '#web/ui/page-wait.tsx';

/** Somebody's KPIs on one page of paper: what is expected, why, how it is counted, and who to ask (§9.7). */
export function SheetPage() {
  const { t } = useI18n();
  const { subject: token } = useParams({ from: '/scorecards/$subject/sheet' });
  const scope = useSearch({ from: '__root__' });
  const { defaultPeriod } = useAppState();
  const errorText = useErrorText();
  const subject = subjectOf(token);
  const answer = useScorecard(subject === 'me' ? undefined : subject, scopeQuery(scope, defaultPeriod).period, subject !== undefined);
  useTitle(t('scorecard.print'));
  if (subject === undefined) return <p role="alert">{t('error.scorecards.no_subject')}</p>;
  if (answer.error) return <p role="alert">{errorText(answer.error)}</p>;
  return answer.data ? <Sheet card={answer.data} /> : <PageWait label={t('scorecard.wait')} />;
}

function Sheet({ card }: { readonly card: ScorecardResponse }) {
  const { t } = useI18n();
  const score = useScoreText();
  const text = useValueText();
  const roleName = useRoleName();
  const facts = [card.role === null ? null : roleName(card.role), card.teamName].filter((fact) => fact !== null).join(' · ');
  return (
    <article className={classes.sheet}>
      <header className={classes.head}>
        <div>
          <h1 className={classes.title}>{t('scorecard.sheet.title', { name: score.subject(card.subject) })}</h1>
          <p className={classes.facts}>{[facts, t('scorecard.sheet.for', { period: text.periodName(card.period) })].filter(Boolean).join(' · ')}</p>
        </div>
        <Button className={classes.print} leftSection={<IconPrinter size={16} stroke={1.6} aria-hidden />} onClick={() => window.print()}>
          {t('scorecard.doPrint')}
        </Button>
      </header>
      {card.lines.map((line) => (
        <SheetLine key={line.assignmentId} line={line} owner={card.subject.name} />
      ))}
      <footer className={classes.foot}>
        <span>☐ {t('scorecard.sheet.confirm')}</span>
        <span className={classes.signature}>{t('scorecard.sheet.signature')}</span>
      </footer>
    </article>
  );
}

function SheetLine({ line, owner }: { readonly line: ScoreLine; readonly owner: string | null }) {
  const { t } = useI18n();
  const words = useKpiWords();
  const score = useScoreText();
  const text = useValueText();
  const { ref } = line;
  const entries = [
    [t('scorecard.sheet.why'), words.sentence(ref.id)],
    [t('scorecard.sheet.how'), words.formula(ref.id)],
    [t('scorecard.sheet.do'), words.advice(ref.id)],
  ] as const;
  return (
    <section className={classes.line}>
      <h2 className={classes.name}>
        {line.isPrimary ? <IconStarFilled size={13} aria-label={t('scorecard.main')} /> : null}
        {words.name(ref.id, ref.variant)}
        {line.isMandatory ? null : <span className={classes.optional}>{t('scorecard.optional')}</span>}
      </h2>
      <p className={classes.target}>
        {line.target === null ? t('scorecard.status.no_target') : `${t('scorecard.column.target')}: ${score.plainTarget(line)}`}
        <span className={classes.period}>{text.periodName(line.period)}</span>
      </p>
      {line.isPrimary ? <p className={classes.text}>{t('scorecard.sheet.goal')}</p> : null}
      <dl className={classes.list}>
        {entries.map(([name, value]) =>
          value === '' ? null : (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ),
        )}
      </dl>
      {line.ownerName === null || line.ownerName === owner ? null : (
        <p className={classes.ask}>{t('scorecard.sheet.ask', { name: line.ownerName })}</p>
      )}
    </section>
  );
}
