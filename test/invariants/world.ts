import { createHash } from 'node:crypto';
import {
  addDays,
  entities,
  getEntity,
  identityText,
  key64Of,
  tableColumns,
  type Entity,
  type PhysicalColumn,
  type SqlParameter,
} from '@leadline/kpi';
import { randomFrom, type Random } from './random.ts';

export type Row = Readonly<Record<string, SqlParameter>>;

/** A small company as the store holds it, made by chance: gaps, contradictions, stubs, splits and people who change teams included. */
export interface World {
  readonly seed: number;
  readonly today: string;
  readonly dataThrough: string;
  /** By entity. */
  readonly tables: ReadonlyMap<string, readonly Row[]>;
  readonly memberships: readonly Row[];
  readonly ancestors: readonly Row[];
}

const firstDay = '2026-03-01';
const days = 184;
const sizes: Readonly<Record<string, number>> = {
  region: 4,
  location: 3,
  team: 4,
  user: 5,
  segment: 2,
  account: 8,
  product: 4,
  acquisition_channel: 3,
  campaign: 3,
  script: 2,
  contact: 8,
  pipeline: 1,
  stage: 5,
  lead: 40,
  opportunity: 40,
  stage_change: 80,
  activity: 60,
  email_message: 40,
  email_event: 20,
  lead_owner_history: 6,
  opportunity_owner_history: 6,
  order: 30,
  order_line: 60,
  refund: 14,
  cost_entry: 16,
  competitor: 2,
  contract: 14,
  contract_change: 30,
  customer_gain: 24,
  customer_span: 24,
  goal: 3,
  project: 2,
  survey: 3,
  goal_target: 10,
  contact_plan: 24,
  feedback_meeting: 16,
  goal_check_in: 8,
  self_assessment: 10,
  task: 24,
  plan_result: 12,
  frozen_forecast: 24,
  survey_invitation: 30,
  survey_response: 60,
  service_request: 30,
  workday: 120,
  norm_day: 40,
  target_day: 60,
  work_span: 24,
};
const stageKinds = ['open', 'open', 'open', 'won', 'lost'];

export function keyOf(entity: string, index: number): bigint {
  return key64Of(
    createHash('md5')
      .update(identityText(entity, 'test', String(index)))
      .digest(),
  );
}

export function generateWorld(seed: number): World {
  const random = randomFrom(seed);
  const tables = new Map<string, readonly Row[]>();
  for (const [id, size] of Object.entries(sizes)) {
    const entity = getEntity(id);
    tables.set(
      id,
      Array.from({ length: size }, (_, index) => completed(id, index, makeRow(entity, index, random), random)),
    );
  }
  tables.set('customer_span', orderedSpans(tables.get('customer_span')!, random));
  for (const id of ['opportunity', 'order']) tables.set(`${id}_credit`, makeCredits(id, random));
  const today = addDays(firstDay, days - 10);
  return {
    seed,
    today,
    dataThrough: addDays(today, -random.below(4)),
    tables,
    memberships: makeMemberships(random),
    ancestors: makeAncestors(tables),
  };
}

function makeRow(entity: Entity, index: number, random: Random): Record<string, SqlParameter> {
  const key = keyOf(entity.id, index);
  const isStub = entity.kind === 'dimension' && index === 0 && random.chance(0.5);
  const row: Record<string, SqlParameter> = {
    key64: key,
    root64: key,
    source: 'test',
    external_id: String(index),
    version: 0,
    batch: 1,
    business_on: null,
    recorded_at: null,
    is_stub: isStub,
    flags: random.chance(0.1) ? random.pick(['negative_duration', 'future_date', 'closed_before_created,negative_duration']) : null,
  };
  for (const column of tableColumns(entity)) row[column.name] = isStub ? null : makeValue(column, row, random);
  return row;
}

