import type { KpiQuery, KpiRef, KpiResult } from '@leadline/kpi';
import type { Asked, Counted, Figure, Opened, Ranked } from './figure.ts';
import type { TruthWorld } from './truth-world.ts';

/** Answers figures; equal questions are asked once, and what is asked at the same time goes to the product as one request, like a board. */
export interface Answerer {
  /** @returns the value as text, null for none, undefined where there is no such row */
  readonly answer: (figure: Figure, bound: readonly string[]) => Promise<string | number | null | undefined>;
}

export function createAnswerer(world: TruthWorld): Answerer {
  const known = new Map<string, Promise<KpiResult>>();
  let together: { readonly queries: KpiQuery[]; readonly results: Promise<readonly KpiResult[]> } | undefined;
  const join = (query: KpiQuery): Promise<KpiResult> => {
    const queries = together?.queries ?? [];
    together ??= {
      queries,
      results: new Promise<void>((resolve) => setImmediate(resolve)).then(() => {
        together = undefined;
        return world.ask(queries);
      }),
    };
    const place = queries.push(query) - 1;
    return together.results.then((results) => results[place]!);
  };
  const ask = (query: KpiQuery): Promise<KpiResult> => {
    const key = JSON.stringify(query);
    const found = known.get(key) ?? join(query);
    known.set(key, found);
    return found;
  };
  return {
    answer: async (figure, bound) => {
      if ('because' in figure) return undefined;
      if ('report' in figure) return figure.report(world.report);
      if ('opened' in figure) return answerOpened(figure, world);
      if ('rank' in figure) return answerRank(figure, bound, ask);
      if ('groups' in figure) return answerGroups(figure, bound, ask);
      const parts = await Promise.all(figure.kpis.map((ref) => answerOne(figure, ref, bound, ask)));
      return parts.length === 1 ? parts[0] : parts.reduce<number>((sum, part) => sum + Number(part ?? 0), 0);
    },
  };
}

type Ask = (query: KpiQuery) => Promise<KpiResult>;
const everything = { kind: 'all' } as const;

async function answerOne(figure: Asked, ref: KpiRef, bound: readonly string[], ask: Ask): Promise<string | null | undefined> {
  const period = figure.periodIsStep ? ({ kind: 'named', name: bound.at(-1)! } as const) : (figure.period ?? everything);
  const by = figure.filter ? [figure.filter.dimension] : (figure.by ?? []);
  const names = figure.filter ? [figure.filter.label] : figure.by ? bound.slice(0, by.length) : [];
  const result = await ask({ kpis: [ref], by, period, ...(figure.growth ? { compare: ['previous_year'], compareWhole: true } : {}) });
  const cell =
    by.length === 0
      ? result.totals[0]
      : result.rows.find(({ members }) => members.every((member, index) => nameOf(member) === names[index]))?.cells[0];
  if (!cell) return figure.isAbsentZero ? '0' : undefined;
  return figure.growth ? (cell.compare?.previous_year?.ratio ?? null) : cell.value;
}

async function answerRank(figure: Ranked, bound: readonly string[], ask: Ask): Promise<string | null | undefined> {
  const kpis = figure.take === 'label' ? [figure.rank] : [figure.rank, figure.take];
  const isTime = figure.by === 'day';
  const result = await ask({ kpis, by: [figure.by], period: everything, sort: isTime ? { by: 'label' } : { by: 0, descending: true } });
  const rows = result.rows.filter(({ members, cells }) => nameOf(members[0]!) !== '' && Number(cells[0]!.value ?? 0) !== 0);
  const row = rows[isTime ? 0 : Number(bound[0])];
  if (!row) return undefined;
  return figure.take === 'label' ? nameOf(row.members[0]!) : row.cells[1]!.value;
}

async function answerGroups(figure: Counted, _bound: readonly string[], ask: Ask): Promise<string | number | undefined> {
  const result = await ask({ kpis: figure.kpis, by: [figure.by], period: everything });
  if (figure.groups === 'some') return result.rows.filter(({ cells }) => cells.some((cell) => Number(cell.value ?? 0) !== 0)).length;
  return result.rows
    .filter(({ cells }) => cells.every((cell) => cell.value === null && cell.reason === 'no_denominator'))
    .map(({ members }) => nameOf(members[0]!))
    .join('|');
}

async function answerOpened({ opened, take }: Opened, world: TruthWorld): Promise<number> {
  const cases = (await world.open({ kpis: [opened], period: everything })).map(({ contribution }) => Number(contribution));
  if (typeof take === 'object') return cases.filter((one) => one <= take.atMost).length;
  return take === 'least' ? Math.min(...cases) : Math.max(...cases);
}

/** The name of a group as the reference answers write it: empty for records without a value. */
function nameOf(member: { readonly id: string; readonly label?: string }): string {
  return member.id === 'unassigned' ? '' : (member.label ?? member.id);
}
