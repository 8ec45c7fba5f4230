/** Part of the height below which there is no room for a label above the axis. */
const leastHeight = 0.12;

/** Where a line comes down to a point and goes up again its value stands below it, clear of the line; elsewhere above. */
export function labelSide(values: readonly (number | null)[], index: number): 'top' | 'bottom' {
  const value = values[index] ?? null;
  if (value === null) return 'top';
  const known = values.filter((one) => one !== null);
  const before = values[index - 1];
  const after = values[index + 1];
  if (before != null && after != null && (before - value) * (value - after) > 0) return 'top';
  if (value - Math.min(0, ...known) < leastHeight * (Math.max(0, ...known) - Math.min(0, ...known))) return 'top';
  const rise = (other: number | null | undefined): number => (other === null || other === undefined ? 0 : other - value);
  return rise(before) + rise(after) > 0 ? 'bottom' : 'top';
}

/** Pixels by which the value of a point the line only passes through moves to its free side: right of a falling line, left of a rising one. */
export function labelShift(values: readonly (number | null)[], index: number): number {
  const [before, value, after] = [values[index - 1], values[index], values[index + 1]];
  if (before == null || value == null || after == null) return 0;
  if (before > value && value > after) return 14;
  return before < value && value < after ? -14 : 0;
}
