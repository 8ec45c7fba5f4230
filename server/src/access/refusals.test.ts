import { pino } from 'pino';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { listEntries } from '#server/audit/list-entries.ts';
import { addAccount, findAccountByEmail } from '#server/control/account.ts';
import { openControl, type Control } from '#server/control/open-control.ts';
import { makeAfterwards } from './afterwards.ts';
import { makeRefusals, type Refusals } from './refusals.ts';

let control: Control;
let refusals: Refusals;
let now: Date;
let anna: string;

beforeEach(async () => {
  control = await openControl({ kind: 'sqlite', file: ':memory:' });
  now = new Date('2026-06-15T10:00:00Z');
  anna = await addAccount(control.db, { name: 'Anna', email: 'anna@example.com', status: 'active', grants: [] }, now);
  const log = pino({ level: 'silent' });
  refusals = makeRefusals(
    { control, clock: { now: () => now }, log },
    makeAfterwards(log, () => 0),
  );
});
afterEach(async () => {
  await refusals.close();
  await control.close();
});

const refuse = async (...emails: readonly string[]): Promise<void> => {
  for (const email of emails) refusals.note(() => findAccountByEmail(control.db, email), 'r1');
  await refusals.settled();
};
const later = (minutes: number): void => void (now = new Date(now.getTime() + minutes * 60_000));
const told = async () =>
  (await listEntries(control.db, { action: 'session' }, 100)).entries
    .map(({ action, by, subject, after }) => [action, by, subject.id, after])
    .reverse();
const entry = (id: string, after: object) => ['session.refused', 'nobody', id, after];

test('the first refusal is told at once, those of the quarter of an hour after it together', async () => {
  await refuse('anna@example.com');
  expect(await told()).toEqual([entry(anna, { name: 'Anna', tries: 1 })]);
  await refuse(...Array.from({ length: 30 }, () => 'anna@example.com'));
  later(14.9);
  await refusals.flush();
  expect(await told()).toHaveLength(1);
  later(0.1);
  await refusals.flush();
  expect((await told()).at(-1)).toEqual(entry(anna, { name: 'Anna', tries: 30 }));
  await refuse('anna@example.com');
  expect(await told()).toHaveLength(2);
  later(15);
  await refuse('anna@example.com');
  expect((await told()).slice(2)).toEqual([entry(anna, { name: 'Anna', tries: 2 })]);
});

test('whatever is tried that is no account makes one entry, without what was tried', async () => {
  await refuse(...Array.from({ length: 40 }, (_, n) => `somebody${n}@example.com`));
  later(15);
  await refusals.flush();
  expect(await told()).toEqual([entry('unknown', { tries: 1 }), entry('unknown', { tries: 39 })]);
  expect(JSON.stringify(await told())).not.toContain('somebody');
});

test('a quarter of an hour without a refusal is forgotten, and what was counted is told at the end', async () => {
  await refuse('anna@example.com');
  later(15);
  await refusals.flush();
  expect(await told()).toHaveLength(1);
  await refuse('anna@example.com', 'anna@example.com', 'anna@example.com');
  await refusals.close();
  expect((await told()).slice(1)).toEqual([entry(anna, { name: 'Anna', tries: 1 }), entry(anna, { name: 'Anna', tries: 2 })]);
});
