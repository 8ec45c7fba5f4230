import type { CatalogResponse, Widget } from '@leadline/contract';
import { widgetSchema } from '@leadline/contract';
import { describe, expect, it } from 'vitest';
import { exploreSearch, exploreCharts, readExplore, understand, type Explored, type ExploreSearch } from './explored.ts';
import { exploreWidgets } from './explore-widgets.ts';
import { chartOf, fitsOf } from './fits.ts';
import { exploredOfWidget } from './from-widget.ts';

const kpi = (id: string, unit: string) => ({ id, unit }) as CatalogResponse['kpis'][number];
const catalog: CatalogResponse = {
  kpis: [kpi('revenue', 'money'), kpi('won', 'count'), kpi('margin', 'money'), kpi('win_rate', 'percent')],
  measures: [],
  dimensions: ['team', 'person', 'product', 'region'].map((id) => ({ id }) as CatalogResponse['dimensions'][number]),
  grains: ['day', 'week', 'month', 'quarter', 'year'],
};
const read = (raw: Record<string, unknown>) => understand(readExplore(raw), catalog, { id: 'revenue' });
const explored = (raw: Record<string, unknown>): Explored => read(raw).explored;

describe('the address', () => {
  it('of anything explored is read as what it was made of', () => {
    const search: ExploreSearch = { of: ['win_rate~by_value'], by: 'time', then: 'team', grain: 'week', chart: 'line', goal: 'no', sum: 'yes', top: 7, in: ['region:n', 'region:s'], not: ['product:x'], only: ['person:user~1'] }; // prettier-ignore
    const { explored: once, strange } = read({ ...search });
    expect(strange).toEqual([]);
    expect(once).toEqual({
      kpis: [{ id: 'win_rate', variant: 'by_value' }],
      by: 'time',
      then: 'team',
      grain: 'week',
      chart: 'line',
      goal: false,
      sum: true,
      top: 7,
      filters: [
        { dimension: 'region', members: ['n', 's'] },
        { dimension: 'product', members: ['x'], exclude: true },
        { dimension: 'person', members: ['user~1'], alone: true },
      ],
    });
    expect(explored(exploreSearch(once))).toEqual(once);
    expect(JSON.parse(JSON.stringify(exploreSearch(explored({}))))).toEqual({ of: ['revenue'] });
  });

  it('that is nonsense or hostile shows what can be understood of it, and tells the rest', () => {
    const { explored: sound, strange } = read({
      of: ['won', 'won', { a: 1 }, 'revenue', 'margin'],
      by: '<img onerror=alert(1)>',
      then: 'team',
      grain: 'fortnight',
      chart: 'constructor',
      goal: ['no'],
      sum: 'perhaps',
      top: '-3',
      in: ['planet:mars', 'team:t1', 'nothing', 'team:'],
      only: 'x'.repeat(999),
    });
    expect(sound).toEqual({ kpis: [{ id: 'won' }, { id: 'revenue' }], by: null, then: null, grain: null, chart: null, goal: true, sum: false, top: null, filters: [{ dimension: 'team', members: ['t1'] }] }); // prettier-ignore
    expect(strange.map(({ key, text }) => `${key} ${text}`)).toEqual(['by <img onerror=alert(1)>', 'then team', 'grain fortnight', 'chart constructor', 'in planet:mars']); // prettier-ignore
    expect(explored({ of: 'y'.repeat(300), top: '99999' })).toMatchObject({ kpis: [{ id: 'y'.repeat(100) }], top: 200 });
    const many = ['team', 'person', 'product', 'region'].flatMap((dimension) => [`${dimension}:a`, `${dimension}:b`]);
    expect(read({ in: many, not: many.slice(0, 4) })).toMatchObject({ explored: { filters: { length: 5 } }, strange: [{ key: 'not', text: 'person:a' }, { key: 'not', text: 'person:b' }] }); // prettier-ignore
    expect(explored({ of: '~', by: ['team', 'person'] })).toMatchObject({ kpis: [{ id: '~' }], by: null });
  });

  it('asks only what the server takes, whatever stands there', () => {
    const values = [undefined, 'time', 'team', 'product', 'revenue', 'win_rate~v', '', '~', 'x'.repeat(300), '7', 'month', 'team:t1', 'planet:x', 'constructor']; // prettier-ignore
    // A small generator with a seed: the same addresses on every run.
    let seed = 20_261_123;
    const any = () => {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
      return values[seed % values.length];
    };
    for (let n = 0; n < 400; n += 1) {
      const raw = { of: [any(), any()], by: any(), then: any(), grain: any(), chart: exploreCharts[n % exploreCharts.length], top: any(), in: [any(), any()], only: any() }; // prettier-ignore
      const { shown, heads, table } = exploreWidgets(explored(raw), catalog.kpis);
      for (const widget of [...shown, ...heads, ...(table ? [table] : [])])
        expect(widgetSchema.safeParse(widget).error?.issues, JSON.stringify({ raw, widget })).toBeUndefined();
      expect(new Set([...shown, ...heads, ...(table ? [table] : [])].map(({ id }) => id)).size).toBe(shown.length + heads.length + (table ? 1 : 0));
    }
  });
});

