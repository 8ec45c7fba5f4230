import { recordId } from '@leadline/kpi';
import { keyOf } from '../../server/src/ingest/stage/read-item.ts';
import { sendItems, type TestApp } from '../../server/src/test-app.fixture.ts';
import type { Places, Relation } from './principals.ts';

const source = 'test';
const item = (entity: string, externalId: string, values: object) => ({ entity, externalId, source, values });
export const idOf = (entity: string, externalId: string): string => recordId(entity, keyOf(entity, source, externalId));

interface Somebody {
  readonly id: string;
  readonly name: string;
  /** Of one who has none: whose name it is. */
  readonly team: string | { readonly nameOf: string };
}

/** Anna asks; the others are to her what their key says. */
const people: Readonly<Record<Exclude<Relation, 'missing'>, Somebody>> = {
  own: { id: 'anna', name: 'Anna Own', team: 'North' },
  'own, other name': { id: 'anna-crm', name: 'A. Other', team: { nameOf: 'anna' } },
  'own team': { id: 'nora', name: 'Nora Near', team: 'North' },
  'team below': { id: 'emil', name: 'Emil Below', team: 'East' },
  'other team': { id: 'binh', name: 'Binh Foreign', team: 'South' },
  deleted: { id: 'gone', name: 'Gone Deleted', team: 'North' },
};

/**
 * North with East below it, South beside them; everybody has a customer of their own with a deal won, an order and a call; Anna a second
 * one under the name another system knows her by.
 */
export async function sendCompany(app: TestApp): Promise<void> {
  const teams = [
    item('team', 'North', { name: 'North' }),
    item('team', 'East', { name: 'East', parent_team_id: 'North' }),
    item('team', 'South', { name: 'South' }),
  ];
  const stages = [item('stage', 'won', { name: 'Won', kind: 'won' })];
  await sendItems(app, [...teams, ...stages, ...Object.values(people).flatMap(recordsOf)]);
  await sendItems(
    app,
    recordsOf(people.deleted).map(({ values: _values, ...record }) => ({ ...record, op: 'delete' })),
  );
}

function recordsOf({ id, name, team }: Somebody) {
  const account = `customer-${id}`;
  return [
    ...(typeof team === 'string'
      ? [
          item('user', id, { full_name: name }),
          item('assignment', `at-${id}`, { user_id: id, team_id: team, sales_role: 'hunter', is_primary: true }),
        ]
      : [item('user', id, { full_name: name, person_id: team.nameOf })]),
    item('account', account, { name: `Customer of ${name}`, owner_user_id: id }),
    item('contact', `contact-${id}`, { full_name: `Contact of ${name}`, account_id: account }),
    item('opportunity', `deal-${id}`, {
      name: `Deal of ${name}`,
      owner_user_id: id,
      account_id: account,
      stage_id: 'won',
      amount: 100,
      currency: 'USD',
      created_at: '2026-06-01',
      decided_at: '2026-06-10',
    }),
    item('order', `order-${id}`, { seller_user_id: id, account_id: account, ordered_at: '2026-06-10', currency: 'USD', status: 'fulfilled' }),
    item('order_line', `line-${id}`, { order_id: `order-${id}`, net_amount: 100, currency: 'USD' }),
    item('goal', `goal-${id}`, { title: `Goal of ${name}`, user_id: id, owner_user_id: id, starts_on: '2026-06-01', ends_on: '2026-06-30' }),
    item('activity', `call-${id}`, { kind: 'call', user_id: id, account_id: account, started_at: '2026-06-11', outcome: 'conversation' }),
  ];
}

/** The record of an entity that stands in a relation to Anna. */
export function subject(entity: 'user' | 'account' | 'contact' | 'opportunity' | 'order' | 'activity' | 'goal', relation: Relation): string {
  const prefix = { user: '', account: 'customer-', contact: 'contact-', opportunity: 'deal-', order: 'order-', activity: 'call-', goal: 'goal-' }[
    entity
  ];
  return idOf(entity, `${prefix}${relation === 'missing' ? 'never' : people[relation].id}`);
}

export const places: Places = { north: idOf('team', 'North'), south: idOf('team', 'South'), anna: idOf('user', 'anna') };
