import classes from '#web/ui/figure.module.css';
import type { Figure as FigureData } from '#web/lib/format.ts';

export type FigureSize = 'headline' | 'support' | 'tile' | 'text';

/** A number with its unit smaller and lighter. */
export function Figure({
  figure,
  size = 'text',
  isFaint = false,
}: {
  readonly figure: FigureData;
  readonly size?: FigureSize;
  readonly isFaint?: boolean;
}) {
  return (
    <span className={classes.figure} data-size={size} data-faint={isFaint || undefined}>
      {figure.before === '' ? null : <span className={classes.unit}>{figure.before}</span>}
      {figure.before.length > 1 ? '\u00a0' : null}
      {figure.number}
      {figure.after === '' ? null : '\u00a0'}
      {figure.after === '' ? null : <span className={classes.unit}>{figure.after}</span>}
    </span>
  );
}
