import { idOf } from '../company.ts';

/** Something that counts for whoever has the name it came with, on a date. */
export interface Event {
  readonly kind: 'won' | 'call' | 'sale';
  readonly id: string;
  readonly name: string;
  readonly account: string;
  readonly on: string;
  readonly amount: number;
}

/** Of a person, from a date on, until the next one. */
export interface Stay {
  readonly person: string;
  readonly team: string;
  readonly from: string;
}

/** A customer nothing was sold to: whom its source names, and who looked after it from a day on (null: always). */
export interface Customer {
  readonly id: string;
  readonly owner: string;
  readonly looked: readonly { readonly name: string; readonly from: string | null }[];
}

export interface Company {
  readonly teams: Readonly<Record<string, string | null>>;
  /** The last two are names of which nobody has said whose they are. */
  readonly persons: readonly string[];
  /** Names other systems know people by, and whose they are. */
  readonly names: Readonly<Record<string, string>>;
  readonly accounts: readonly string[];
  readonly stays: readonly Stay[];
  readonly events: readonly Event[];
  readonly customers: readonly Customer[];
}

export type Draw = (below: number) => number;

/** Numbers below a bound, always the same for a seed (mulberry32). */
export function makeDraw(seed: number): Draw {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

const teams = { top: null, a: 'top', a1: 'a', a2: 'a', b: 'top', b1: 'b' } as const;
const days = (draw: Draw): string => new Date(Date.UTC(2026, 0, 1 + draw(160))).toISOString().slice(0, 10);

/** Twelve people who change teams and go by several names, customers several of them sell to, and what they did in 2026. */
export function drawCompany(draw: Draw, size: number): Company {
  const known = Array.from({ length: 12 }, (_, index) => `p${index}`);
  const persons = [...known, 'stray0', 'stray1'];
  // The one who asks as a member has two other names, four of the others one or more.
  const names = Object.fromEntries(Array.from({ length: 8 }, (_, index) => [`n${index}`, index < 2 ? 'p3' : `p${draw(12)}`]));
  const called = [...persons, ...Object.keys(names)];
  const accounts = Array.from({ length: 8 }, (_, index) => `c${index}`);
  const places = Object.keys(teams);
  const stays = known.flatMap((person) => {
    const moves = [...new Set(Array.from({ length: draw(3) }, () => days(draw)))].sort();
    return ['2025-01-01', ...moves].map((from) => ({ person, team: places[draw(places.length)]!, from }));
  });
  const kinds = ['won', 'call', 'sale'] as const;
  const events = Array.from({ length: size }, (_, index) => ({
    kind: kinds[draw(3)]!,
    id: `e${index}`,
    name: called[draw(called.length)]!,
    account: accounts[draw(accounts.length)]!,
    on: days(draw),
    amount: 1 + draw(1000),
  }));
  const customers = Array.from({ length: 10 }, (_, index) => {
    const looked = Array.from({ length: draw(4) }, () => ({
      name: called[draw(called.length)]!,
      from: draw(5) === 0 ? null : new Date(Date.UTC(2026, 0, 1 + draw(220))).toISOString().slice(0, 10),
    }));
    return { id: `h${index}`, owner: called[draw(called.length)]!, looked };
  });
  return { teams, persons, names, accounts, stays, events, customers };
}

const isStray = (id: string): boolean => id.startsWith('stray');
/** What a person is called; whom nobody delivered by the id. */
export const labelOf = (id: string): string => (isStray(id) ? id : `Person ${id}`);
export const otherLabelOf = (id: string): string => `Known as ${id}`;
const item = (entity: string, externalId: string, values: object) => ({ entity, externalId, source: 'test', values });

/** What is sent so that the server knows the company. */
export function itemsOf({ teams, persons, names, accounts, stays, events, customers }: Company): readonly object[] {
  return [
    item('stage', 'won', { name: 'Won', kind: 'won' }),
    ...Object.entries(teams).map(([id, parent]) => item('team', id, { name: `Team ${id}`, ...(parent === null ? {} : { parent_team_id: parent }) })),
    ...persons.filter((id) => !isStray(id)).map((id) => item('user', id, { full_name: labelOf(id) })),
    ...Object.entries(names).map(([id, person]) => item('user', id, { full_name: otherLabelOf(id), person_id: person })),
    ...accounts.map((id, index) => item('account', id, { name: `Customer ${id}`, owner_user_id: persons[index]! })),
    ...stays.map(({ person, team, from }) => {
      const next = stays.find((stay) => stay.person === person && stay.from > from);
      const until = next === undefined ? {} : { valid_to: next.from };
      return item('assignment', `${person}-${from}`, {
        user_id: person,
        team_id: team,
        sales_role: 'hunter',
        is_primary: true,
        valid_from: from,
        ...until,
      });
    }),
    ...events.flatMap(itemsOfEvent),
    ...customers.flatMap(({ id, owner, looked }) => [
      item('account', id, { name: `Customer ${id}`, owner_user_id: owner }),
      ...looked.map(({ name, from }, at) =>
        item('account_owner_history', `${id}-${at}`, { account_id: id, user_id: name, ...(from === null ? {} : { valid_from: from }) }),
      ),
    ]),
  ];
}

function itemsOfEvent({ kind, id, name, account, on, amount }: Event): readonly object[] {
  if (kind === 'call')
    return [
      item('activity', id, {
        kind: 'call',
        direction: 'outbound',
        status: 'completed',
        user_id: name,
        account_id: account,
        started_at: on,
        is_internal: false,
      }),
    ];
  if (kind === 'sale')
    return [
      item('order', id, { seller_user_id: name, account_id: account, ordered_at: on, currency: 'USD', status: 'fulfilled' }),
      item('order_line', `${id}-1`, { order_id: id, net_amount: amount, currency: 'USD' }),
    ];
  const deal = { name: id, owner_user_id: name, account_id: account, stage_id: 'won', amount, currency: 'USD' };
  return [item('opportunity', id, { ...deal, created_at: on, decided_at: on })];
}

export const recordOf = ({ kind, id }: Event): string =>
  kind === 'call' ? idOf('activity', id) : kind === 'won' ? idOf('opportunity', id) : idOf('order_line', `${id}-1`);