function makeValue(column: PhysicalColumn, row: Readonly<Record<string, SqlParameter>>, random: Random): SqlParameter {
  const { type } = column.of;
  const isRequired = column.of.required === true;
  if (!isRequired && random.chance(0.12)) return type.kind === 'boolean' && column.name === 'is_counted' ? false : null;
  switch (type.kind) {
    case 'text':
      if (column.name === 'kpi') return random.pick(['net_sales_revenue', 'net_sales_revenue', 'deals_won_count', 'weighted_pipeline_forecast']);
      if (column.name === 'question_key') return random.pick(['EMP0', 'EMP0', 'EMP1', 'EMPR', 'CSAT', 'NPS']);
      return random.pick(['alpha', 'beta', 'gamma', 'Duplicate', 'spam']);
    case 'weekdays':
      return random.pick(['1 1 1 1 1 2 0', '0 0 0 0 0 1 1', '1 1.5 1 1 1 0.25 100']);
    case 'enum':
      return random.pick(type.values);
    case 'ref':
      return sizes[type.to] ? keyOf(type.to, random.below(sizes[type.to]!)) : null;
    case 'moment':
      return makeMoment(column, row, random);
    case 'date':
      return addDays(firstDay, random.below(days));
    case 'boolean':
      return column.name === 'is_anonymous'
        ? random.chance(0.5)
        : column.name === 'is_counted' || column.name === 'is_first_of_account'
          ? random.chance(0.85)
          : random.chance(0.1);
    case 'integer':
      if (column.name === 'horizon') return random.pick([25, 50, 75]);
      return random.below(column.name === 'hour_of_day' ? 24 : 90);
    case 'decimal':
      return makeDecimal(type.scale, type.precision - type.scale > 6 ? 9 : 1, random);
    case 'money':
      return makeMoney(column, row, random);
  }
}

/** Most moments are known to the second, others by their day. */
function makeMoment(column: PhysicalColumn, row: Readonly<Record<string, SqlParameter>>, random: Random): SqlParameter {
  const known = row[column.of.name];
  if (column.sql === 'date') return typeof known === 'string' ? known.slice(0, 10) : addDays(firstDay, random.below(days));
  const time = [24, 60, 60].map((bound) => String(random.below(bound)).padStart(2, '0')).join(':');
  return random.chance(0.8) ? `${addDays(firstDay, random.below(days))} ${time}+00` : null;
}

function makeDecimal(scale: number, bound: number, random: Random): string {
  return random.chance(0.5)
    ? String(1 + random.below(bound))
    : `${random.below(bound)}.${String(random.below(1e6)).padStart(6, '0').slice(0, Math.min(6, scale))}`;
}

/** Scaled amounts; in the organisation's currency now and then without a rate. */
function makeMoney(column: PhysicalColumn, row: Readonly<Record<string, SqlParameter>>, random: Random): SqlParameter {
  const original = row[column.of.name];
  if (column.name === column.of.name) return BigInt(random.below(50_000_000)) * 1_000_003n - (random.chance(0.1) ? 10n ** 12n : 0n);
  return original === null || original === undefined || random.chance(0.06) ? null : original;
}

/** What the store keeps true of its derived columns. */
function completed(id: string, index: number, row: Record<string, SqlParameter>, random: Random): Row {
  if (row['is_stub']) return row;
  for (const { of, name } of tableColumns(getEntity(id))) if (of.type.kind === 'money' && name !== of.name && row[of.name] === null) row[name] = null;
  if (id === 'stage') row['kind'] = stageKinds[index]!;
  if (id === 'team' || id === 'region') row[`parent_${id}_id`] = index > 1 && random.chance(0.7) ? keyOf(id, index - 1) : null;
  if (id === 'survey_response' && row['is_anonymous']) for (const name of ['of_account_id', 'of_user_id', 'answered_at']) row[name] = null;
  for (const [from, to] of [
    ['from_on', 'to_on'],
    ['starts_on', 'until_on'],
  ] as const) {
    const [start, end] = [row[from], row[to]];
    if ((id === 'work_span' || id === 'goal_target') && typeof start === 'string' && typeof end === 'string' && end < start)
      [row[from], row[to]] = [end, start];
  }
  if (id === 'stage_change' && typeof row['changed_on'] === 'string' && typeof row['until_on'] === 'string' && row['until_on'] < row['changed_on']) {
    [row['changed_on'], row['until_on']] = [row['until_on'], row['changed_on']];
  }
  return row;
}

