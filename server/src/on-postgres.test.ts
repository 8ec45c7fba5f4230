import { describe } from 'vitest';
import { useTestStores } from '#server/test-app.fixture.ts';

useTestStores('postgres');

/** Suites over the whole server that touch its stores, once more with everything in PostgreSQL. */
const suites: Readonly<Record<string, () => Promise<unknown>>> = {
  actions: () => import('./features/actions/actions.test.ts'),
  alerts: () => import('./features/alerts/alerts.test.ts'),
  app: () => import('./app.test.ts'),
  'chart notes': () => import('./features/chart-notes/chart-notes.test.ts'),
  closing: () => import('./features/periods/periods.test.ts'),
  estimates: () => import('./features/scorecards/own-estimates.test.ts'),
  forecasts: () => import('./expectations/pipeline-forecasts.test.ts'),
  goals: () => import('./features/goals/goals.test.ts'),
  handovers: () => import('./features/handovers/handovers.test.ts'),
  imports: () => import('./features/imports/imports.test.ts'),
  kpis: () => import('./features/kpis/kpis.test.ts'),
  contests: () => import('./features/contests/contests.test.ts'),
  'named tables': () => import('./features/named-tables/named-tables.test.ts'),
  'mind maps': () => import('./features/mind-maps/mind-maps.test.ts'),
  log: () => import('./features/log/log.test.ts'),
  meetings: () => import('./features/meetings/meetings.test.ts'),
  'next steps': () => import('./features/next-steps/next-steps.test.ts'),
  norms: () => import('./features/norms/norms.test.ts'),
  pace: () => import('./expectations/pace-shapes.test.ts'),
  presets: () => import('./features/presets/presets.test.ts'),
  sendings: () => import('./features/sendings/sendings.test.ts'),
  chats: () => import('./features/chat-channels/chat-channels.test.ts'),
  stages: () => import('./features/stages/stages.test.ts'),
  recognition: () => import('./features/recognition/recognition.test.ts'),
  pictures: () => import('./features/board-pictures/board-pictures.test.ts'),
  targets: () => import('./features/targets/targets.test.ts'),
};

for (const [name, load] of Object.entries(suites)) describe(`${name} on PostgreSQL`, async () => void (await load()));
