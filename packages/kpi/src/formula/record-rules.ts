import type { Entity, EntityId } from '../entity/entity.ts';
import type { Attribution, Requirement } from '../measure/measure.ts';
import { getMeasure } from '../measure/measures.ts';
import { isNotTrue, isTrue, missing } from '../measure/predicate.ts';

/** What holds for every formula over an entity, whoever wrote it. */
export interface RecordRules {
  /** Tests, duplicates and internal records never count. */
  readonly requires: readonly Requirement[];
  /** Who has the credit. */
  readonly attribution?: Attribution;
  /** Why a record without its own date is left out. */
  readonly undated: string;
}

/** Measures of the catalog whose credit formulas over the same entity follow. */
const models: ReadonlyMap<EntityId, string> = new Map([
  ['order', 'orders_count'],
  ['order_line', 'sales_recognised'],
  ['refund', 'refunds'],
  ['opportunity', 'won_deals'],
  ['stage_change', 'open_deals'],
  ['lead', 'cohort_contacts'],
  ['activity', 'calls'],
  ['account', 'new_customers'],
]);

/** Columns that name the person elsewhere, the first there is. */
const personColumns = ['owner_user_id', 'of_user_id', 'seller_user_id', 'handler_user_id', 'user_id', 'manager_user_id'];

export function recordRulesOf(entity: Entity): RecordRules {
  const attribution = attributionOf(entity);
  const undated = entity.businessDate?.[0] === 'recognised_on' ? 'not_recognised' : 'no_date';
  return { requires: requiresOf(entity), ...(attribution ? { attribution } : {}), undated };
}

function attributionOf(entity: Entity): Attribution | undefined {
  const model = models.get(entity.id);
  if (model !== undefined) return getMeasure(model).attribution;
  const person = personColumns.find((name) => entity.columns.some((column) => column.name === name));
  return person === undefined ? undefined : { person: [person] };
}

function requiresOf(entity: Entity): readonly Requirement[] {
  const has = (name: string): boolean => entity.columns.some((column) => column.name === name);
  const rules: readonly (readonly [string, Requirement])[] = [
    ['duplicate_of_id', { keep: missing('duplicate_of_id'), reason: 'duplicate' }],
    ['merged_into_id', { keep: missing('merged_into_id'), reason: 'merged' }],
    ['is_counted', { keep: isTrue('is_counted'), reason: 'not_counted' }],
    ['is_test', { keep: isNotTrue('is_test'), reason: 'not_counted' }],
    ['is_internal', { keep: isNotTrue('is_internal'), reason: 'internal' }],
    ['is_redial', { keep: isNotTrue('is_redial'), reason: 'redial' }],
  ];
  return rules.filter(([column]) => has(column) && !(column === 'is_test' && has('is_counted'))).map(([, rule]) => rule);
}