/** An account's spans follow one another, now and then with a break; the last of a relationship tells that the customer left. */
function orderedSpans(rows: readonly Row[], random: Random): readonly Row[] {
  const each = 3;
  return rows.map((row, index) => {
    const [place, account] = [index % each, Math.floor(index / each)];
    const step = Math.floor(days / each);
    const from = addDays(firstDay, place * step + (random.chance(0.3) ? random.below(20) : 0));
    const isLast = random.chance(0.4);
    const to = place === each - 1 && random.chance(0.5) ? null : addDays(firstDay, (place + 1) * step - (isLast ? random.below(20) : 0));
    const left = isLast ? to : null;
    return {
      ...row,
      account_id: keyOf('account', account % sizes['account']!),
      from_on: from,
      to_on: to,
      since_on: random.chance(0.6) ? addDays(firstDay, -random.below(200)) : from,
      left_on: left,
      known_on: left === null ? null : addDays(left, random.chance(0.4) ? 31 : 0),
    };
  });
}

const splits = [['1'], ['0.6', '0.4'], ['0.333333', '0.333333', '0.333334']] as const;

/** Closer shares add up to one; other roles are mentioned and count nothing. */
function makeCredits(id: string, random: Random): readonly Row[] {
  const entity = getEntity(`${id}_credit`);
  const rows: Row[] = [];
  for (let parent = 0; parent < sizes[id]!; parent += 1) {
    if (random.chance(0.5)) continue;
    const shares = random.pick(splits);
    const start = random.below(sizes['user']!);
    const parts = [...shares.map((share) => ['closer', share] as const), ...(random.chance(0.3) ? [['overlay', '1'] as const] : [])];
    for (const [place, [role, share]] of parts.entries()) {
      const row = makeRow(entity, rows.length, random);
      const user = keyOf('user', (start + place) % sizes['user']!);
      rows.push({
        ...row,
        is_stub: false,
        [`${id}_id`]: keyOf(id, parent),
        root64: keyOf(id, parent),
        user_id: user,
        credit_role: role,
        credit_share: share,
      });
    }
  }
  return rows;
}

function makeMemberships(random: Random): readonly Row[] {
  return Array.from({ length: sizes['user']! }, (_, user) => user).flatMap((user) => {
    const cuts = [random.below(days), random.below(days)].sort((a, b) => a - b).map((day) => addDays(firstDay, day));
    const [first, second] = cuts as [string, string];
    const spans: readonly (readonly [string | null, string | null])[] =
      first === second
        ? [[null, null]]
        : [
            [null, first],
            [first, second],
            [second, null],
          ];
    return spans
      .filter(() => random.chance(0.85))
      .map(([from, to]) => ({
        user_key: keyOf('user', user),
        from_on: from,
        to_on: to,
        team_key: random.chance(0.1) ? null : keyOf('team', random.below(sizes['team']!)),
        sales_role: random.pick(['hunter', 'farmer', null]),
        manager_key: random.chance(0.2) ? null : keyOf('user', random.below(sizes['user']!)),
        location_key: random.chance(0.2) ? null : keyOf('location', random.below(sizes['location']!)),
      }));
  });
}

/** Everything above a team or a region, itself included. */
function makeAncestors(tables: ReadonlyMap<string, readonly Row[]>): readonly Row[] {
  return ['team', 'region'].flatMap((kind) => {
    const parents = new Map((tables.get(kind) ?? []).map((row) => [row['key64'], row[`parent_${kind}_id`] ?? null]));
    return [...parents.keys()].flatMap((key) => {
      const above: Row[] = [];
      for (let at: SqlParameter | undefined = key, depth = 0; at !== null && at !== undefined && depth < 10; at = parents.get(at), depth += 1)
        above.push({ kind, key: key!, ancestor: at, depth });
      return above;
    });
  });
}

/** Entities of the store the world leaves empty. */
export const emptyEntities = [...entities.keys()].filter((id) => !(id in sizes) && !id.endsWith('_credit'));