describe('what a result is drawn as', () => {
  const offered = (raw: Record<string, unknown>) => {
    const fits = fitsOf(explored(raw), catalog.kpis);
    return exploreCharts.filter((chart) => fits[chart] === null);
  };

  it('is offered only where it fits', () => {
    expect(offered({})).toEqual(['number']);
    expect(offered({ by: 'time' })).toEqual(['line', 'bars']);
    expect(offered({ by: 'time', then: 'team' })).toEqual(['line', 'bars', 'stacked']);
    expect(offered({ of: 'win_rate', by: 'time', then: 'team' })).toEqual(['line', 'bars']);
    expect(offered({ by: 'team' })).toEqual(['bars', 'shares', 'table', 'spread']);
    expect(offered({ of: 'win_rate', by: 'team' })).toEqual(['bars', 'table', 'spread']);
    expect(offered({ by: 'team', then: 'time' })).toEqual(['table']);
    expect(offered({ of: ['revenue', 'margin'], by: 'team' })).toEqual(['bars', 'table', 'points']);
    expect(offered({ of: 'revenue~per_contact', by: 'team' })).toEqual(['bars', 'table', 'spread']);
    expect(offered({ of: 'revenue~per_contact', by: 'time', then: 'team' })).toEqual(['line', 'bars']);
    expect(offered({ of: ['revenue', 'revenue~per_contact'], by: 'team' })).toEqual(['table', 'points']);
    expect(offered({ of: ['revenue', 'won'], by: 'team' })).toEqual(['table', 'points']);
  });

  it('is what was chosen where that fits, else what fits best', () => {
    const chart = (raw: Record<string, unknown>) => chartOf(explored(raw), catalog.kpis);
    expect(chart({ by: 'team', chart: 'shares' })).toBe('shares');
    expect(chart({ by: 'time', chart: 'shares' })).toBe('bars');
    expect(chart({ of: 'win_rate', by: 'time' })).toBe('line');
    expect(chart({ of: ['revenue', 'won'], by: 'team', chart: 'bars' })).toBe('table');
    expect(chart({ by: 'time', then: 'team' })).toBe('stacked');
    expect(chart({ chart: 'line' })).toBe('number');
  });
});

describe('from a widget of a board', () => {
  const base = { id: '10000000-0000-4000-8000-000000000000', title: 'Mine', sectionId: '10000000-0000-4000-8000-000000000001', place: { x: 3, y: 9, w: 3, h: 3 }, period: null, filters: [{ dimension: 'team', members: ['t1'], exclude: true }] } satisfies Partial<Widget>; // prettier-ignore
  const revenue = { id: 'revenue' };
  const widgets: readonly Widget[] = [
    { ...base, kind: 'number', kpi: revenue, goal: 'none', trend: true },
    { ...base, kind: 'timeline', kpis: [revenue], grain: 'week', form: 'stacked', split: 'team', goal: true, cumulative: false },
    { ...base, kind: 'members', kpis: [revenue], by: 'team', form: 'share', top: 4 },
    { ...base, kind: 'table', kpis: [revenue], by: 'team', across: 'month', tone: 'shade', top: 9 },
    { ...base, kind: 'quadrant', across: revenue, up: { id: 'won' }, by: 'person' },
    { ...base, kind: 'distribution', kpi: revenue, by: 'person' },
  ];

  it('the same question is asked, through the address too', () => {
    const asked = (widget: Widget): unknown => {
      const { id: _id, title: _title, sectionId: _section, place: _place, ...rest } = widget;
      return widget.kind === 'table' ? { ...rest, tone: 'none' } : rest;
    };
    for (const widget of widgets) {
      const begun = exploredOfWidget(widget)!;
      const again = explored(exploreSearch(begun));
      expect(again, widget.kind).toEqual(begun);
      expect(exploreWidgets(again, catalog.kpis).shown.map(asked)).toEqual([asked(widget)]);
    }
  });

  it('nothing begins where a widget shows no KPI', () => {
    expect(exploredOfWidget({ ...base, kind: 'text', text: 'x' })).toBeNull();
    expect(exploredOfWidget({ ...base, kind: 'funnel' })?.kpis).toHaveLength(1);
  });
});
