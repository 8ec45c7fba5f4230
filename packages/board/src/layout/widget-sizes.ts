import type { WidgetKind } from '@leadline/contract';
import type { Size } from './grid.ts';

/** As large as a new one is, in columns and rows. */
export const usualSizes: Readonly<Record<WidgetKind, Size>> = {
  number: { w: 3, h: 3 },
  timeline: { w: 6, h: 4 },
  members: { w: 6, h: 4 },
  table: { w: 6, h: 4 },
  funnel: { w: 6, h: 4 },
  quadrant: { w: 6, h: 5 },
  distribution: { w: 6, h: 3 },
  calculation: { w: 3, h: 2 },
  standing: { w: 6, h: 4 },
  locations: { w: 6, h: 6 },
  workload: { w: 12, h: 5 },
  completed: { w: 12, h: 5 },
  cohort: { w: 12, h: 8 },
  behind: { w: 6, h: 4 },
  actions: { w: 6, h: 4 },
  recognition: { w: 6, h: 4 },
  leaderboard: { w: 4, h: 3 },
  contest: { w: 4, h: 4 },
  countdown: { w: 3, h: 2 },
  text: { w: 6, h: 2 },
  picture: { w: 4, h: 4 },
};
