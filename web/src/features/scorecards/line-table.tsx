import type { Scorecard, ScoreLine } from '@leadline/contract';
import { Tooltip } from '@mantine/core';
import { IconStarFilled } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useI18n } from '#web/lib/i18n.tsx';
import classes from '#web/features/scorecards/scorecards.module.css';
import { alertNumberOfLine } from '#web/parts/alerts/alert-number.ts';
import { TellMeButton } from '#web/parts/alerts/tell-me.tsx';
import { CellValue } from '#web/parts/cell-value.tsx';
import { useKpiWords } from '#web/parts/kpi-words.ts';
import { LineLink } from '#web/parts/score/line-links.tsx';
import { LineBar } from '#web/parts/score/score-card.tsx';
import { ScoreStatus } from '#web/parts/score/score-status.tsx';
import { useScoreText } from '#web/parts/score/score-text.ts';
import { useValueText } from '#web/parts/value-text.ts';
import { Sparkline } from '#web/ui/sparkline.tsx';

export interface LineTableProps {
  readonly card: Scorecard;
  /** Without the past and what is needed a day. */
  readonly isBare?: boolean;
  /** What stands under a line. */
  readonly below?: (line: ScoreLine) => ReactNode;
}

/** One line a KPI; on a phone a card each. */
export function LineTable({ card, isBare = false, below }: LineTableProps) {
  const { t } = useI18n();
  return (
    <table className={classes.lines}>
      <caption className={classes.hidden}>{t('scorecard.title')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('scorecard.column.kpi')}</th>
          <th scope="col" className={classes.number}>
            {t('scorecard.column.actual')}
          </th>
          <th scope="col" className={classes.number}>
            {t('scorecard.column.target')}
          </th>
          <th scope="col" className={classes.reached}>
            {t('scorecard.column.attainment')}
          </th>
          {isBare ? null : (
            <th scope="col" className={classes.number}>
              {t('scorecard.column.required')}
            </th>
          )}
          <th scope="col">{t('scorecard.column.status')}</th>
          {isBare ? null : <th scope="col">{t('scorecard.column.trend')}</th>}
        </tr>
      </thead>
      <tbody>
        {card.lines.map((line) => (
          <LineRow key={line.assignmentId} line={line} card={card} isBare={isBare} below={below?.(line)} />
        ))}
      </tbody>
    </table>
  );
}

interface LineRowProps {
  readonly line: ScoreLine;
  readonly card: Scorecard;
  readonly isBare: boolean;
  readonly below: ReactNode;
}

function LineRow({ line, card, isBare, below }: LineRowProps) {
  const { t } = useI18n();
  const words = useKpiWords();
  const score = useScoreText();
  const text = useValueText();
  const name = words.name(line.ref.id, line.ref.variant);
  const alert = alertNumberOfLine(line.ref, card.subject);
  const isOtherPeriod = JSON.stringify(line.period.spec) !== JSON.stringify(card.period.spec);
  return (
    <tr>
      <th scope="row">
        <LineLink line={line} subject={card.subject}>
          {name}
        </LineLink>
        {line.isPrimary ? <IconStarFilled size={13} className={classes.star} aria-label={t('scorecard.main')} /> : null}
        {isBare || alert === null ? null : (
          <span className={classes.tell}>
            <TellMeButton number={alert} about={name} />
          </span>
        )}
        <span className={classes.small}>
          {[...(line.isMandatory ? [] : [t('scorecard.optional')]), ...(isOtherPeriod ? [text.periodShort(line.period)] : [])].join(' · ')}
        </span>
        {below}
      </th>
      <td className={classes.number} data-label={t('scorecard.column.actual')}>
        {line.column === null ? (
          <span title={text.reason(line.cell.reason ?? 'no_data')}>–</span>
        ) : (
          <CellValue cell={line.cell} column={line.column} isWhole />
        )}
        <LaterNote line={line} />
      </td>
      <td className={classes.number} data-label={t('scorecard.column.target')}>
        <TargetText line={line} />
      </td>
      <td className={classes.reached} data-label={t('scorecard.column.attainment')}>
        {line.target === null ? '–' : score.attainment(line)}
        <LineBar line={line} name={name} />
        {line.pace === null || line.pace.isEarly || line.isReached === true ? null : <span className={classes.due}>{score.due(line)}</span>}
      </td>
      {isBare ? null : (
        <td className={classes.number} data-label={t('scorecard.column.required')} data-empty={!hasNeed(line) || undefined}>
          {!hasNeed(line) ? (
            '–'
          ) : (
            <Tooltip
              label={t('scorecard.pace.soFar', { value: score.perDay(line, line.pace!.soFarPerDay) })}
              events={{ hover: true, focus: true, touch: true }}
            >
              <span>{score.perDay(line, line.pace!.requiredPerDay!)}</span>
            </Tooltip>
          )}
          {hasNeed(line) && score.neededOn(line) !== '' ? <span className={classes.small}>{score.neededOn(line)}</span> : null}
        </td>
      )}
      <td data-label={t('scorecard.column.status')}>
        <ScoreStatus status={line.status} />
      </td>
      {isBare ? null : (
        <td className={classes.trend} data-label={t('scorecard.column.trend')} data-empty={line.history.length < 2 || undefined}>
          <Sparkline
            values={[...line.history.map(({ value }) => (value === null ? null : Number(value))), numberOf(line.cell.value)]}
            isRunning={line.period.isRunning}
          />
        </td>
      )}
    </tr>
  );
}

const hasNeed = ({ pace, isReached }: ScoreLine): boolean => pace?.requiredPerDay != null && isReached !== true;

/** In a closed period: what came since. */
function LaterNote({ line }: { readonly line: ScoreLine }) {
  const { t } = useI18n();
  const score = useScoreText();
  const { later } = line;
  if (!later) return null;
  if (later.value === null || later.difference === null) return <span className={classes.small}>{t('scorecard.closed.gone')}</span>;
  return (
    <span className={classes.small}>
      {t('scorecard.closed.adjustment', { difference: score.difference(line, later.difference), value: score.amount(line, later.value) })}
    </span>
  );
}

const numberOf = (value: string | null): number | null => (value === null ? null : Number(value));

/** The target, and in a tip what must be known about it: what was agreed first, levels, fewer days. */
function TargetText({ line }: { readonly line: ScoreLine }) {
  const { t } = useI18n();
  const score = useScoreText();
  const { target } = line;
  const shown = score.plainTarget(line);
  if (target === null) return <>{shown}</>;
  const amount = (value: string): string => score.amount(line, value);
  const notes = [
    ...(target.origin === 'own' ? [] : [t(`scorecard.origin.${target.origin}`)]),
    ...(target.full === null ? [] : [t('scorecard.full', { target: amount(target.full) }), t('scorecard.fullNote')]),
    ...(target.minimum === null ? [] : [t('scorecard.minimum', { target: amount(target.minimum) })]),
    ...(target.stretch === null ? [] : [t('scorecard.stretch', { target: amount(target.stretch) })]),
    ...(target.original === null ? [] : [t('scorecard.original', { target: amount(target.original) })]),
    ...(target.isLate ? [t('scorecard.late')] : []),
    ...(target.weekdays === undefined ? [] : [t('scorecard.weekdays', { weights: score.weekdays(target) })]),
  ];
  return (
    <>
      {shown}
      {notes.map((note) => (
        <span key={note} className={classes.small}>
          {note}
        </span>
      ))}
    </>
  );
}
