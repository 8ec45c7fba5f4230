import { expect, test } from 'vitest';
import { erasedPrefix, erasedText, isErased, plainLiteral } from '#server/facts/personal/erased-value.ts';
import type { Erasure } from '#server/erasure.ts';
import type { Item } from '#server/inbox/inbox.ts';
import { keyOf } from '#server/ingest/stage/read-item.ts';
import { makeErasures } from './erasures.ts';
import { firstKept } from './keep-retention.ts';
import { saltFor } from './erase-person.ts';

const erasure: Erasure = {
  id: 'e1',
  at: '2026-06-15T10:00:00Z',
  salt: 'ab'.repeat(16),
  people: { contact: [String(keyOf('contact', 'crm', 'c1'))] },
  records: { activity: [String(keyOf('activity', 'crm', 'a1'))] },
};
const item = (entity: string, externalId: string, values: Item['values']): Item => ({
  entity,
  op: 'put',
  source: 'crm',
  externalId,
  version: 0,
  values,
});

async function masked(one: Item, more: Partial<Erasure> = {}): Promise<Item['values']> {
  const erasures = makeErasures(async () => [{ ...erasure, ...more }]);
  await erasures.load();
  return erasures.maskItem(one).values;
}

test('takes texts out of the person, of what refers to them and of records that are named, and of nothing else', async () => {
  expect(await masked(item('contact', 'c1', { full_name: 'Kata', consent_email: true, email: '' }))).toEqual({
    full_name: expect.stringMatching(/^erased-/),
    consent_email: true,
    email: '',
  });
  expect(await masked(item('survey_response', 'r1', { contact_id: 'c1', comment: 'bad', score: 2 }))).toMatchObject({
    contact_id: 'c1',
    score: 2,
    comment: expect.stringMatching(/^erased-/),
  });
  expect(await masked(item('activity', 'a1', { kind: 'call', phone_number: 361234567 }))).toMatchObject({
    kind: 'call',
    phone_number: expect.stringMatching(/^erased-/),
  });
  for (const other of [
    item('contact', 'c2', { full_name: 'Kata' }),
    item('activity', 'a2', { contact_id: 'c2', phone_number: '1' }),
    { ...item('contact', 'c1', { full_name: 'Kata' }), source: 'erp' },
  ])
    expect(await masked(other)).toBe(other.values);
});

test('goes by the date where texts have a time, and keeps what has none', async () => {
  const before = { people: {}, records: {}, before: { entity: 'activity', on: '2025-06-01' } };
  expect(
    (await masked(item('activity', 'x', { kind: 'call', phone_number: '1', started_at: '2025-05-31T23:00:00Z' }), before))['phone_number'],
  ).toMatch(/^erased-/);
  expect((await masked(item('activity', 'x', { kind: 'call', phone_number: '1', started_at: '2025-06-01T00:00:00Z' }), before))['phone_number']).toBe(
    '1',
  );
  expect((await masked(item('activity', 'x', { kind: 'call', phone_number: '1' }), before))['phone_number']).toBe('1');
  expect([firstKept('2026-06-15', 12), firstKept('2026-01-31', 1), firstKept('2026-03-31', 36)]).toEqual(['2025-06-01', '2025-12-01', '2023-03-01']);
});

test('what differed still differs, what was the same still is, and erasing twice changes nothing', () => {
  const numbers = Array.from({ length: 12 }, (_, n) => `+36 20 555 01${n}`);
  const [prefix, salt] = [erasedPrefix(erasure), saltFor(numbers)];
  const erased = numbers.map((number) => erasedText(prefix, salt, number));
  expect(new Set(erased).size).toBe(numbers.length);
  expect(erased.every(isErased)).toBe(true);
  expect(erased.map((text) => erasedText(prefix, salt, text))).toEqual(erased);
});

test('class 17: values called like parts of an object are values', async () => {
  const values = JSON.parse('{"__proto__": "x", "constructor": "y", "full_name": "Kata"}') as Item['values'];
  const after = await masked(item('contact', 'c1', values));
  expect(Object.keys(after).sort()).toEqual(['__proto__', 'constructor', 'full_name']);
  expect(({} as Record<string, unknown>)['x']).toBeUndefined();
  const strange = await masked(item('constructor', 'c1', { full_name: 'Kata' }));
  expect(strange).toEqual({ full_name: 'Kata' });
});

test('class 22: nothing but keys and plain texts of this program gets into a statement', () => {
  expect(plainLiteral('erased-0f')).toBe(`'erased-0f'`);
  for (const text of ["a'b", 'a;b', 'A', 'a b', "');--"]) expect(() => plainLiteral(text)).toThrow();
});
