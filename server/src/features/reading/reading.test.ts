import type { ErrorBody, ReadingExerciseResponse, ReadingOfferResponse } from '@leadline/contract';
import type { KpiColumn } from '@leadline/kpi';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestApp, sendItems, signInAs, smallFirm, type TestApp } from '#server/test-app.fixture.ts';
import { chooseQuestions, highestQuestion, shuffled, signalQuestion, targetQuestion, yearQuestion, type Months } from './make-questions.ts';

const column = (id: string, direction: KpiColumn['direction'] = 'higher'): KpiColumn => ({ ref: { id }, unit: { kind: 'count' }, decimals: 0, direction, version: 1 }); // prettier-ignore
const monthOf = (at: number): string => `${2024 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`;
const months = (
  values: readonly (number | null)[],
  more: { direction?: KpiColumn['direction']; id?: string; targets?: readonly (number | null)[] } = {},
): Months => ({
  column: column(more.id ?? 'calls', more.direction),
  bars: values.map((value, at) => {
    const target = more.targets?.[at - values.length + more.targets.length] ?? null;
    return { month: monthOf(at), value: value === null ? null : String(value), target: target === null ? null : String(target) };
  }),
});
const steady = (newest: number, length = 26): Months =>
  months([...Array.from({ length: length - 1 }, (_, at) => 100 + (at % 2 === 0 ? 5 : -5)), newest]);

describe('a question is asked where the numbers leave no doubt, and nowhere else', () => {
  test('this year and the last: more is better or worse as the KPI says; five per cent apart, and no month without a value between', () => {
    const year = (before: number, now: number, direction?: KpiColumn['direction']) =>
      yearQuestion(months([before, ...Array.from({ length: 11 }, () => 70), now], { direction: direction ?? 'higher' }))?.right;
    expect([year(100, 106), year(100, 94), year(100, 106, 'lower'), year(100, 94, 'lower')]).toEqual(['better', 'worse', 'worse', 'better']);
    expect([year(100, 104.9), year(100, 95.1), year(0, 50), year(100, 106, 'range')]).toEqual([undefined, undefined, undefined, undefined]);
    expect(year(100, 105)).toBe('better');
    expect(yearQuestion(months([100, null, ...Array.from({ length: 10 }, () => 70), 120]))).toBeUndefined();
    expect(yearQuestion(months([100, 120]))).toBeUndefined();
  });

  test('the target: one month missed it clearly, and all others clearly did not', () => {
    const target = (...values: readonly number[]) => targetQuestion(months(values, { targets: [100, 100, 100, 100] }))?.right;
    expect(target(110, 90, 120, 105)).toBe(monthOf(1));
    expect(target(110, 90, 80, 105)).toBeUndefined();
    expect(target(110, 120, 130, 105)).toBeUndefined();
    expect(target(110, 90, 120, 103)).toBeUndefined();
    expect(target(110, 97, 120, 105)).toBeUndefined();
    expect(targetQuestion(months([110, 90, 120, 110], { targets: [100, 100, null, 100] }))).toBeUndefined();
    expect(targetQuestion(months([110, 90, 120, 110], { targets: [100, 100, 100, 100], direction: 'lower' }))).toBeUndefined();
  });

  test('the highest: one of six, five per cent above the next', () => {
    expect(highestQuestion(months([10, 20, 30, 25, 22, 21]))?.right).toBe(monthOf(2));
    expect(highestQuestion(months([10, 20, 30, 29, 22, 21]))).toBeUndefined();
    expect(highestQuestion(months([10, 20, 30, null, 22, 21]))).toBeUndefined();
  });

  test('signal or noise: well outside of what is usual, or well inside', () => {
    // 25 months go to and fro between 95 and 105: ten at each step, the usual range is 26.6 to each side of 100.2.
    expect(signalQuestion(steady(150))?.right).toBe('signal');
    expect(signalQuestion(steady(50))?.right).toBe('signal');
    expect(signalQuestion(steady(104))?.right).toBe('noise');
    expect(signalQuestion(steady(125))).toBeUndefined();
    expect(signalQuestion(steady(129))).toBeUndefined();
    expect(signalQuestion(steady(150, 6))).toBeUndefined();
    expect(signalQuestion(months(Array.from({ length: 26 }, () => 100)))).toBeUndefined();
    // While it grows all the time, what is usual is another each month.
    expect(signalQuestion(months(Array.from({ length: 26 }, (_, at) => 20 + Math.max(0, at - 12) ** 2)))).toBeUndefined();
    // Eight in a row on one side are a signal too, but not one that is seen at a glance.
    expect(
      signalQuestion(months([...Array.from({ length: 18 }, (_, at) => 100 + (at % 2 === 0 ? 5 : -5)), ...Array.from({ length: 8 }, () => 104)])),
    ).toBeUndefined();
  });

  test('three kinds, each of another KPI where there are enough', () => {
    const calls = months([...Array.from({ length: 26 }, (_, at) => 100 + (at % 2 === 0 ? 5 : -5)), 150], { id: 'calls' });
    const deals = months([...Array.from({ length: 26 }, (_, at) => 100 + (at % 2 === 0 ? 5 : -5)), 160], { id: 'deals' });
    const won = months([...Array.from({ length: 26 }, (_, at) => 50 + (at % 2 === 0 ? 5 : -5)), 90], { id: 'won' });
    expect(chooseQuestions([calls, deals, won]).map(({ kind, column: { ref } }) => [kind, ref.id])).toEqual([
      ['year', 'calls'],
      ['highest', 'deals'],
      ['signal', 'won'],
    ]);
    expect(chooseQuestions([calls]).map(({ kind }) => kind)).toEqual(['year', 'highest', 'signal']);
    expect(chooseQuestions([])).toEqual([]);
  });

  test('every question has its answer among its choices, once, whatever the numbers are', () => {
    for (let seed = 0; seed < 60; seed += 1) {
      const values = shuffled(
        Array.from({ length: 27 }, (_, at) => 40 + at * 7),
        seed,
      );
      for (const { choices, right, bars } of chooseQuestions([
        months(values),
        months(
          values.map((value) => value / 10),
          { id: 'other' },
        ),
      ])) {
        expect(choices.filter((choice) => choice === right)).toHaveLength(1);
        expect(bars.every(({ value }) => value !== null)).toBe(true);
      }
    }
  });
});

