import { type KpiChange, type KpiChangeKind, kpiChangeKinds, type KpiDetail } from '@leadline/contract';
import { type Kpi, templates } from '@leadline/kpi';
import { describeFormula } from '@leadline/kpi/formula';
import { type Answering, answeringOf } from '#server/answering/answer-env.ts';
import { listEntries } from '#server/answering/describe-kpi.ts';
import { listPresent } from '#server/answering/list-present.ts';
import { type OwnCatalog, usedBy, versionOn } from '#server/answering/own-catalog.ts';
import { listEntriesOf } from '#server/audit/list-entries.ts';
import type { Asking } from '#server/context.ts';
import type { KeptKpi } from '#server/control/own-kpi.ts';
import { kpiUseStatement } from '#server/facts/kpi-use-statement.ts';
import { sentencesOf } from './describe-examined.ts';
import { entitiesOf, libraryKpi } from './list-library.ts';
import { getEntry } from './own-kpi-entry.ts';

/** One KPI with its versions, where it is used and what hangs together with it. @throws LeadlineError kpi.unknown */
export async function getKpiDetail(asking: Asking, id: string): Promise<KpiDetail> {
  const answering = await answeringOf(asking);
  const { own, env } = answering;
  const entry = getEntry(answering, id);
  const [present, changes, records] = await Promise.all([
    listPresent(answering),
    listEntriesOf(asking.control.db, { kind: 'kpi', id }),
    listRecordsNaming(id, answering),
  ]);
  const formula = entry.kept && formulaOf(entry.kept, own, env.period.today);
  return {
    kpi: libraryKpi(entry, answering, present, asking),
    ...(formula ? { formula } : {}),
    versions: entry.kept ? [...entry.kept.versions].reverse() : [],
    changes: changes.flatMap((change): readonly KpiChange[] => {
      const version = (change.after as { readonly version?: number } | null)?.version;
      const { at, reason } = change;
      const by = change.byName ?? change.by;
      const what = change.action.slice('kpi.'.length);
      return isKind(what) ? [{ at, by, what, reason, ...(version === undefined ? {} : { version }) }] : [];
    }),
    usedBy: { kpis: usersOf(id, answering), templates: templatesWith(id), records },
    uses: usedBy(entry.kpi),
    related: relatedOf(entry.kpi, answering),
  };
}

const isKind = (what: string): what is KpiChangeKind => (kpiChangeKinds as readonly string[]).includes(what);

function formulaOf(kept: KeptKpi, own: OwnCatalog, today: string): KpiDetail['formula'] {
  const text = versionOn(kept, today).definition.formula;
  const described = describeFormula(text, own.vocabulary);
  return 'words' in described
    ? { text, words: described.words, sentences: sentencesOf(described.words, own) }
    : { text, words: { kind: 'text', text }, sentences: plainSentences(text) };
}

const plainSentences = (text: string): NonNullable<KpiDetail['formula']>['sentences'] => ({ en: text, vi: text, hu: text, ru: text });

/** KPIs that are not archived whose formula names this one. */
export function usersOf(id: string, { own, env }: Pick<Answering, 'own' | 'env'>): readonly string[] {
  return listEntries(own, env.period.today)
    .filter((entry) => !entry.isArchived && entry.kpi.id !== id && usedBy(entry.kpi).includes(id))
    .map((entry) => entry.kpi.id);
}

/** Assignments, targets and the like that name a KPI and have not ended. */
export async function listRecordsNaming(id: string, { env, reader }: Pick<Answering, 'env' | 'reader'>): Promise<KpiDetail['usedBy']['records']> {
  const rows = await reader.read(kpiUseStatement(env.dialect, id, env.period.today));
  return rows.map(([entity, count]) => ({ entity: String(entity), count: Number(count) })).filter(({ count }) => count > 0);
}

function templatesWith(id: string): readonly string[] {
  return templates
    .filter(({ items }) => items.some((item) => item.kpi === id || item.withContracts === id || item.beside?.includes(id)))
    .map((template) => template.id);
}

const mostNear = 6;

function relatedOf(kpi: Kpi, answering: Answering): KpiDetail['related'] {
  const { own, env } = answering;
  const entries = listEntries(own, env.period.today).filter((entry) => entry.kpi.kind === 'kpi' && !entry.isArchived && entry.kpi.id !== kpi.id);
  const entities = entitiesOf({ kpi, isArchived: false }, answering);
  return {
    drivers: kpi.drivers ?? [],
    drives: entries.filter((entry) => entry.kpi.drivers?.includes(kpi.id)).map((entry) => entry.kpi.id),
    near: entries
      .filter((entry) => entry.kpi.group === kpi.group && entitiesOf(entry, answering).some((entity) => entities.includes(entity)))
      .slice(0, mostNear)
      .map((entry) => entry.kpi.id),
  };
}
