import type { LibraryKpi, LibraryResponse } from '@leadline/contract';
import { type EntityId, formulasOf, type IsoDate, listMeasures, listMissing, listNeeds } from '@leadline/kpi';
import { type Answering, answeringOf } from '#server/answering/answer-env.ts';
import { describeKpi, type Entry, listEntries } from '#server/answering/describe-kpi.ts';
import { listPresent } from '#server/answering/list-present.ts';
import { synonymsOf } from '#server/answering/synonyms.ts';
import type { Asking } from '#server/context.ts';

/** All KPIs with what a library shows of them; archived ones are among them. */
export async function listLibrary(asking: Asking): Promise<LibraryResponse> {
  const answering = await answeringOf(asking);
  const present = await listPresent(answering);
  const entries = listEntries(answering.own, answering.env.period.today);
  return { kpis: entries.map((entry) => libraryKpi(entry, answering, present, asking)) };
}

export function libraryKpi(entry: Entry, { own, env }: Answering, present: ReadonlySet<EntityId>, { locale }: Pick<Asking, 'locale'>): LibraryKpi {
  const { kpi } = entry;
  const { perspective, aggregation, targets, cadence, roles, drivers = [], example } = kpi;
  const needs = listNeeds(kpi.formula, formulasOf(own.on(env.period.today)));
  return {
    ...describeKpi(entry, own, env.period.today, locale),
    perspective,
    aggregation,
    targets,
    cadence,
    roles,
    drivers,
    ...(example ? { example } : {}),
    synonyms: synonymsOf(kpi.id),
    entities: entitiesOf(entry, { own, env }),
    hasData: needs.length > 0 && listMissing(needs, (entity) => present.has(entity)).length === 0,
    isArchived: entry.isArchived,
  };
}

/** Kinds of records a KPI is counted from. */
export function entitiesOf({ kpi }: Entry, { own, env }: Pick<Answering, 'own' | 'env'>): readonly string[] {
  const today: IsoDate = env.period.today;
  return [...new Set(listMeasures(kpi.formula, formulasOf(own.on(today))).map(({ entity }) => entity))];
}
