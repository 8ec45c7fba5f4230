import { catalog } from '@leadline/kpi';
import { afterEach, describe, expect, test } from 'vitest';
import { ask, type TestCompany, type TestRecord, times, today, worldOf } from '../../fixtures/kpi-store.ts';
import { openDuckdb, type Store } from '../../invariants/stores.ts';

let store: Store | undefined;
afterEach(async () => {
  await store?.close();
  store = undefined;
});

/** The value of the period asked for is the one the specification names. */
async function expectExample(kpi: string, records: TestCompany['records'], query: Parameters<typeof ask>[1]) {
  store = await openDuckdb(worldOf({ records }));
  const result = await ask(store, { kpi, ...query });
  const [cell] = result.totals;
  expect(cell?.value, JSON.stringify(cell)).toBe(catalog.entries.get(kpi)!.example!.value);
  return cell!;
}

const march = { period: { kind: 'named', name: '2026-03' } } as const;
const user = { id: 'anna', full_name: 'Anna' };

describe('problems of customers', () => {
  const contact = (id: string, issue_raised: string | null, more: object = {}): TestRecord => ({
    id,
    kind: 'call',
    status: 'completed',
    is_two_way: true,
    started_on: '2026-03-03',
    issue_raised,
    ...more,
  });

  test('customer_issue_rate: contacts without an answer are on neither side', async () => {
    const cell = await expectExample(
      'customer_issue_rate',
      {
        activity: [
          ...times(60, (n) => contact(`y${n}`, 'yes')),
          ...times(180, (n) => contact(`n${n}`, 'no')),
          ...times(15, (n) => contact(`u${n}`, 'unknown')),
          ...times(5, (n) => contact(`m${n}`, null)),
          contact('missed', null, { is_two_way: false }),
        ],
      },
      march,
    );
    expect(cell).toMatchObject({ denominator: '240', beside: { unanswered: '20' } });
  });

  test('customer_issue_resolution_rate: young open problems wait, late solutions are none', async () => {
    // Today is 15 June.
    const issue = (id: string, started_on: string, more: object = {}): TestRecord => contact(id, 'yes', { started_on, ...more });
    const cell = await expectExample(
      'customer_issue_resolution_rate',
      {
        activity: [
          ...times(47, (n) => issue(`s${n}`, '2026-04-20', { issue_due_on: '2026-05-20', issue_solved_on: '2026-05-20' })),
          issue('quick', '2026-06-10', { issue_due_on: '2026-07-10', issue_solved_on: '2026-06-11' }),
          issue('late', '2026-04-20', { issue_due_on: '2026-05-20', issue_solved_on: '2026-05-21' }),
          ...times(6, (n) => issue(`o${n}`, '2026-04-20', { issue_due_on: '2026-05-20' })),
          issue('edge', '2026-05-16', { issue_due_on: today }),
          ...times(4, (n) => issue(`y${n}`, '2026-05-17', { issue_due_on: '2026-06-16' })),
        ],
      },
      { period: { kind: 'named', name: '2026-Q2' } },
    );
    expect(cell).toMatchObject({ numerator: '48', denominator: '56', beside: { young: '4' } });
  });

  test('customer_issue_resolution_rate: what was handed to service is solved when the request is', async () => {
    const issue = (id: string, request: string, more: object = {}): TestRecord =>
      contact(id, 'yes', { started_on: '2026-04-20', issue_due_on: '2026-05-20', service_request_id: request, ...more });
    store = await openDuckdb(
      worldOf({
        records: {
          service_request: [
            { id: 'quick', resolved_on: '2026-04-22' },
            { id: 'slow', resolved_on: '2026-05-21' },
            { id: 'open', resolved_on: null },
          ],
          activity: [issue('a', 'quick'), issue('b', 'slow'), issue('c', 'open', { issue_solved_on: '2026-04-21' })],
        },
      }),
    );
    const result = await ask(store, { kpi: 'customer_issue_resolution_rate', period: { kind: 'named', name: '2026-04' } });
    expect(result.totals[0]).toMatchObject({ numerator: '1', denominator: '3' });
  });
});

