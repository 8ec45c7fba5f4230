import { entities, getEntity, type Column, type Entity } from '@leadline/kpi';
import type { ProfiledFile } from './find-joins.ts';
import { bareHeader, headerScore, idWords, nameWords } from './header-words.ts';
import { holdsNumbers, type ColumnProfile } from './profile-columns.ts';

/** What the rows of a file may be, and the columns that tell it: one of each group must be found. */
interface Kind {
  readonly entity: string;
  readonly needs: readonly (readonly string[])[];
  /** One row is one record: without a column that tells rows apart it is likely something else. */
  readonly isUnique?: true;
}

/** `#id` stands for a column that holds the id. */
const kinds: readonly Kind[] = [
  { entity: 'stage_change', needs: [['opportunity_id'], ['to_stage_id'], ['changed_at']] },
  {
    entity: 'opportunity',
    needs: [
      ['stage_id', 'decided_at'],
      ['amount', 'owner_user_id', 'account_id', 'primary_product_id'],
    ],
    isUnique: true,
  },
  { entity: 'contract_change', needs: [['contract_id'], ['effective_on'], ['kind', 'delta_recurring']] },
  {
    entity: 'contract',
    needs: [
      ['starts_on', 'signed_at'],
      ['ends_on', 'recurring', 'renewed_by_contract_id'],
      ['account_id', 'contract_no'],
    ],
  },
  { entity: 'account_owner_history', needs: [['account_id'], ['user_id'], ['valid_from']] },
  { entity: 'refund', needs: [['order_line_id'], ['refunded_on', 'net_amount']] },
  {
    entity: 'order_line',
    needs: [
      ['product_id', 'quantity'],
      ['net_amount', 'quantity'],
    ],
  },
  { entity: 'order', needs: [['ordered_at'], ['account_id', 'status', 'order_no', 'location_id']] },
  {
    entity: 'lead',
    needs: [['#id', 'name'], ['created_at'], ['acquisition_channel_id', 'campaign_id', 'status', 'owner_user_id', 'location_id']],
    isUnique: true,
  },
  {
    entity: 'activity',
    needs: [
      ['started_at', 'scheduled_at'],
      ['kind', 'outcome', 'duration_min'],
      ['user_id', 'account_id', 'lead_id', 'opportunity_id', 'contact_id'],
    ],
  },
  { entity: 'cost_entry', needs: [['amount'], ['incurred_on', 'period_month'], ['category', 'campaign_id', 'acquisition_channel_id']] },
  { entity: 'assignment', needs: [['user_id'], ['manager_user_id', 'team_id', 'location_id', 'sales_role']] },
  { entity: 'user', needs: [['full_name'], ['email', 'employed_from', 'status']], isUnique: true },
  {
    entity: 'contact',
    needs: [
      ['full_name', 'email'],
      ['email', 'phone'],
    ],
  },
  {
    entity: 'account',
    needs: [
      ['#id', 'name'],
      ['industry', 'country', 'city', 'segment_id', 'created_at', 'region_id', 'owner_user_id', 'parent_account_id'],
    ],
    isUnique: true,
  },
  {
    entity: 'product',
    needs: [
      ['#id', 'name', 'sku'],
      ['list_price', 'category', 'subcategory'],
    ],
    isUnique: true,
  },
  {
    entity: 'location',
    needs: [
      ['#id', 'name', 'code'],
      ['region_id', 'country', 'timezone', 'opened_on'],
    ],
    isUnique: true,
  },
  {
    entity: 'campaign',
    needs: [
      ['#id', 'name'],
      ['starts_on', 'ends_on', 'budget', 'acquisition_channel_id'],
    ],
    isUnique: true,
  },
  { entity: 'fx_rate', needs: [['base'], ['quote'], ['rate'], ['rate_on']] },
  { entity: 'calendar_day', needs: [['day_on'], ['kind'], ['work_fraction']] },
  { entity: 'absence', needs: [['user_id'], ['from_on'], ['to_on'], ['kind', 'fraction']] },
  { entity: 'target', needs: [['kpi'], ['period_from'], ['period_to'], ['value', 'lo', 'hi']] },
  { entity: 'frozen_forecast', needs: [['kpi'], ['period_to'], ['horizon'], ['value']] },
  { entity: 'self_assessment', needs: [['user_id'], ['attainment'], ['period_from', 'period_to']] },
  { entity: 'plan_result', needs: [['period_month'], ['required_hours'], ['available_hours', 'hours_per_person']] },
  { entity: 'contact_norm', needs: [['activity_kind'], ['quantity'], ['unit', 'minutes_each'], ['sales_role', 'user_id']] },
  { entity: 'contact_regulation', needs: [['contacts_per_year'], ['segment_id', 'purpose']] },
  { entity: 'contact_plan', needs: [['account_id'], ['due_on'], ['purpose', 'regulation_id']] },
  { entity: 'feedback_meeting', needs: [['employee_user_id'], ['due_on'], ['held_on', 'manager_user_id']] },
  { entity: 'task', needs: [['title'], ['due_on', 'original_due_on'], ['completed_on']] },
  { entity: 'goal_target', needs: [['goal_id'], ['target_value', 'tasks_total', 'is_done'], ['current_value', 'weight', 'tasks_done']] },
  {
    entity: 'service_request',
    needs: [['opened_at'], ['resolved_at', 'due_at', 'first_response_at'], ['priority', 'handler_user_id', 'waiting_for_customer_min']],
  },
  { entity: 'survey_invitation', needs: [['survey_id'], ['sent_at'], ['delivered_at', 'employee_token']] },
  { entity: 'survey_response', needs: [['score'], ['answered_at'], ['survey_id', 'question_key', 'invitation_id']] },
];

