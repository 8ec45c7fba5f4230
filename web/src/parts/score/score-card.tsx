import type { NamedSubject, ScoreLine } from '@leadline/contract';
import { IconStarFilled } from '@tabler/icons-react';
import { type I18n, useI18n } from '#web/lib/i18n.tsx';
import { CellValue } from '#web/parts/cell-value.tsx';
import { useKpiWords } from '#web/parts/kpi-words.ts';
import { ForecastNote } from '#web/parts/score/forecast-note.tsx';
import { HowToRead } from '#web/parts/reading/how-to-read.tsx';
import { LineLink } from '#web/parts/score/line-links.tsx';
import classes from '#web/parts/score/score-card.module.css';
import { ScoreStatus, toneOfStatus } from '#web/parts/score/score-status.tsx';
import { type ScoreText, useScoreText } from '#web/parts/score/score-text.ts';
import { useValueText } from '#web/parts/value-text.ts';
import { Sparkline } from '#web/ui/sparkline.tsx';
import { TargetBar } from '#web/ui/target-bar.tsx';

export interface ScoreCardProps {
  readonly line: ScoreLine;
  readonly subject: NamedSubject;
}

/** One KPI of a set: name, value and target, how far it is, the word for it, and what is needed a day. */
export function ScoreCard({ line, subject }: ScoreCardProps) {
  const { t } = useI18n();
  const words = useKpiWords();
  const score = useScoreText();
  const text = useValueText();
  const { ref, cell, column, period, history } = line;
  const name = words.name(ref.id, ref.variant);
  return (
    <article className={classes.card}>
      <h3 className={classes.name}>
        <LineLink line={line} subject={subject} className={classes.open}>
          {name}
        </LineLink>
        {line.isPrimary ? <IconStarFilled size={14} className={classes.star} aria-label={t('scorecard.main')} /> : null}
      </h3>
      <div className={classes.read}>
        <HowToRead chart="card" name={name} kpi={line.ref.id} />
      </div>
      <div className={classes.value}>
        {column === null ? <span>–</span> : <CellValue cell={cell} column={column} size="support" isWhole />}
        <span className={classes.target}>{score.target(line)}</span>
      </div>
      <LineBar line={line} name={name} />
      <div className={classes.foot}>
        <ScoreStatus status={line.status} />
        <span className={classes.note}>{text.periodShort(period)}</span>
      </div>
      <PaceNote line={line} />
      <ForecastNote line={line} />
      {history.length > 1 ? (
        <div className={classes.line}>
          <Sparkline
            values={[...history.map(({ value }) => (value === null ? null : Number(value))), cell.value === null ? null : Number(cell.value)]}
            isRunning={period.isRunning}
          />
        </div>
      ) : null}
    </article>
  );
}

/** The bar to the target; nothing without one, and none of ranges, where more is not nearer. */
export function LineBar({ line, name }: { readonly line: ScoreLine; readonly name: string }) {
  const { t } = useI18n();
  const score = useScoreText();
  const { attainment, pace, target, status } = line;
  if (attainment === null || target?.value == null) return null;
  const due = pace && Number(target.value) > 0 ? Number(pace.expected) / Number(target.value) : null;
  const told = { name, attainment: score.attainment(line) };
  const label =
    pace && due !== null ? t('scorecard.pace.barDue', { ...told, due: score.amount(line, pace.expected) }) : t('scorecard.pace.bar', told);
  return <TargetBar part={Number(attainment)} due={due} tone={toneOfStatus(status)} label={label} />;
}

function neededText(t: I18n['t'], score: ScoreText, line: ScoreLine, perDay: string): string {
  const days = score.neededOn(line);
  return days === '' ? t('scorecard.pace.needed', { value: score.perDay(line, perDay) }) : t('scorecard.pace.neededOn', { days });
}

/** What is needed on each day that is left, beside what it was so far. */
function PaceNote({ line }: { readonly line: ScoreLine }) {
  const { t } = useI18n();
  const score = useScoreText();
  const { pace, isReached } = line;
  if (pace === null || isReached === true) return null;
  const needed = pace.requiredPerDay === null ? null : neededText(t, score, line, pace.requiredPerDay);
  const soFar = t('scorecard.pace.soFar', { value: score.perDay(line, pace.soFarPerDay) });
  return (
    <p className={classes.pace}>
      {needed === null ? soFar : `${needed} · ${soFar}`}
      {pace.isEarly ? null : (
        <span className={classes.early}>
          {score.due(line)} · {t('scorecard.pace.runRate', { value: score.amount(line, pace.runRate) })}
        </span>
      )}
      {pace.isEarly ? <span className={classes.early}>{t('scorecard.pace.early')}</span> : null}
    </p>
  );
}