describe('existing customers', () => {
  const account = (id: string, more: object = {}): TestRecord => ({ id, name: id, ...more });
  const span = (id: string, more: object = {}): TestRecord => ({ id: `s-${id}`, account_id: id, from_on: '2025-05-02', basis: 'contract', ...more });
  const contact = (id: string, account_id: string, more: object = {}): TestRecord => ({
    id,
    kind: 'call',
    status: 'completed',
    account_id,
    is_two_way: true,
    contact_key: id,
    started_on: '2026-02-03',
    ...more,
  });
  const firstQuarter = { period: { kind: 'named', name: '2026-Q1' } } as const;

  test('existing_customer_interaction_frequency: several on one day in one way are one, customers of the quarter are not existing', async () => {
    await expectExample(
      'existing_customer_interaction_frequency',
      {
        account: [...times(200, (n) => account(`a${n}`)), account('new'), account('gone')],
        customer_span: [...times(200, (n) => span(`a${n}`)), span('new', { from_on: '2026-01-01' }), span('gone', { to_on: '2025-12-31' })],
        activity: [
          ...times(260, (n) => contact(`c${n}`, `a${n % 150}`)),
          { ...contact('twice', 'a0'), contact_key: 'c0' },
          contact('of new', 'new'),
          contact('of gone', 'gone'),
          contact('tried', 'a1', { is_two_way: false, contact_key: null }),
        ],
      },
      firstQuarter,
    );
  });

  test('customer_contact_coverage: of whoever looks after the customer, whoever had the contact', async () => {
    const owner = (n: number) => ({ owner_user_id: n < 100 ? 'anna' : 'bence' });
    const cell = await expectExample(
      'customer_contact_coverage',
      {
        user: [user, { id: 'bence', full_name: 'Bence' }],
        account: [...times(200, (n) => account(`a${n}`)), account('leave us alone', { no_contact: true })],
        customer_span: [...times(200, (n) => span(`a${n}`, owner(n))), span('leave us alone')],
        activity: [
          ...times(150, (n) => contact(`c${n}`, `a${n}`, { user_id: 'anna' })),
          contact('again', 'a0', { user_id: 'bence' }),
          ...times(3, (n) => contact(`f${n}`, 'a199', { is_two_way: false, contact_key: null, is_attempt: true })),
          contact('unwanted', 'leave us alone'),
        ],
      },
      firstQuarter,
    );
    expect(cell).toMatchObject({ numerator: '150', denominator: '200', beside: { failed_attempts: '3' } });
    const byPerson = await ask(store!, { kpi: 'customer_contact_coverage', by: ['person'], ...firstQuarter });
    const values = Object.fromEntries(byPerson.rows.map(({ members, cells }) => [members[0]!.label, cells[0]!.value]));
    expect(values).toMatchObject({ Anna: '1', Bence: '0.5' });
  });

  test('lead_load_per_rep: a lead tried by two counts for each, half a person is half', async () => {
    const months = (name: string) => ({ period: { kind: 'named', name } }) as const;
    const attempt = (id: string, more: object = {}): TestRecord => ({
      id,
      kind: 'call',
      is_attempt: true,
      lead_id: 'l',
      started_on: '2026-04-07',
      load_key: id,
      ...more,
    });
    const workdays = (user_id: string, selling_fte: string, month: string, length: number) =>
      times(length, (n) => ({ id: `${user_id}-${month}-${n}`, user_id, day_on: `${month}-${String(n + 1).padStart(2, '0')}`, selling_fte }));
    await expectExample(
      'lead_load_per_rep',
      {
        lead: [
          { id: 'l', created_on: '2026-04-01' },
          { id: 'test', is_counted: false },
        ],
        workday: [
          ...['a', 'b', 'c'].flatMap((id) => workdays(id, '1', '2026-04', 30)),
          ...['d', 'e'].flatMap((id) => workdays(id, '0.5', '2026-04', 30)),
          ...['a', 'b', 'c', 'd'].flatMap((id) => workdays(id, '1', '2026-05', 31)),
        ],
        activity: [
          ...times(480, (n) => attempt(`k${n}`)),
          { ...attempt('again'), load_key: 'k0' },
          attempt('test', { lead_id: 'test' }),
          ...times(240, (n) => attempt(`m${n}`, { started_on: '2026-05-05' })),
        ],
      },
      months('2026-04'),
    );
    const both = await ask(store!, { kpi: 'lead_load_per_rep', period: { kind: 'custom', from: '2026-04-01', to: '2026-06-01' } });
    expect(Number(both.totals[0]!.value)).toBeCloseTo(90, 6);
  });
});