export interface Mapped {
  readonly column: Column;
  readonly from: ColumnProfile;
  readonly score: number;
}

export interface Recognised {
  readonly entity: Entity;
  readonly score: number;
  /** From 0 to 1. */
  readonly confidence: number;
  readonly fields: readonly Mapped[];
  /** The column that holds the id. */
  readonly id: ColumnProfile | undefined;
}

/** What the rows of a file may be, the likeliest first. */
export function recogniseFile(file: ProfiledFile): readonly Recognised[] {
  const found = kinds.flatMap((kind): readonly Recognised[] => {
    const entity = getEntity(kind.entity);
    const fields = mapColumns(entity, file);
    const id = findId(entity, file, fields);
    const has = (name: string): boolean => (name === '#id' ? id !== undefined : fields.some(({ column }) => column.name === name));
    if (!kind.needs.every((group) => group.some(has))) return [];
    if (kind.entity === 'order_line' && !has('order_id') && !mapColumns(getEntity('order'), file).some(({ column }) => column.name === 'ordered_at'))
      return [];
    const matched = fields.reduce((sum, { score }) => sum + score, 0) + (id ? 1 : 0);
    const score = matched - (kind.isUnique && !(id ?? labelOf(entity, fields))?.isUnique ? 2.5 : 0);
    return score <= 0 ? [] : [{ entity, score, confidence: Math.min(1, score / Math.max(3, Math.min(file.columns.length, 6))), fields, id }];
  });
  const hasLines = found.some(({ entity }) => entity.id === 'order_line');
  const rank = (one: Recognised): number => one.score - (hasLines && one.entity.id === 'order' ? 10 : 0);
  return found.sort((a, b) => rank(b) - rank(a) || order(a) - order(b));
}

function order({ entity }: Recognised): number {
  return [...entities.keys()].indexOf(entity.id);
}

/** The file's columns that an entity's columns are best taken from; each is used once. */
export function mapColumns(entity: Entity, file: ProfiledFile): readonly Mapped[] {
  const pairs = entity.columns
    .filter((column) => !column.derived && !column.stamped)
    .flatMap((column, place) =>
      file.columns.map((from, position) => ({
        column,
        from,
        place,
        position,
        score: fits(column, from) ? headerScore(entity, column, from.name) + preference(column, from, file) : 0,
      })),
    )
    .filter(({ score }) => score > 0.5)
    .sort((a, b) => b.score - a.score || a.place - b.place || a.position - b.position);
  const mapped: Mapped[] = [];
  for (const { column, from, score } of pairs) {
    if (mapped.some((other) => other.column === column || other.from === from)) continue;
    mapped.push({ column, from, score: Math.min(1, score) });
  }
  return mapped;
}

/** Of an id and a name of the same thing the id refers better. */
function preference(column: Column, from: ColumnProfile, file: ProfiledFile): number {
  if (column.type.kind !== 'ref') return 0;
  const ids = idWords(column.type.to);
  const hasId = file.columns.some((other) => ids.has(bareHeader(other.name)));
  return hasId && ids.has(bareHeader(from.name)) && nameWords(column.type.to).size > 0 ? 0.2 : 0;
}

function fits(column: Column, profile: ColumnProfile): boolean {
  const { type, distinct } = profile;
  const isNumber = holdsNumbers(profile);
  switch (column.type.kind) {
    case 'date':
    case 'moment':
      return type === 'date' || type === 'moment' || profile.isPartlyDate;
    case 'money':
      return isNumber && !(column.name === 'discount' && isRate(profile));
    case 'decimal':
      return isNumber;
    case 'integer':
      return type === 'integer' || (isNumber && (type === 'id' || type === 'text'));
    case 'boolean':
      return type === 'boolean';
    case 'enum':
      return (type === 'text' || type === 'id' || type === 'boolean') && distinct <= 60;
    case 'ref':
      return type === 'text' || type === 'id' || type === 'integer' || type === 'boolean';
    case 'weekdays':
      return type === 'text' || type === 'id';
    case 'text':
      return type !== 'date' && type !== 'moment' && type !== 'empty' && type !== 'money' && type !== 'decimal';
  }
}

/** Parts of one instead of amounts. */
function isRate({ samples }: ColumnProfile): boolean {
  const numbers = samples.map((sample) => Math.abs(Number(sample.replace(',', '.')))).filter((number) => !Number.isNaN(number));
  return numbers.length > 0 && numbers.every((number) => number <= 1);
}

/** By a header that says so; else the label where each stands once. */
function findId(entity: Entity, file: ProfiledFile, fields: readonly Mapped[]): ColumnProfile | undefined {
  const words = idWords(entity.id);
  const named = file.columns.find((column) => words.has(bareHeader(column.name)) && column.type !== 'empty' && column.type !== 'date');
  if (named) return named;
  const label = labelOf(entity, fields);
  if (label?.isUnique) return label;
  const generic = file.columns.find((column) => bareHeader(column.name) === 'id' && column.isUnique);
  return generic;
}

export function labelOf(entity: Entity, fields: readonly Mapped[]): ColumnProfile | undefined {
  return fields.find(({ column }) => column.name === (entity.id === 'assignment' ? 'user_id' : entity.label))?.from;
}