test('an order is the same for the same seed, holds everything, and is another for another', () => {
  const list = Array.from({ length: 7 }, (_, at) => at);
  expect(shuffled(list, 3)).toEqual(shuffled(list, 3));
  expect([...shuffled(list, 3)].sort()).toEqual(list);
  expect(new Set(Array.from({ length: 20 }, (_, seed) => shuffled(list, seed).join())).size).toBeGreaterThan(10);
});

describe('over HTTP', () => {
  let app: TestApp;
  let now: Date;
  let started: Date;
  const as: Record<string, Record<string, string>> = {};
  /** Anna makes 10 calls a month and 20 in May, Bình none: it is 15 June 2026. */
  beforeAll(async () => {
    app = await openTestApp();
    now = app.ctx.clock.now();
    started = now;
    (app.ctx.clock as { now: () => Date }).now = () => now;
    const calls = Array.from({ length: 27 }, (_, back) => {
      const month = new Date(Date.UTC(2026, 4 - back, 10)).toISOString().slice(0, 7);
      const count = back === 0 ? 20 : 10 + (back % 2);
      return Array.from({ length: count }, (__, n) => ({ entity: 'activity', externalId: `c-${back}-${n}`, source: 'test', values: { kind: 'call', direction: 'outbound', user_id: 'anna', status: 'completed', started_at: `${month}-${String(2 + n).padStart(2, '0')}T09:00:00Z` } })); // prettier-ignore
    });
    await sendItems(app, [...smallFirm, ...calls.flat()]);
    const idOf = async (name: string): Promise<string> =>
      (await app.get(`/api/members/person?search=${encodeURIComponent(name)}`)).json<{ members: { id: string }[] }>().members[0]!.id;
    for (const [name, person] of [['Anna', 'Anna'], ['Binh', 'Bình']] as const) as[name] = await signInAs(app, name, [{ role: 'member', team: null }], await idOf(person)); // prettier-ignore
    await app.ctx.control.db.updateTable('account').set({ created_at: now.toISOString() }).execute();
  });
  afterAll(() => app.close());

  const exercise = async (who: string, seed = 1) =>
    (await app.get(`/api/reading-exercise?seed=${seed}`, as[who])).json<ReadingExerciseResponse>().questions;
  const isOffered = async (who: string) => (await app.get('/api/reading-exercise/offer', as[who])).json<ReadingOfferResponse>().isOffered;

  test('the questions are about the reader’s own numbers, with the right answers', async () => {
    const questions = await exercise('Anna');
    expect(questions.map(({ kind, column: { ref }, right }) => [kind, ref.id, right])).toEqual([
      ['year', 'calls_made_count', 'better'],
      ['highest', 'calls_made_count', '2026-05'],
      ['signal', 'calls_made_count', 'signal'],
    ]);
    expect(questions[0]!.bars.at(-1)).toEqual({ month: '2026-05', value: '20', target: null });
    expect(questions[0]!.bars).toHaveLength(13);
    expect(await exercise('Anna')).toEqual(questions);
    expect(await exercise('Binh')).toEqual([]);
    expect((await app.get('/api/reading-exercise?seed=x', as['Anna'])).json<ErrorBody>().error.code).toBeDefined();
  });

  test('it is offered to who is new, once, each for themselves, and not after two weeks', async () => {
    expect([await isOffered('Anna'), await isOffered('Binh')]).toEqual([true, true]);
    for (let n = 0; n < 2; n += 1) expect((await app.post('/api/reading-exercise/close', {}, as['Anna'])).statusCode).toBe(204);
    expect([await isOffered('Anna'), await isOffered('Binh')]).toEqual([false, true]);
    now = new Date(now.getTime() + 14 * 86_400_000);
    const cili = await signInAs(app, 'Cili', [{ role: 'member', team: null }]);
    await app.ctx.control.db.updateTable('account').set({ created_at: started.toISOString() }).execute();
    expect((await app.get('/api/reading-exercise/offer', cili)).json<ReadingOfferResponse>().isOffered).toBe(false);
  });
});
