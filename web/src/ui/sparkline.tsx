import classes from '#web/ui/sparkline.module.css';

export interface SparklineProps {
  readonly values: readonly (number | null)[];
  /** The last point belongs to a running period: drawn as a ring on a dashed end. */
  readonly isRunning?: boolean;
  readonly tall?: boolean;
}

const width = 200;

/** A line without axes; the figures stand beside it and in the tables. Drawn from zero unless all values are far from it. */
export function Sparkline({ values, isRunning = false, tall = false }: SparklineProps) {
  const height = tall ? 64 : 28;
  const known = values.filter((value) => value !== null);
  if (known.length < 2) return <div className={classes.space} style={{ height }} aria-hidden />;
  const low = Math.min(0, ...known);
  const span = Math.max(...known, 0) - low || 1;
  const x = (index: number) => (values.length === 1 ? 0 : (index / (values.length - 1)) * width);
  const y = (value: number) => 3 + (1 - (value - low) / span) * (height - 6);
  const path = linePath(values, x, y);
  const lastIndex = values.findLastIndex((value) => value !== null);
  return (
    <svg className={classes.line} viewBox={`0 0 ${width} ${height}`} preserveAspectRatio="none" style={{ height }} aria-hidden>
      {tall ? (
        <path d={`${path}L${x(lastIndex)},${height}L${x(values.findIndex((value) => value !== null))},${height}Z`} className={classes.area} />
      ) : null}
      <path d={path} className={classes.stroke} vectorEffect="non-scaling-stroke" />
      <path
        d={`M${x(lastIndex)},${y(values[lastIndex]!)}h0.01`}
        className={isRunning ? classes.ring : classes.dot}
        vectorEffect="non-scaling-stroke"
      />
    </svg>
  );
}

function linePath(values: readonly (number | null)[], x: (index: number) => number, y: (value: number) => number): string {
  let path = '';
  let isDrawing = false;
  values.forEach((value, index) => {
    if (value !== null) path += `${isDrawing ? 'L' : 'M'}${x(index).toFixed(1)},${y(value).toFixed(1)}`;
    isDrawing = value !== null;
  });
  return path;
}
