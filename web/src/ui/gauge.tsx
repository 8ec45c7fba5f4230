import classes from '#web/ui/gauge.module.css';
import type { TargetBarProps } from '#web/ui/target-bar.tsx';

export interface GaugeProps extends Pick<TargetBarProps, 'part' | 'tone' | 'label'> {
  /** Written in the middle. */
  readonly text: string;
}

const radius = 52;
const length = Math.PI * radius;
/** As far as the arc goes: beyond the target there is some room, so that more than all of it is seen. */
const beyond = 1.2;

/** Half a circle up to 120 % of the target, with a mark where the target is. */
export function Gauge({ part, tone, label, text }: GaugeProps) {
  const filled = (Math.max(0, Math.min(beyond, part)) / beyond) * length;
  const angle = Math.PI * (1 - 1 / beyond);
  const at = (r: number): readonly [number, number] => [60 + r * Math.cos(angle), 60 - r * Math.sin(angle)];
  const [[x1, y1], [x2, y2]] = [at(radius - 8), at(radius + 8)];
  return (
    <svg viewBox="0 0 120 68" className={classes.gauge} role="img" aria-label={label}>
      <path d="M 8 60 A 52 52 0 0 1 112 60" className={classes.track} />
      <path d="M 8 60 A 52 52 0 0 1 112 60" className={classes.fill} data-tone={tone} strokeDasharray={`${filled} ${length}`} />
      <line x1={x1} y1={y1} x2={x2} y2={y2} className={classes.goal} />
      <text x={60} y={58} className={classes.text}>
        {text}
      </text>
    </svg>
  );
}
