import type { Figure, Opens } from '@leadline/board';
import { IconArrowDownRight, IconArrowRight, IconArrowUpRight } from '@tabler/icons-react';
import { figureOf } from '#web/lib/format.ts';
import { ScoreStatus, toneOfStatus } from '#web/parts/score/score-status.tsx';
import classes from '#web/parts/widgets/widgets.module.css';
import { Figure as FigureText } from '#web/ui/figure.tsx';
import { Gauge } from '#web/ui/gauge.tsx';
import { Sparkline } from '#web/ui/sparkline.tsx';
import { TargetBar } from '#web/ui/target-bar.tsx';

export interface FigureViewProps {
  readonly drawing: Figure;
  readonly title: string;
  readonly onOpen: (opens: Opens) => void;
}

/** One number: value, changes, how far to the target, its past. */
export function FigureView({ drawing, title, onOpen }: FigureViewProps) {
  const { point, marks, period, changes, goal, trend, isRunning } = drawing;
  const { opens } = point;
  const number =
    point.value === null ? (
      <span className={point.isAmounts ? classes.amounts : classes.reason}>{point.text}</span>
    ) : (
      <FigureText figure={figureOf(point.text)} size="support" isFaint={point.isSmall === true} />
    );
  return (
    <div className={classes.figure}>
      <div className={classes.number}>
        {opens ? (
          <button type="button" className={classes.open} aria-label={`${title}: ${point.text}, ${period}`} onClick={() => onOpen(opens)}>
            {number}
          </button>
        ) : (
          number
        )}
        <span className={classes.period}>{[period, ...marks].join(' · ')}</span>
      </div>
      <ul className={classes.changes}>
        {changes.map(({ text, against, tone }) => (
          <li key={against}>
            <span className={classes.change} data-tone={tone}>
              <Arrow text={text} />
              {text}
            </span>
            <span>{against}</span>
          </li>
        ))}
      </ul>
      {goal ? <Goal goal={goal} title={title} /> : null}
      {trend.length > 1 ? (
        <div className={classes.trend}>
          <Sparkline values={trend} isRunning={isRunning} />
        </div>
      ) : null}
    </div>
  );
}

function Arrow({ text }: { readonly text: string }) {
  const Icon = text.startsWith('+') ? IconArrowUpRight : text.startsWith('\u2212') ? IconArrowDownRight : IconArrowRight;
  return <Icon size={14} stroke={2.2} aria-hidden />;
}

const cells = 10;

function Goal({ goal, title }: { readonly goal: NonNullable<Figure['goal']>; readonly title: string }) {
  const tone = toneOfStatus(goal.status);
  const words = [goal.share, goal.text].filter(Boolean).join(' ');
  const label = `${title}: ${words}`;
  const part = goal.ratio ?? 0;
  return (
    <div className={classes.goal}>
      {goal.look === 'gauge' ? <Gauge part={part} tone={tone} label={label} text={goal.share ?? '–'} /> : null}
      {goal.look === 'bar' ? <TargetBar part={part} due={null} tone={tone} label={label} /> : null}
      {goal.look === 'battery' ? (
        <div className={classes.battery} role="img" aria-label={label} data-tone={tone}>
          {Array.from({ length: cells }, (_, index) => (
            <i
              key={index}
              data-on={part * cells >= index + 1 || undefined}
              data-half={(part * cells > index && part * cells < index + 1) || undefined}
            />
          ))}
        </div>
      ) : null}
      <div className={classes.goalText}>
        <span>{goal.look === 'gauge' ? goal.text : words}</span>
        <ScoreStatus status={goal.status} />
      </div>
    </div>
  );
}
