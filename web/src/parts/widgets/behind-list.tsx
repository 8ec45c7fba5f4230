import type { NamedSubject, ScoreLine } from '@leadline/contract';
import type { PeriodSpec } from '@leadline/kpi';
import { Skeleton } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useI18n } from '#web/lib/i18n.tsx';
import { useIsMember } from '#web/lib/sees-people.ts';
import { useKpiWords } from '#web/parts/kpi-words.ts';
import { ScoreStatus } from '#web/parts/score/score-status.tsx';
import { useScoreText } from '#web/parts/score/score-text.ts';
import { useScorecard, useTeamCard } from '#web/parts/score/use-scorecard.ts';
import classes from '#web/parts/widgets/widgets.module.css';

interface BehindLine {
  readonly subject: NamedSubject;
  readonly line: ScoreLine;
}

/** What is behind its plan: of the people the reader leads, or of the reader's own KPIs; the furthest first (S2-77). */
export function BehindList({ period }: { readonly period: PeriodSpec }) {
  const { t } = useI18n();
  const isMember = useIsMember();
  const isEndless = period.kind === 'all';
  const team = useTeamCard(null, period, !isMember && !isEndless);
  const own = useScorecard(undefined, period, isMember && !isEndless);
  if (isEndless) return <p className={classes.notice}>{t('widget.behind.endless')}</p>;
  const { data, error } = isMember ? own : team;
  if (!data) return error ? <p className={classes.notice}>{t('widget.notNow')}</p> : <Skeleton height="100%" />;
  const cards = 'people' in data ? data.people : [data];
  const lines = cards.flatMap(({ subject, lines: all }) =>
    all.filter(({ status }) => status === 'behind').map((line): BehindLine => ({ subject, line })),
  );
  if (lines.length === 0) return <p className={classes.notice}>{t('widget.behind.none')}</p>;
  const sorted = lines.sort((a, b) => Number(a.line.attainment ?? 0) - Number(b.line.attainment ?? 0));
  return (
    <ul className={classes.list}>
      {sorted.map((one) => (
        <Behind key={`${one.subject.id ?? ''} ${one.line.assignmentId}`} {...one} />
      ))}
    </ul>
  );
}

function Behind({ subject, line }: BehindLine) {
  const { t } = useI18n();
  const words = useKpiWords();
  const score = useScoreText();
  return (
    <li>
      <Link to="/scorecards/$subject" params={{ subject: subject.id ?? 'me' }} className={classes.title}>
        {score.subject(subject)}
      </Link>
      <span className={classes.period}>
        {t('widget.behind.line', { kpi: words.name(line.ref.id, line.ref.variant), share: score.attainment(line), target: score.plainTarget(line) })}
      </span>
      <ScoreStatus status={line.status} />
    </li>
  );
}
