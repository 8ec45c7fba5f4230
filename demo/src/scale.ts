export interface DemoScale {
  readonly id: string;
  readonly reps: number;
  /** Activities, deals, orders and order lines, roughly. */
  readonly events: number;
  /** The big ones hold only what a board reads: people, accounts, activities, deals, orders and their lines. */
  readonly isLean: boolean;
}

export const demoScales: readonly DemoScale[] = [
  { id: 'team', reps: 20, events: 130_000, isLean: false },
  { id: 'company', reps: 200, events: 1_300_000, isLean: false },
  { id: '1m', reps: 200, events: 1_000_000, isLean: true },
  { id: '10m', reps: 1000, events: 10_000_000, isLean: true },
  { id: '100m', reps: 5000, events: 100_000_000, isLean: true },
];

export function findScale(id: string): DemoScale | undefined {
  return demoScales.find((scale) => scale.id === id);
}
