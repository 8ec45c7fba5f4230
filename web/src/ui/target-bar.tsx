import classes from '#web/ui/target-bar.module.css';

export interface TargetBarProps {
  /** Part of the target that is reached, 1 for all of it. */
  readonly part: number;
  /** Where it should be by now; null where nothing is due at a certain time. */
  readonly due: number | null;
  readonly tone: 'good' | 'watch' | 'bad' | 'none';
  /** All of it is the end of the track: nothing goes beyond. */
  readonly isWhole?: boolean;
  /** What a screen reader says instead. */
  readonly label: string;
}

/** The track ends at 120 % of the target, so that what is beyond it can be seen. */
const beyond = 1.2;

/** How far it is to a target: the bar, a line where the target is, and a mark where one should be by now. */
export function TargetBar({ part, due, tone, label, isWhole = false }: TargetBarProps) {
  const most = isWhole ? 1 : beyond;
  const place = (at: number): string => `${(Math.max(0, Math.min(most, at)) / most) * 100}%`;
  return (
    <div className={classes.track} role="img" aria-label={label}>
      <div className={classes.fill} data-tone={tone} style={{ width: place(part) }} />
      {isWhole ? null : <div className={classes.goal} style={{ insetInlineStart: place(1) }} />}
      {due === null ? null : <div className={classes.due} style={{ insetInlineStart: place(due) }} />}
    </div>
  );
}
