export interface FunnelStep {
  readonly id: string;
  readonly value: string | null;
}

export interface FunnelRow {
  readonly id: string;
  readonly value: number | null;
  /** Share of the contacts that came in; null where it cannot be told. */
  readonly ofAll: number | null;
  /** Share of the step before; null where it cannot be told or the step is no part of the one before. */
  readonly ofPrevious: number | null;
  /** More than the step before: some came here without it being recorded. */
  readonly isWider: boolean;
}

/** Shares of a funnel. Steps nobody recorded are no reason to invent a rate. */
export function funnelRows(steps: readonly FunnelStep[]): readonly FunnelRow[] {
  const values = steps.map((step) => (step.value === null ? null : Number(step.value)));
  const first = values[0] ?? null;
  return steps.map((step, index) => {
    const value = values[index] ?? null;
    const before = index === 0 ? null : (values[index - 1] ?? null);
    const isWider = value !== null && before !== null && value > before;
    return {
      id: step.id,
      value,
      ofAll: index === 0 && value ? 1 : shareOf(value, first),
      ofPrevious: isWider ? null : shareOf(value, before),
      isWider,
    };
  });
}

function shareOf(part: number | null, whole: number | null): number | null {
  return part === null || whole === null || whole === 0 ? null : part / whole;
}
