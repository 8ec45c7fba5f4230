import type { FindResponse } from '@leadline/contract';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestApp, sendItems, signInAs, smallFirm, type TestApp } from '#server/test-app.fixture.ts';
import { matchName, wordsAsked } from './match-name.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
  await sendItems(app, smallFirm);
});
afterAll(() => app.close());

async function find(asked: string, headers: Record<string, string> = {}): Promise<readonly string[]> {
  const answer = await app.get(`/api/find?asked=${encodeURIComponent(asked)}`, headers);
  expect(answer.statusCode).toBe(200);
  return answer
    .json<FindResponse>()
    .found.map(({ kind, label, from, to, isWhole }) => `${kind} ${label} ${from}-${to}${isWhole ? '' : ' (in part)'}`);
}

describe('what a question names', () => {
  test('is found in the middle of it, without diacritics and in any case', async () => {
    expect(await find('won deals of anna kovacs last month')).toEqual(['person Anna Kovács 3-5']);
    expect(await find('doanh thu cua NGUYEN thang truoc')).toEqual(['person Bình Nguyễn 3-4']);
    expect(await find('выручка Ёлкин?')).toEqual(['person Борис Ёлкин 1-2']);
    expect(await find('Duna Kft')).toEqual(['account Duna Kft 0-2']);
  });

  test('may have other endings', async () => {
    expect(await find('сделки Ёлкина')).toEqual(['person Борис Ёлкин 1-2 (in part)']);
    expect(await find('doanh thu nguyem')).toEqual([]);
    expect(await find('nyert üzletek Annának')).toEqual(['person Anna Kovács 2-3 (in part)']);
  });

  test('is found by beginnings while it is typed; among other words two letters say nothing', async () => {
    expect(await find('a')).toEqual(['person Anna Kovács 0-1 (in part)', 'account Acme, Ltd 0-1 (in part)']);
    expect(await find('ac')).toEqual(['account Acme, Ltd 0-1 (in part)']);
    expect(await find('deals ac')).not.toContain('account Acme, Ltd 1-2 (in part)');
  });

  test('is nobody whom whoever asks may not see', async () => {
    expect(await find('anna')).toHaveLength(1);
    const person = (await app.get('/api/members/person?search=binh')).json<{ members: { id: string }[] }>().members[0]!.id;
    const member = await signInAs(app, 'Binh', [{ role: 'member', team: null }], person);
    expect(await find('binh', member)).toEqual(['person Bình Nguyễn 0-1']);
    expect(await find('anna', member)).toEqual([]);
  });

  test('needs words', async () => {
    expect((await app.get('/api/find?asked=')).statusCode).toBe(400);
    expect((await app.get(`/api/find?asked=${'x'.repeat(201)}`)).statusCode).toBe(400);
    expect(await find('?!')).toEqual([]);
  });
});

test('the longest match of a name is taken', () => {
  expect(matchName('Huế – Trần Hưng Đạo', wordsAsked('doanh thu tran hung dao hue'), false)).toMatchObject({ from: 2, to: 5, unsaid: 1 });
  expect(matchName('Anna', wordsAsked('Joanna'), true)).toBeUndefined();
});
