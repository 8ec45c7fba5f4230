import type { Unit } from '../result/kpi-result.ts';

/** What a column holds, as far as formulas are concerned. */
export type ColumnKind = 'text' | 'choice' | 'reference' | 'moment' | 'date' | 'flag' | 'number' | 'money';

/** The unit of a number: `share` lies between 0 and 1, `number` is a plain one. */
export type ColumnUnit = 'money' | 'quantity' | 'days' | 'minutes' | 'share' | 'number';

export interface VocabularyColumn {
  /** As it stands in formulas: `account` for the stored `account_id`, `won` for `won_at`. */
  readonly id: string;
  /** The column of the definition. */
  readonly column: string;
  readonly kind: ColumnKind;
  readonly unit?: ColumnUnit;
  /** The entity a reference leads to. */
  readonly to?: string;
  /** Values of a closed list. */
  readonly values?: readonly string[];
  /** Personal data are not compared in definitions. */
  readonly isPersonal?: true;
  /** What people call it, in any language. */
  readonly names?: readonly string[];
  /** What people call its values, by value. */
  readonly valueNames?: Readonly<Record<string, readonly string[]>>;
}

export interface VocabularyEntity {
  readonly id: string;
  readonly columns: readonly VocabularyColumn[];
  /** The column records are counted by where nothing else is said; without one its records cannot be counted. */
  readonly date?: string;
  /** The column with the name of a record, where it is no personal data. */
  readonly label?: string;
  /** Some of its records were given anonymously: they never count, and nothing is asked of them by way of others. */
  readonly isAnonymous?: true;
  readonly names?: readonly string[];
}

export interface VocabularyKpi {
  readonly id: string;
  readonly unit: Unit['kind'];
  readonly decimals: number;
  readonly direction: 'higher' | 'lower' | 'range' | 'neutral';
  readonly variants: readonly string[];
  /** Of variants that are told in another unit. */
  readonly variantUnits?: Readonly<Record<string, Unit['kind']>>;
  /** The entity it counts, where its unit is a number of records of one kind. */
  readonly counts?: string;
  readonly isArchived?: true;
  /** A KPI of one's own whose formula has faults. */
  readonly isFaulty?: true;
  /** Where its name stands in the catalog of words; one of one's own has none. */
  readonly key?: string;
  readonly names?: readonly string[];
}

/** Everything a formula can name, as plain data that can be sent over HTTP. */
export interface VocabularyData {
  readonly entities: readonly VocabularyEntity[];
  readonly kpis: readonly VocabularyKpi[];
  readonly dimensions: readonly string[];
  readonly dimensionNames?: Readonly<Record<string, readonly string[]>>;
}

/** Ids a name may stand for: itself, or those people call so. */
export type Lookup = (name: string) => readonly string[];

export interface Vocabulary {
  readonly data: VocabularyData;
  readonly entities: ReadonlyMap<string, VocabularyEntity>;
  readonly kpis: ReadonlyMap<string, VocabularyKpi>;
  readonly columns: (entity: VocabularyEntity) => ReadonlyMap<string, VocabularyColumn>;
  readonly findEntities: Lookup;
  readonly findKpis: Lookup;
  readonly findDimensions: Lookup;
  readonly findColumns: (entity: VocabularyEntity, name: string) => readonly string[];
  readonly findValues: (column: VocabularyColumn, name: string) => readonly string[];
}

/** Prepares what formulas can name for looking up. Names are never used as keys of plain objects. */
export function createVocabulary(data: VocabularyData): Vocabulary {
  const entities = new Map(data.entities.map((entity) => [entity.id, entity]));
  const columns = new Map(data.entities.map((entity) => [entity.id, new Map(entity.columns.map((column) => [column.id, column]))]));
  const columnLookups = new Map(
    data.entities.map((entity) => [entity.id, lookupOf(entity.columns.map((column) => [column.id, columnNames(column)]))]),
  );
  const dimensionNames = new Map(Object.entries(data.dimensionNames ?? {}));
  return {
    data,
    entities,
    kpis: new Map(data.kpis.map((kpi) => [kpi.id, kpi])),
    columns: (entity) => columns.get(entity.id) ?? new Map<string, VocabularyColumn>(),
    findEntities: lookupOf(data.entities.map((entity) => [entity.id, entity.names ?? []])),
    findKpis: lookupOf(data.kpis.map((kpi) => [kpi.id, kpi.names ?? []])),
    findDimensions: lookupOf(data.dimensions.map((id) => [id, dimensionNames.get(id) ?? []])),
    findColumns: (entity, name) => columnLookups.get(entity.id)?.(name) ?? [],
    findValues: (column, name) =>
      lookupOf((column.values ?? []).map((value) => [value, new Map(Object.entries(column.valueNames ?? {})).get(value) ?? []]))(name),
  };
}

const columnNames = (column: VocabularyColumn): readonly string[] => [
  column.column,
  ...(column.kind === 'moment' ? [`${column.id}_on`] : []),
  ...(column.names ?? []),
];

/** The same vocabulary with other KPIs. */
export function withKpis(vocabulary: Vocabulary, kpis: readonly VocabularyKpi[]): Vocabulary {
  return {
    ...vocabulary,
    data: { ...vocabulary.data, kpis },
    kpis: new Map(kpis.map((kpi) => [kpi.id, kpi])),
    findKpis: lookupOf(kpis.map((kpi) => [kpi.id, kpi.names ?? []])),
  };
}

/** Ids win over what people call things; several with the same name are all found. */
function lookupOf(named: readonly (readonly [id: string, names: readonly string[]])[]): Lookup {
  const ids = new Set(named.map(([id]) => id));
  const byName = new Map<string, string[]>();
  for (const [id, names] of named) {
    for (const name of new Set([id, ...names].map(fold))) byName.set(name, [...(byName.get(name) ?? []), id]);
  }
  return (name) => (ids.has(name) ? [name] : (byName.get(fold(name)) ?? []));
}

/** Names are the same whatever their case, spaces and way of writing accents. */
export function fold(name: string): string {
  return name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s_]+/gu, ' ')
    .trim();
}

/** Known names near to one that is not, the nearest first. */
export function suggest(name: string, known: Iterable<string>, most = 3): readonly string[] {
  const wanted = fold(name).slice(0, 60);
  return [...known]
    .map((candidate) => ({ candidate, distance: distanceTo(wanted, fold(candidate)) }))
    .filter(({ candidate, distance }) => distance <= Math.max(2, Math.floor(Math.max(wanted.length, candidate.length) / 3)))
    .sort((a, b) => a.distance - b.distance || (a.candidate < b.candidate ? -1 : 1))
    .slice(0, most)
    .map(({ candidate }) => candidate);
}

/** Letters to change, add or leave out; what is contained counts as near. */
function distanceTo(wanted: string, candidate: string): number {
  if (wanted.length > 2 && (candidate.includes(wanted) || wanted.includes(candidate))) return 1;
  let row = Array.from({ length: candidate.length + 1 }, (_, index) => index);
  for (const [i, letter] of [...wanted].entries()) {
    const next = [i + 1];
    for (let j = 1; j <= candidate.length; j += 1) {
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (letter === candidate[j - 1] ? 0 : 1)));
    }
    row = next;
  }
  return row[candidate.length]!;
}
