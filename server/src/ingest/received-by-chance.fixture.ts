import type { Recipe } from '@leadline/contract';
import type { Item } from '#server/inbox/inbox.ts';

/** Records of few ids and many kinds, so that what one entry brings is corrected, deleted and referred to by others. */
export interface ReceivedByChance {
  readonly items: () => readonly Item[];
  /** File name → CSV. */
  readonly files: () => ReadonlyMap<string, string>;
}

type Pick = <T>(...values: readonly T[]) => T;
type Values = Readonly<Record<string, string>>;

const source = 'crm';
const id = (pick: Pick): string => pick('1', '2', '3', '4', '5');
const maybeId = (pick: Pick): string => pick('', '1', '2', '3', '4', '5', '6');
const day = (pick: Pick): string => `2026-0${pick(1, 2)}-${pick('01', '02', '05', '09', '14', '20', '27')}`;
const maybeDay = (pick: Pick): string => pick('', day(pick), day(pick), day(pick));
const currency = (pick: Pick): string => pick('', 'EUR', 'HUF');
const amount = (pick: Pick): string => pick('', '100', '250.5', '999.99');

const kinds: Readonly<Record<string, (pick: Pick) => Values>> = {
  account: (pick) => ({ name: pick('A', 'B'), is_test: pick('', 'true', 'false', 'false'), merged_into_id: pick('', '', '', id(pick)) }),
  location: (pick) => ({ name: pick('x', 'y'), timezone: pick('', 'Asia/Ho_Chi_Minh', 'Europe/Budapest') }),
  team: (pick) => ({ name: pick('North', 'South'), parent_team_id: maybeId(pick) }),
  stage: (pick) => ({ name: pick('Won', 'Talks', 'Lost'), kind: pick('', 'open', 'won', 'lost'), position: pick('1', '2') }),
  product: (pick) => ({ name: pick('P', 'Q'), list_price: amount(pick), currency: currency(pick) }),
  fx_rate: (pick) => ({ base: 'HUF', quote: 'EUR', rate_on: day(pick), rate: pick('0.0025', '0.0026') }),
  assignment: (pick) => ({ user_id: id(pick), team_id: maybeId(pick), valid_from: maybeDay(pick), valid_to: pick('', '', day(pick)) }),
  lead: (pick) => ({ account_id: maybeId(pick), created_at: maybeDay(pick), owner_user_id: maybeId(pick), converted_at: pick('', '', day(pick)) }),
  opportunity: (pick) => ({
    account_id: maybeId(pick),
    lead_id: maybeId(pick),
    stage_id: maybeId(pick),
    primary_product_id: maybeId(pick),
    amount: amount(pick),
    currency: currency(pick),
    created_at: maybeDay(pick),
    decided_at: maybeDay(pick),
    location_id: maybeId(pick),
  }),
  stage_change: (pick) => ({
    opportunity_id: id(pick),
    to_stage_id: maybeId(pick),
    changed_at: pick('', `${day(pick)} 20:00:00`, `${day(pick)} 23:30:00`),
    amount: amount(pick),
  }),
  opportunity_credit: (pick) => ({ opportunity_id: id(pick), user_id: id(pick), credit_share: pick('', '0.5', '1') }),
  activity: (pick) => ({
    kind: pick('call', 'meeting'),
    direction: 'outbound',
    status: pick('completed', 'completed', 'planned'),
    user_id: maybeId(pick),
    lead_id: maybeId(pick),
    opportunity_id: maybeId(pick),
    location_id: maybeId(pick),
    started_at: `2026-02-03 17:5${pick(7, 8, 9)}:${pick('01', '20', '40')}`,
  }),
  order: (pick) => ({
    account_id: maybeId(pick),
    seller_user_id: maybeId(pick),
    ordered_at: maybeDay(pick),
    status: pick('', 'confirmed', 'cancelled'),
    cancelled_at: maybeDay(pick),
    currency: currency(pick),
    location_id: maybeId(pick),
  }),
  order_credit: (pick) => ({ order_id: id(pick), user_id: id(pick), credit_share: pick('', '0.5', '1') }),
  order_line: (pick) => ({ order_id: id(pick), net_amount: amount(pick), quantity: pick('', '1', '3'), product_id: maybeId(pick) }),
  refund: (pick) => ({ order_line_id: id(pick), net_amount: amount(pick), refunded_on: maybeDay(pick), quantity: pick('', '1', '9') }),
};
const names = Object.keys(kinds);

/** @param below a whole number from 0 up to, not including, its argument */
export function receivedByChance(below: (most: number) => number): ReceivedByChance {
  const pick: Pick = (...values) => values[below(values.length)]!;
  const version = (): number => pick(0, 0, 1, 2, 3);
  const item = (): Item => {
    const entity = pick(...names);
    const values = Object.fromEntries(Object.entries(kinds[entity]!(pick)).map(([name, value]) => [name, value === '' ? null : value]));
    const op = pick<Item['op']>('put', 'put', 'put', 'delete');
    return { entity, op, source, externalId: id(pick), version: version(), values: op === 'put' ? values : {} };
  };
  const csv = (entity: string): string => {
    const rows = Array.from({ length: 1 + below(4) }, () => ({ id: id(pick), version: String(version()), ...kinds[entity]!(pick) }));
    return `${Object.keys(rows[0]!).join(',')}\n${rows.map((row) => Object.values(row).join(',')).join('\n')}\n`;
  };
  return {
    items: () => Array.from({ length: 1 + below(6) }, item),
    files: () => new Map(names.filter(() => below(3) === 0).map((entity) => [`${entity}.csv`, csv(entity)])),
  };
}

/** Reads what `files` makes: one file per kind of record, named by it. */
export function recipeOf(files: Iterable<string>): Recipe {
  const given = new Set(files);
  const present = names.filter((entity) => given.has(`${entity}.csv`));
  const column = (name: string) => ({ kind: 'column' as const, column: name });
  return {
    name: 'everything',
    source,
    files: present.map((entity) => ({
      id: entity,
      match: { name: `${entity}.csv` },
      encoding: 'utf-8',
      delimiter: ',',
      quote: '"',
      hasHeader: true,
      skip: 0,
    })),
    defaults: { dateOrder: 'ymd', decimal: '.', currency: null, timezone: null },
    corrections: [],
    outputs: present.map((entity) => ({
      entity,
      file: entity,
      id: [column('id')],
      version: column('version'),
      fields: Object.keys(kinds[entity]!((...values) => values[0]!)).map((name) => ({ column: name, from: column(name) })),
    })),
  };
}
