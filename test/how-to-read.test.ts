import { widgetSchema } from '@leadline/contract';
import { findMessage, loadCatalog, locales } from '@leadline/i18n';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { root } from './support/root.ts';

beforeAll(async () => void (await Promise.all(locales.map((locale) => loadCatalog(locale)))));

/** What draws something that has to be read. */
const drawing = new RegExp(
  [
    "^import (?!type )[^;]*from '#web/(?:ui/chart/(?:bar-chart|drawn-chart)|ui/(?:sparkline|gauge)|parts/chart-notes/noted-bar-chart).tsx'",
    "^import \\{[^;]*\\b(?:TargetBar|ScoreCard|LineBar)\\b[^;]*from '#web/",
    "import\\('#web/(?:ui/chart/(?:bar-chart|drawn-chart)|parts/chart-notes/noted-bar-chart).tsx'\\)",
    '^function Histogram\\(',
  ].join('|'),
  'm',
);

/** Where it is said how to read what a file draws; `widget`: beside every widget of a board, by its kind. */
const said: Readonly<Record<string, string | 'widget' | 'own sentences'>> = {
  'features/board/kpi-tile.tsx': 'features/board/board-page.tsx',
  'features/board/revenue-chart.tsx': 'features/board/revenue-chart.tsx',
  'features/goals/goal-line.tsx': 'features/goals/goals-page.tsx',
  'features/goals/part-line.tsx': 'features/goals/goal-page.tsx',
  'features/kpi/trend-panel.tsx': 'features/kpi/trend-panel.tsx',
  'features/meetings/agenda.tsx': 'features/meetings/agenda.tsx',
  'features/my-day/my-day-page.tsx': 'parts/score/score-card.tsx',
  'features/norms/people-done.tsx': 'features/norms/people-done.tsx',
  'features/reading/reading-page.tsx': 'own sentences',
  'features/scorecards/line-table.tsx': 'features/scorecards/scorecard-page.tsx',
  'features/targets/suggest-part.tsx': 'features/targets/suggest-part.tsx',
  'parts/chart-notes/noted-bar-chart.tsx': 'features/kpi/trend-panel.tsx',
  'parts/score/score-card.tsx': 'parts/score/score-card.tsx',
  'parts/widgets/figure-view.tsx': 'widget',
  'parts/widgets/lazy-chart.tsx': 'widget',
};
/** Tables and lists that are read like charts. */
const alsoSaid = ['features/board/funnel.tsx', 'features/scorecards/team-matrix.tsx', 'parts/alerts/alert-look.tsx', 'parts/why/why-panel.tsx'];

const web = join(root, 'web/src');
const textOf = (file: string): string => readFileSync(join(web, file), 'utf8');
const files = (readdirSync(web, { recursive: true }) as string[]).filter((file) => file.endsWith('.tsx') && !file.endsWith('.test.tsx'));
const chartsOf = (text: string): readonly string[] => [...text.matchAll(/<HowToRead chart="(\w+)"/g)].map(([, chart]) => chart!);

test('whatever is drawn has its "how to read this" beside it', () => {
  const drawn = files.filter((file) => drawing.test(textOf(file)));
  expect(drawn.filter((file) => !(file in said))).toEqual([]);
  expect(Object.keys(said).filter((file) => !drawn.includes(file))).toEqual([]);
  const places = [...Object.values(said).filter((place) => place.endsWith('.tsx')), ...alsoSaid];
  expect(places.filter((place) => chartsOf(textOf(place)).length === 0)).toEqual([]);
  expect(textOf('features/boards/board-view.tsx')).toContain('<HowToRead widget={widget} ');
});

const sentences = (text: string): number => text.split(/[.!?](?:\s|$)/).filter((part) => part.trim() !== '').length;

test('every kind of chart and of widget is told in two or three sentences, or a few more, in each language', () => {
  const charts = /export type ReadChart =([^;]+);/.exec(textOf('parts/reading/how-to-read.tsx'))![1]!.match(/\w+/g)!;
  const used = new Set(files.flatMap((file) => chartsOf(textOf(file))));
  expect([...used].filter((chart) => !charts.includes(chart))).toEqual([]);
  expect(charts.filter((chart) => !used.has(chart))).toEqual([]);
  const widgets = widgetSchema.options.map(({ shape }) => shape.kind.value);
  const keys = [...charts.map((chart) => `reading.chart.${chart}`), ...widgets.map((kind) => `boards.read.kind.${kind}`)];
  const bad = locales.flatMap((locale) =>
    keys
      .filter((key) => {
        const text = findMessage(locale, key);
        const isCopied = locale !== 'en' && text === findMessage('en', key);
        return text === undefined || isCopied || sentences(text) < 2 || sentences(text) > 4;
      })
      .map((key) => `${locale} ${key}: ${sentences(findMessage(locale, key) ?? '')} sentences`),
  );
  expect(bad).toEqual([]);
});

test('which way is good is told for every direction a KPI can have', () => {
  for (const locale of locales)
    for (const direction of ['higher', 'lower', 'range', 'neutral'])
      expect(findMessage(locale, `reading.direction.${direction}`), `${locale} ${direction}`).toBeDefined();
});
