import type { QueryResponse } from '@leadline/contract';
import type { RecordsPage } from '@leadline/kpi';
import type { TestApp } from '../../../server/src/test-app.fixture.ts';
import { idOf } from '../company.ts';
import { recordOf, type Company, type Draw } from './company.ts';
import { answer, countedEvents, type Question, type Sight } from './oracle.ts';

const entityOf = { person: 'user', team: 'team', account: 'account' } as const;

/** A question as somebody who does not know their limits would ask it: often about people and teams they may not see. */
export function drawQuestion(draw: Draw, { persons, teams, accounts }: Company): Question {
  const pick = <T>(from: readonly T[]): T => from[draw(from.length)]!;
  const some = <T>(from: readonly T[], most: number): readonly T[] => from.filter(() => draw(from.length) < most);
  const members = { person: persons, team: Object.keys(teams), account: accounts };
  const [one, two] = [0, 1].map(() => `2026-0${1 + draw(6)}-0${1 + draw(9)}`).sort();
  const kpi = pick(['deals_won_count', 'won_revenue', 'calls_made_count', 'net_sales_revenue'] as const);
  const dimensions = (['person', 'team', 'month', 'account'] as const).slice(0, kpi === 'calls_made_count' ? 3 : 4);
  return {
    kpi,
    by: some(dimensions, 2).slice(0, 3),
    filters: (['person', 'team', 'account'] as const).flatMap((dimension) =>
      draw(3) > 0 || !dimensions.includes(dimension)
        ? []
        : [{ dimension, members: [pick(members[dimension]), ...some(members[dimension], 2)], exclude: draw(4) === 0 }],
    ),
    from: draw(4) === 0 ? '2025-01-01' : one!,
    to: draw(4) === 0 ? '2027-01-01' : two!,
    organisation: draw(3) === 0 ? 'present' : 'as_it_was',
  };
}

function bodyOf({ kpi, by, filters, from, to, organisation }: Question) {
  const given = filters.map(({ dimension, members, exclude }) => ({
    dimension,
    exclude,
    members: members.map((id) => idOf(entityOf[dimension], id)),
  }));
  return { kpis: [{ id: kpi }], by, filters: given, period: { kind: 'custom', from, to: to > from ? to : '2027-01-01' }, organisation, limit: 5000 };
}

/** What the server answers and what it should, as text: value by group; rows without a value are left out. */
export async function compareNumbers(
  app: TestApp,
  headers: Record<string, string>,
  company: Company,
  sight: Sight,
  question: Question,
): Promise<string | null> {
  const body = bodyOf(question);
  const answered = await app.post('/api/query', { queries: [body] }, headers);
  if (answered.statusCode !== 200) return `${answered.statusCode} ${answered.body}`;
  const { rows, totals } = answered.json<QueryResponse>().results[0]!;
  const names = new Map([
    ...company.persons.map((id) => [idOf('user', id), id] as const),
    ...Object.keys(company.teams).map((id) => [idOf('team', id), id] as const),
    ...company.accounts.map((id) => [idOf('account', id), id] as const),
  ]);
  const found = new Map([['', Number(totals[0]!.value ?? 0)]]);
  for (const { members, cells } of rows) {
    const key = members.map(({ id }) => names.get(id) ?? id).join('|');
    if (key !== '') found.set(key, Number(cells[0]!.value ?? 0));
  }
  return difference(found, answer(company, sight, { ...question, to: body.period.to }));
}

/** The same for the records behind the number. */
export async function compareRecords(
  app: TestApp,
  headers: Record<string, string>,
  company: Company,
  sight: Sight,
  question: Question,
): Promise<string | null> {
  const body = { ...bodyOf(question), by: [] };
  const answered = await app.post('/api/records', { query: body, kpi: 0, limit: 500 }, headers);
  if (answered.statusCode !== 200) return `${answered.statusCode} ${answered.body}`;
  const shown = answered.json<RecordsPage>().records.map(({ id }) => id);
  const expected = countedEvents(company, sight, { ...question, to: body.period.to }).map(recordOf);
  return JSON.stringify([...shown].sort()) === JSON.stringify([...expected].sort()) ? null : `records ${shown.length}, not ${expected.length}`;
}

function difference(found: ReadonlyMap<string, number>, expected: ReadonlyMap<string, number>): string | null {
  const plain = (values: ReadonlyMap<string, number>) =>
    JSON.stringify([...values].filter(([, value]) => value !== 0).sort(([a], [b]) => (a < b ? -1 : 1)));
  return plain(found) === plain(expected) ? null : `${plain(found)} instead of ${plain(expected)}`;
}
