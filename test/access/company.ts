import { recordId } from '@leadline/kpi';
import type { ActionItemTable } from '../../server/src/control/meeting-tables.ts';
import { keyOf } from '../../server/src/ingest/stage/read-item.ts';
import { sendItems, type TestApp } from '../../server/src/test-app.fixture.ts';
import { relations, type Places, type Relation } from './principals.ts';

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
    item('feedback_meeting', `talk-${id}`, { employee_user_id: id, due_on: '2026-06-10' }),
    item('activity', `call-${id}`, { kind: 'call', user_id: id, account_id: account, started_at: '2026-06-11', outcome: 'conversation' }),
  ];
}

export type SubjectEntity = 'user' | 'account' | 'contact' | 'opportunity' | 'order' | 'activity' | 'goal' | 'feedback_meeting';

const prefixes: Readonly<Record<SubjectEntity, string>> = {
  user: '',
  account: 'customer-',
  contact: 'contact-',
  opportunity: 'deal-',
  order: 'order-',
  activity: 'call-',
  goal: 'goal-',
  feedback_meeting: 'talk-',
};

/** The record of an entity that stands in a relation to Anna. */
export function subject(entity: SubjectEntity, relation: Relation): string {
  const prefix = prefixes[entity];
  return idOf(entity, `${prefix}${relation === 'missing' ? 'never' : people[relation].id}`);
}

/** The number of an action of somebody who stands in a relation to Anna. */
export const actionOf = (relation: Relation): string => `00000000-0000-7000-8000-${String(relations.indexOf(relation)).padStart(12, '0')}`;

/** The number of what somebody hands over who stands in a relation to Anna. */
export const handoverOf = (relation: Relation): string => `00000000-0000-7000-9000-${String(relations.indexOf(relation)).padStart(12, '0')}`;

/** What is said in their meetings, and what they are to do. */
export const privateWords = 'Said between two';

/** Everybody has said something in their meeting, has an action somebody gave them, and hands a customer over. */
export async function writePrivately({ ctx }: TestApp): Promise<void> {
  const { db } = ctx.control;
  for (const relation of relations.filter((one) => one !== 'missing' && one !== 'deleted')) {
    const employee = idOf('user', relation === 'own, other name' ? 'anna' : people[relation as Exclude<Relation, 'missing'>].id);
    const manager = idOf('user', 'nobody-known');
    const said = {
      notes: privateWords,
      due_on: '2026-06-10',
      held_on: null,
      employee_confirmed_at: null,
      manager_confirmed_at: null,
      planned_at: null,
    };
    const counted = { edition: 1n, employee_shares: 0n, manager_shares: 0n, minutes: 45n, sequence: 0n, updated_at: '2026-06-10T10:00:00.000Z' };
    const meeting_id = subject('feedback_meeting', relation);
    await db
      .insertInto('feedback_talk')
      .values({ meeting_id, employee_id: employee, manager_id: manager, ...said, ...counted })
      .execute();
    await db
      .insertInto('feedback_note')
      .values({ meeting_id, person_id: manager, text: privateWords, edition: 1n, updated_at: counted.updated_at })
      .execute();
    const action: ActionItemTable = {
      id: actionOf(relation),
      meeting_id: null,
      position: 0n,
      title: privateWords,
      owner_id: employee,
      made_by: manager,
      made_by_name: null,
      due_on: '2026-06-30',
      kpi: null,
      variant: null,
      subject: null,
      value_from: null,
      value_to: null,
      value_then: null,
      expected: '',
      expected_value: null,
      agreed_on: '2026-06-10',
      state: 'open',
      closed_on: null,
      closing_note: '',
      created_at: counted.updated_at,
    };
    await db.insertInto('action_item').values(action).execute();
    const passed = { agreed_on: '2026-06-30', offered_at: counted.updated_at, offered_by: null, starts_on: null, accepted_at: null, told_at: null };
    await db
      .insertInto('handover')
      .values({ id: handoverOf(relation), giver_id: employee, receiver_id: manager, state: 'offered', notes: '', edition: 1n, ...passed })
      .execute();
    await db
      .insertInto('handover_customer')
      .values({ handover_id: handoverOf(relation), account_id: subject('account', relation) })
      .execute();
  }
}

export const places: Places = { north: idOf('team', 'North'), south: idOf('team', 'South'), anna: idOf('user', 'anna') };
