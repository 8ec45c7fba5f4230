import type { KpiVersion } from '@leadline/contract';
import { type Catalog, catalog, type CatalogVersions, type IsoDate, type Kpi, listUsedKpis, type Measure } from '@leadline/kpi';
import { checkDefinitions, type FormulaIssue, kpiOfFormula, type Vocabulary, withOwnKpis } from '@leadline/kpi/formula';
import { type Chosen, chooseVersions, definitionOf } from '#server/answering/choose-versions.ts';
import { builtInVocabulary } from '#server/answering/common-names.ts';
import type { KeptKpi } from '#server/control/own-kpi.ts';

/** The catalog of an organisation: what comes with the product and its own KPIs, as they are and as they were. */
export interface OwnCatalog extends CatalogVersions {
  /** By id in the order they were made; archived ones are among them. */
  readonly kept: ReadonlyMap<string, KeptKpi>;
  /** Ids of KPIs that are switched off. */
  readonly off: ReadonlySet<string>;
  /** What is wrong with the latest version of a KPI, as it is now. */
  readonly problems: ReadonlyMap<string, FormulaIssue>;
  /** What formulas can refer to now: neither archived KPIs nor faulty ones. */
  readonly vocabulary: Vocabulary;
}

export interface OwnCatalogInput {
  readonly kept: readonly KeptKpi[];
  readonly off: readonly string[];
  /** Of the organisation's currency: amounts in formulas are stored scaled by it. */
  readonly minorExponent: number;
}

export const latestOf = ({ versions }: KeptKpi): KpiVersion => versions.at(-1)!;

/** The version in force on a day: the latest of those that have begun, else the first. */
export function versionOn({ versions }: KeptKpi, day: IsoDate): KpiVersion {
  return versions.findLast(({ validFrom }) => validFrom === null || validFrom <= day) ?? versions[0]!;
}

export function makeOwnCatalog({ kept, off, minorExponent }: OwnCatalogInput): OwnCatalog {
  const known = new Map<string, Measure>();
  const starts = [...new Set(kept.flatMap(({ versions }) => versions.flatMap(({ validFrom }) => validFrom ?? [])))].sort();
  const make = (day: IsoDate): Catalog => catalogOn(kept, day, { minorExponent, known });
  const stretches = new Map<string, Catalog>();
  const on = (day: IsoDate): Catalog => {
    const since = starts.findLast((start) => start <= day) ?? '';
    const made = stretches.get(since) ?? make(day);
    stretches.set(since, made);
    return made;
  };
  const changes = new Map<string, readonly IsoDate[]>();
  const changesOf = (id: string): readonly IsoDate[] => {
    if (starts.length === 0) return [];
    const found = changes.get(id) ?? starts.filter((day, index) => on(day).entries.get(id) !== undefined && differs(id, index, starts, on));
    changes.set(id, found);
    return found;
  };
  return { on, changesOf, kept: new Map(kept.map((kpi) => [kpi.id, kpi])), off: new Set(off), ...checkLatest(kept) };
}

interface Making {
  readonly minorExponent: number;
  readonly known: Map<string, Measure>;
}

/** Archived KPIs can still be asked for and used by what used them. */
function catalogOn(kept: readonly KeptKpi[], day: IsoDate, making: Making): Catalog {
  if (kept.length === 0) return catalog;
  const choices = kept.map((kpi) => ({ id: kpi.id, versions: byPreference(kpi, day) }));
  const chosen = chooseVersions(choices, builtInVocabulary());
  return withOwnKpis(
    catalog,
    [...chosen].map(([id, choice]) => kpiOf(id, choice, making)),
  );
}

/** The version in force, then those before it from the latest, then those after it. */
function byPreference(kpi: KeptKpi, day: IsoDate): readonly KpiVersion[] {
  const inForce = versionOn(kpi, day);
  const older = kpi.versions.filter(({ version }) => version < inForce.version).reverse();
  return [inForce, ...older, ...kpi.versions.filter(({ version }) => version > inForce.version)];
}

function kpiOf(id: string, { version, formula }: Chosen, { minorExponent, known }: Making): Kpi {
  const made = kpiOfFormula(definitionOf(id, version), formula, { minorExponent, known, version: version.version });
  const { decimals, type, group, perspective, cadence, roles } = version.definition;
  return {
    ...made,
    ...(decimals === undefined ? {} : { decimals }),
    ...(type ? { type } : {}),
    ...(group ? { group } : {}),
    ...(perspective ? { perspective } : {}),
    ...(cadence ? { cadence } : {}),
    ...(roles ? { roles } : {}),
  };
}

/** Whether a KPI, or one it uses, has another version from this day on than before it. */
function differs(id: string, index: number, starts: readonly IsoDate[], on: CatalogVersions['on']): boolean {
  const after = on(starts[index]!);
  const before = on(index === 0 ? '' : starts[index - 1]!);
  const used = (catalog: Catalog, from: string, seen: Set<string>): Set<string> => {
    const entry = catalog.entries.get(from);
    if (!entry || seen.has(from)) return seen;
    seen.add(from);
    for (const use of usedBy(entry)) used(catalog, use, seen);
    return seen;
  };
  const ids = new Set([...used(after, id, new Set()), ...used(before, id, new Set())]);
  return [...ids].some((each) => after.entries.get(each)?.version !== before.entries.get(each)?.version);
}

/** KPIs that a formula names. */
export function usedBy({ formula, variants = {} }: Kpi): readonly string[] {
  return [...new Set([formula, ...Object.values(variants)].flatMap((each) => listUsedKpis(each).map((use) => use.id)))];
}

/** As somebody who writes a formula finds it today. */
function checkLatest(kept: readonly KeptKpi[]): Pick<OwnCatalog, 'problems' | 'vocabulary'> {
  const definitions = kept.map((kpi) => ({ ...definitionOf(kpi.id, latestOf(kpi)), ...(kpi.archivedAt === null ? {} : { isArchived: true }) }));
  const { definitions: checked, vocabulary } = checkDefinitions(definitions, builtInVocabulary());
  const problems = [...checked].flatMap(([id, one]) => ('issues' in one ? [[id, one.issues[0]!] as const] : []));
  return { problems: new Map(problems), vocabulary };
}
