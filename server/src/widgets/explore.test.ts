import { exploreWidgets, readExplore, understand } from '@leadline/board';
import type { BoardAnswersResponse, CatalogResponse, WidgetAnswer } from '@leadline/contract';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestApp, sendItems, signInAs, smallFirm, type TestApp } from '#server/test-app.fixture.ts';

type Headers = Record<string, string>;
const period = { kind: 'named', name: '2026-06' } as const;

let app: TestApp;
let catalog: CatalogResponse;
const as: Record<string, Headers> = {};
const ids: Record<string, string> = {};

beforeAll(async () => {
  app = await openTestApp();
  await sendItems(app, smallFirm);
  const idOf = async (dimension: string, name: string): Promise<string> =>
    (await app.get(`/api/members/${dimension}?search=${encodeURIComponent(name)}`)).json<{ members: { id: string }[] }>().members[0]!.id;
  for (const name of ['Anna', 'Bình']) ids[name] = await idOf('person', name);
  for (const name of ['North', 'South']) ids[name] = await idOf('team', name);
  as['Anna'] = await signInAs(app, 'Anna', [{ role: 'member', team: null }], ids['Anna']!);
  as['lead'] = await signInAs(app, 'lead', [{ role: 'team_lead', team: ids['North']! }], null);
  as['leader'] = await signInAs(app, 'leader', [{ role: 'leadership', team: null }], null);
  as['screen'] = await signInAs(app, 'screen', [{ role: 'screen', team: ids['North']! }], null);
  catalog = (await app.get('/api/catalog', as['leader'])).json<CatalogResponse>();
});
afterAll(() => app.close());

interface Seen {
  readonly chart: string;
  readonly strange: readonly string[];
  readonly head: WidgetAnswer | undefined;
  readonly shown: WidgetAnswer;
  readonly rows: readonly (readonly [string, string | null])[];
}

/** What somebody is shown at an address of the page: the same reading, and the one request it makes. */
async function explore(search: Record<string, unknown>, who: Headers): Promise<Seen> {
  const { explored, strange } = understand(readExplore(search), catalog, { id: 'won_revenue' });
  const { chart, shown, heads } = exploreWidgets(explored, catalog.kpis);
  const answer = await app.post('/api/board-answers', { scope: { period }, widgets: [...shown, ...heads] }, who);
  expect(answer.statusCode, answer.body).toBe(200);
  const { answers } = answer.json<BoardAnswersResponse>();
  const rows = answers[0]!.results[0]?.rows ?? [];
  return {
    chart,
    strange: strange.map(({ key, text }) => `${key}=${text}`),
    shown: answers[0]!,
    head: answers[shown.length],
    rows: rows.map(({ members, cells }) => [members[0]?.label ?? '', cells[0]!.value] as const),
  };
}
const total = ({ head, shown }: Seen): string | null | undefined => (head ?? shown).results[0]?.totals[0]?.value;
const problem = ({ shown }: Seen): string | undefined => shown.problem?.code;

describe('exploring', () => {
  test('shows everybody what they may see, and nothing of others by any address', async () => {
    const byPerson = { of: 'won_revenue', by: 'person' };
    expect(total(await explore(byPerson, as['leader']!))).toBe('350.5');
    expect((await explore(byPerson, as['leader']!)).rows.map(([name]) => name)).toEqual(expect.arrayContaining(['Anna Kovács', 'Bình Nguyễn']));
    const lead = await explore(byPerson, as['lead']!);
    expect([total(lead), lead.rows.filter(([, value]) => value !== '0').map(([name]) => name)]).toEqual(['100', ['Anna Kovács']]);
    // Somebody else named as a filter, alone, with what lies below, or by leaving oneself out.
    for (const search of [{ in: `person:${ids['Bình']!}` }, { only: `team:${ids['South']!}` }, { not: `person:${ids['Anna']!}` }]) {
      const seen = await explore({ of: 'won_revenue', ...search }, as['Anna']!);
      expect([total(seen), JSON.stringify(seen.shown).includes('Bình')], JSON.stringify(search)).toEqual(['0', false]);
    }
    const foreign = await explore({ ...byPerson, chart: 'table' }, as['Anna']!);
    expect(JSON.stringify(foreign)).not.toContain('Bình');
  });

  test('does not tell people apart to whom they are not to be told apart, in no drawing', async () => {
    for (const chart of ['bars', 'shares', 'table', 'spread', 'points']) {
      const seen = await explore({ of: chart === 'points' ? ['won_revenue', 'deals_won_count'] : 'won_revenue', by: 'person', chart }, as['screen']!);
      expect([seen.chart, problem(seen), seen.shown.results], chart).toEqual([chart, 'access.people_not_compared', []]);
      expect(total({ ...seen, shown: seen.head! }), 'the whole is still told').toBe('100');
    }
    const split = await explore({ of: 'won_revenue', by: 'time', then: 'person' }, as['screen']!);
    expect([split.chart, problem(split)]).toEqual(['stacked', 'access.people_not_compared']);
  });

  test('says what a bad address cannot show; the rest is answered', async () => {
    const leader = as['leader']!;
    expect(problem(await explore({ of: 'no_such_kpi' }, leader))).toBe('query.unknown_kpi');
    expect(problem(await explore({ of: 'won_revenue~sideways' }, leader))).toBe('query.unknown_variant');
    const planet = await explore({ of: 'won_revenue', by: 'planet', in: ['galaxy:x', '__proto__:y'], chart: '<script>', top: '1e9' }, leader);
    expect([planet.chart, total(planet), planet.strange]).toEqual(['number', '350.5', ['by=planet', 'chart=<script>', 'in=galaxy:x', 'in=__proto__:y']]); // prettier-ignore
    // A grouping there is, but not of this KPI: the picture says so, the number above it stands.
    const survey = await explore({ of: 'won_revenue', by: 'survey' }, leader);
    expect([problem(survey), total({ ...survey, shown: survey.head! })]).toEqual(['query.dimension_not_available', '350.5']);
    expect(problem(await explore({ of: 'won_revenue', in: 'survey:survey~0000000000000001' }, leader))).toBe('query.filter_not_available');
    expect(problem(await explore({ of: 'won_revenue', in: "person:'; drop table" }, leader))).toBe('query.unknown_member');
    const two = await explore({ of: ['won_revenue', 'no_such_kpi'] }, leader);
    expect(total(two), 'one of two that is not there takes nothing from the other').toBe('350.5');
  });
});
