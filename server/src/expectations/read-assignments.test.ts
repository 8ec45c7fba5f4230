import type { Subject } from '@leadline/contract';
import { expect, test } from 'vitest';
import type { Firm, Row, Stint } from '#server/firm/read-firm.ts';
import { assignmentsOf, holdingOn, setOf, type KpiAssignment } from './read-assignments.ts';

const anna = 'user.1';
const stint = (role: Stint['role'], from: string | null, to: string | null, over: Partial<Stint> = {}): Stint => ({
  id: `assignment.${role}${from}`,
  userId: anna,
  teamId: null,
  role,
  share: 1,
  partTime: 1,
  isPrimary: true,
  isLead: false,
  managerId: null,
  locationId: null,
  calendarId: null,
  rampFrom: null,
  from,
  to,
  ...over,
});
const firm = {
  stints: new Map([
    [anna, [stint('hunter', null, '2026-07-01'), stint('farmer', '2026-07-01', null), stint('bdr', null, null, { isPrimary: false })]],
  ]),
} as unknown as Firm;

const hunters: Subject = { scope: 'role', id: 'hunter' };
const self: Subject = { scope: 'user', id: anna };
const given = (kpi: string, subject: Subject, over: Partial<KpiAssignment> = {}): KpiAssignment => ({
  id: `${kpi} ${subject.scope}`,
  kpi,
  variant: null,
  subject,
  goalId: null,
  isMandatory: true,
  isPrimary: false,
  weight: '1',
  cadence: null,
  ownerId: null,
  from: null,
  to: null,
  isDecidedHere: false,
  ...over,
});
const idsOf = (set: readonly KpiAssignment[]): readonly string[] => set.map(({ id, isPrimary }) => `${isPrimary ? '★ ' : ''}${id}`);

test('what is given holds from its first day up to, and without, the first day after', () => {
  const all = [given('calls', self, { from: '2026-06-01', to: '2026-07-01' })];
  expect(['2026-05-31', '2026-06-01', '2026-06-30', '2026-07-01'].map((day) => holdingOn(all, day).length)).toEqual([0, 1, 1, 0]);
});

test('the set of a person is its own and that of the main role of the day', () => {
  const all = [given('deals', hunters, { isPrimary: true }), given('keep', { scope: 'role', id: 'farmer' }), given('calls', self)];
  expect(idsOf(setOf(all, firm, self, '2026-06-15'))).toEqual(['★ deals role', 'calls user']);
  expect(idsOf(setOf(all, firm, self, '2026-07-01'))).toEqual(['calls user', 'keep role']);
  expect(idsOf(setOf(all, firm, hunters, '2026-06-15'))).toEqual(['★ deals role']);
  expect(idsOf(setOf(all, firm, { scope: 'organisation', id: null }, '2026-06-15'))).toEqual([]);
  expect(idsOf(setOf(all, firm, { scope: 'user', id: 'user.2' }, '2026-06-15'))).toEqual([]);
});

test('of the same KPI the own one goes before the role’s, and an own primary one takes its place', () => {
  const all = [given('deals', hunters, { isPrimary: true }), given('calls', hunters), given('calls', self, { isPrimary: true, weight: '2' })];
  expect(idsOf(setOf(all, firm, self, '2026-06-15'))).toEqual(['★ calls user', 'deals role']);
  const other = [given('calls', hunters), given('calls', self, { variant: 'long' })];
  expect(setOf(other, firm, self, '2026-06-15').length).toBe(2);
});

test('the primary one comes first, then the mandatory ones, the heavier before the lighter', () => {
  const all = [
    given('a', self, { isMandatory: false, weight: '9' }),
    given('b', self, { weight: '1' }),
    given('c', self, { weight: '10' }),
    given('d', self, { isPrimary: true, isMandatory: false }),
  ];
  expect(setOf(all, firm, self, '2026-06-15').map(({ kpi }) => kpi)).toEqual(['d', 'c', 'b', 'a']);
});

test('records are read as they are meant', () => {
  const row = (values: Readonly<Record<string, string>>): Row => new Map(Object.entries({ kpi: 'calls_made_count', is_stub: 'false', ...values }));
  const rows = new Map([
    ['kpi_assignment.2', row({ sales_role: 'hunter', weight: '2.5000', is_primary: 'true', obligation: 'optional', valid_from: '2026-06-01' })],
    ['kpi_assignment.1', row({ weight: '0.0000', cadence: 'weekly', variant: 'long' })],
    ['kpi_assignment.3', row({ is_stub: 'true' })],
  ]);
  expect(assignmentsOf(rows)).toMatchObject([
    {
      subject: { scope: 'organisation', id: null },
      weight: '1',
      isMandatory: true,
      isPrimary: false,
      cadence: 'weekly',
      variant: 'long',
      from: null,
    },
    { subject: hunters, weight: '2.5', isMandatory: false, isPrimary: true, cadence: null, variant: null, from: '2026-06-01', isDecidedHere: false },
  ]);
});
