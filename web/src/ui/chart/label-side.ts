/** Part of the height below which there is no room for a label above the axis. */
const leastHeight = 0.12;

/** Where a line comes down to a point and goes up again its value stands below it, clear of the line; elsewhere above. */
export function labelSide(values: readonly (number | null)[], index: number): 'top' | 'bottom' {
  const value = values[index] ?? null;
  if (value === null) return 'top';
  const known = values.filter((one) => one !== null);
  if (value - Math.min(0, ...known) < leastHeight * (Math.max(0, ...known) - Math.min(0, ...known))) return 'top';
  const rise = (other: number | null | undefined): number => (other === null || other === undefined ? 0 : other - value);
  return rise(values[index - 1]) + rise(values[index + 1]) > 0 ? 'bottom' : 'top';
}
