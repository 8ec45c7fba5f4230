import type { MembersResponse, QueryResponse } from '@leadline/contract';
import type { Explanation, KpiResult, RecordsPage } from '@leadline/kpi';
import type { TestApp } from '../../../server/src/test-app.fixture.ts';
import { idOf } from '../company.ts';
import { recordOf, type Company, type Draw } from './company.ts';
import { answer, choosable, countedEvents, mayOpen, mayOpenCustomer, type Question, type Sight } from './oracle.ts';

const entityOf = { person: 'user', team: 'team', account: 'account' } as const;

/** A question as somebody who does not know their limits would ask it: often about people and teams they may not see. */
export function drawQuestion(draw: Draw, { persons, names, teams, accounts }: Company): Question {
  const pick = <T>(from: readonly T[]): T => from[draw(from.length)]!;
  const some = <T>(from: readonly T[], most: number): readonly T[] => from.filter(() => draw(from.length) < most);
  const members = { person: [...persons, ...Object.keys(names)], team: Object.keys(teams), account: accounts };
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

/** Somebody who asks, and whose records they may see. */
export interface Reader {
  readonly name: string;
  readonly headers: Record<string, string>;
  readonly sight: Sight;
}

export interface Asked {
  readonly app: TestApp;
  readonly company: Company;
  readonly reader: Reader;
  readonly question: Question;
  readonly draw: Draw;
}

/** Where the answer is not what it should be, both as text. */
type Compare = (asked: Asked) => Promise<string | null>;

/** Numbers: value by group; rows without a value are left out. */
const compareNumbers: Compare = async ({ app, company, reader, question }) => {
  const body = bodyOf(question);
  const answered = await app.post('/api/query', { queries: [body] }, reader.headers);
  if (answered.statusCode !== 200) return `${answered.statusCode} ${answered.body}`;
  const { rows, totals } = answered.json<QueryResponse>().results[0]!;
  const names = namesOf(company);
  const found = new Map([['', Number(totals[0]!.value ?? 0)]]);
  for (const { members, cells } of rows) {
    const key = members.map(({ id }) => names.get(id) ?? id).join('|');
    if (key !== '') found.set(key, Number(cells[0]!.value ?? 0));
  }
  return difference(found, answer(company, reader.sight, { ...question, to: body.period.to }));
};

function namesOf({ persons, names, teams, accounts }: Company): ReadonlyMap<string, string> {
  const idsOf = (entity: string, ids: readonly string[]) => ids.map((id) => [idOf(entity, id), id] as const);
  return new Map([...idsOf('user', [...persons, ...Object.keys(names)]), ...idsOf('team', Object.keys(teams)), ...idsOf('account', accounts)]);
}

/** Numbers of the period before, beside those of the period: of each group shown, and in all. Which period that is, the answer says. */
const compareBefore: Compare = async ({ app, company, reader, question }) => {
  const body = { ...bodyOf(question), by: question.by.filter((dimension) => dimension !== 'month'), compare: ['previous_period'] };
  const answered = await app.post('/api/query', { queries: [body] }, reader.headers);
  if (answered.statusCode !== 200) return `${answered.statusCode} ${answered.body}`;
  const { rows, totals, comparisons } = answered.json<QueryResponse>().results[0]!;
  const { from, to, until } = comparisons.previous_period!;
  const counted = answer(company, reader.sight, { ...question, by: body.by, from: from!, to: until ?? to! });
  const names = namesOf(company);
  const keyed: readonly (readonly [string, KpiResult['totals'][number]])[] = [
    ['', totals[0]!],
    ...rows.map(({ members, cells }) => [members.map(({ id }) => names.get(id) ?? id).join('|'), cells[0]!] as const),
  ];
  const found = keyed.map(([key, { compare }]) => [key, Number(compare?.previous_period?.value ?? 0)] as const);
  return difference(new Map(found), new Map(found.map(([key]) => [key, counted.get(key) ?? 0])));
};

/** The records behind a number. */
const compareRecords: Compare = async ({ app, company, reader, question }) => {
  const body = { ...bodyOf(question), by: [] };
  const answered = await app.post('/api/records', { query: body, kpi: 0, limit: 500 }, reader.headers);
  if (answered.statusCode !== 200) return `${answered.statusCode} ${answered.body}`;
  const shown = answered.json<RecordsPage>().records.map(({ id }) => id);
  const expected = countedEvents(company, reader.sight, { ...question, to: body.period.to }).map(recordOf);
  return otherThan('records', shown, expected);
};

/** How a number comes about. */
const compareExplanation: Compare = async ({ app, company, reader, question }) => {
  const body = { ...bodyOf(question), by: [] };
  const answered = await app.post('/api/explain', { query: body, kpi: 0 }, reader.headers);
  if (answered.statusCode !== 200) return `${answered.statusCode} ${answered.body}`;
  const shown = Number(answered.json<Explanation>().cell.value ?? 0);
  const expected = answer(company, reader.sight, { ...question, by: [], to: body.period.to }).get('') ?? 0;
  return shown === expected ? null : `explained ${shown}, not ${expected}`;
};

/** One record by its address; a sale counts for the owner of its customer too, a deal and a call for nobody else. */
const compareRecord: Compare = async ({ app, company, reader, draw }) => {
  const events = company.events.filter(({ kind }) => kind !== 'sale');
  const event = events[draw(events.length)]!;
  const { statusCode } = await app.get(`/api/records/${encodeURIComponent(recordOf(event))}`, reader.headers);
  const expected = mayOpen(company, reader.sight, event) ? 200 : 404;
  return statusCode === expected ? null : `${event.kind} ${event.id} of ${event.name} on ${event.on}: ${statusCode}, not ${expected}`;
};

/** One customer by its address. */
const compareCustomer: Compare = async ({ app, company, reader, draw }) => {
  const customer = company.customers[draw(company.customers.length)]!;
  const { statusCode } = await app.get(`/api/records/${encodeURIComponent(idOf('account', customer.id))}`, reader.headers);
  const expected = mayOpenCustomer(company, reader.sight, customer) ? 200 : 404;
  return statusCode === expected ? null : `${JSON.stringify(customer)}: ${statusCode}, not ${expected}`;
};

/** People to choose from, searched by what one or many of them are called. */
const comparePicker: Compare = async ({ app, company, reader, draw }) => {
  const search = ['', 'Person', 'Known as', 'stray', 'as n1', 'p3', 'n'][draw(7)]!;
  const answered = await app.get(`/api/members/person?limit=100&search=${encodeURIComponent(search)}`, reader.headers);
  if (answered.statusCode !== 200) return `${answered.statusCode} ${answered.body}`;
  const shown = answered.json<MembersResponse>().members.map(({ id }) => id);
  const expected = choosable(company, reader.sight, search).map((person) => idOf('user', person));
  return otherThan(`people called “${search}”`, shown, expected);
};

/** Numbers mostly, sometimes one of the other ways to see what is behind them. */
export function compareOne(asked: Asked): Promise<string | null> {
  const ways = [compareRecords, compareRecords, compareExplanation, compareRecord, comparePicker, compareBefore, compareCustomer];
  return (ways[asked.draw(10)] ?? compareNumbers)(asked);
}

/** Those that are too many and those that are missing, all of them. */
function otherThan(what: string, shown: readonly string[], expected: readonly string[]): string | null {
  if (JSON.stringify([...shown].sort()) === JSON.stringify([...expected].sort())) return null;
  const without = (some: readonly string[], others: readonly string[]) => JSON.stringify(some.filter((each) => !others.includes(each)));
  return `${what}: ${shown.length}, not ${expected.length}; too many ${without(shown, expected)}, missing ${without(expected, shown)}`;
}

function difference(found: ReadonlyMap<string, number>, expected: ReadonlyMap<string, number>): string | null {
  const plain = (values: ReadonlyMap<string, number>) =>
    JSON.stringify([...values].filter(([, value]) => value !== 0).sort(([a], [b]) => (a < b ? -1 : 1)));
  return plain(found) === plain(expected) ? null : `${plain(found)} instead of ${plain(expected)}`;
}
