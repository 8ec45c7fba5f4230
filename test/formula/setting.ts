import { catalog, entities, type KpiQuery, type PeriodSpec } from '@leadline/kpi';
import { createVocabulary, type Vocabulary, type VocabularyEntity, vocabularyOf } from '@leadline/kpi/formula';
import type { Random } from '../invariants/random.ts';
import type { World } from '../invariants/world.ts';
import { plusDays, plusMonths, type Stretch } from './days.ts';
import { knownKpis } from './known-kpis.ts';
import type { Material } from './generate-formula.ts';

export const vocabulary: Vocabulary = createVocabulary(vocabularyOf(entities, catalog));

/** What a batch of formulas is asked for, and what they may be made of. */
export interface Setting {
  readonly query: Omit<KpiQuery, 'kpis'>;
  /** Stretch of every row of the answer by its member, and of the total. */
  readonly total: Stretch;
  readonly months: readonly string[];
  /** Column of each entity that the answer is grouped by. */
  readonly group?: { readonly dimension: string; readonly columns: ReadonlyMap<string, string> };
  readonly material: Material;
}

/** Dimensions that are a column of the record itself. */
const groups: readonly { readonly dimension: string; readonly columns: Readonly<Record<string, string>> }[] = [
  { dimension: 'sales_channel', columns: { order: 'sales_channel', order_line: 'sales_channel', refund: 'sales_channel' } },
  { dimension: 'deal_type', columns: { opportunity: 'type' } },
  { dimension: 'activity_kind', columns: { activity: 'kind' } },
  { dimension: 'lead_status', columns: { lead: 'status' } },
  { dimension: 'cost_category', columns: { cost_entry: 'category' } },
];

export const columnsByDimension: ReadonlyMap<string, ReadonlyMap<string, string>> = new Map(
  groups.map(({ dimension, columns }) => [dimension, new Map(Object.entries(columns))]),
);

export function drawSetting(world: World, random: Random): Setting {
  const kind = random.below(3);
  const group = kind === 2 ? random.pick(groups) : undefined;
  const period = kind === 1 ? months(random) : drawPeriod(random);
  /** Of entities that have a dimension in common, also where the answer is not grouped by it. */
  const focus = group ?? (random.chance(0.4) ? random.pick(groups) : undefined);
  const columns = new Map(Object.entries(focus?.columns ?? {}));
  const filled = (entity: VocabularyEntity): boolean => entity.date !== undefined && (world.tables.get(entity.id)?.length ?? 0) > 0;
  const isUsable = (entity: VocabularyEntity): boolean => filled(entity) && (focus === undefined || columns.has(entity.id));
  const usable = vocabulary.data.entities.filter(isUsable);
  const kpis = knownKpis.filter((kpi) => focus === undefined || (kpi.id !== 'open_deals' && kpi.entities.every((entity) => columns.has(entity))));
  const byUnit = new Map(['money', 'count'].map((unit) => [unit, kpis.filter((kpi) => kpi.unit === unit).map(({ id }) => id)] as const));
  return {
    query: { ...period, ...(kind === 1 ? { by: ['month'] } : group ? { by: [group.dimension as 'deal_type'] } : {}) },
    total: { from: period.period.from, to: period.period.to },
    months: kind === 1 ? monthsOf(period.period) : [],
    ...(group ? { group: { dimension: group.dimension, columns } } : {}),
    material: {
      random,
      vocabulary,
      entities: usable,
      kpis: byUnit,
      summable: groups.filter(({ columns: of }) => usable.every(({ id }) => id in of)).map(({ dimension }) => dimension),
      dimensions: group ? [group.dimension, group.dimension, 'location'] : ['location', 'team', 'person', 'account'],
      pool: new Map(),
    },
  };
}

interface Drawn {
  readonly period: Extract<PeriodSpec, { kind: 'custom' }>;
}

function drawPeriod(random: Random): Drawn {
  const from = plusDays('2026-03-05', random.below(120));
  return random.chance(0.5) ? months(random) : { period: { kind: 'custom', from, to: plusDays(from, 1 + random.below(40)) } };
}

function months(random: Random): Drawn {
  const from = plusMonths('2026-03-01', random.below(3));
  return { period: { kind: 'custom', from, to: plusMonths(from, 1 + random.below(2)) } };
}

function monthsOf({ from, to }: Drawn['period']): readonly string[] {
  const found: string[] = [];
  for (let at = from; at < to; at = plusMonths(at, 1)) found.push(at.slice(0, 7));
  return found;
}
