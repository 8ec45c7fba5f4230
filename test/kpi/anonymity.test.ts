import { explain, fewestAnswers, listRecords, measures } from '@leadline/kpi';
import { afterEach, describe, expect, test } from 'vitest';
import { ask, envOf, idOf, type TestRecord, worldOf } from '../fixtures/kpi-store.ts';
import { readAbsences } from '../../packages/kpi/src/answer/read-absence.ts';
import { createStatementReader } from '../../packages/kpi/src/answer/read-statements.ts';
import { openDuckdb, type Store } from '../invariants/stores.ts';

let store: Store | undefined;
afterEach(async () => {
  await store?.close();
  store = undefined;
});

const answers = (team: string, scores: readonly number[], more: object = {}): readonly TestRecord[] =>
  scores.map((score, n) => ({
    id: `${team}${n}`,
    question_key: 'EMP0',
    score,
    is_top: score >= 4,
    is_anonymous: true,
    answered_on: '2026-06-10',
    released_on: '2026-06-30',
    of_team_id: team,
    ...more,
  }));
const teams = ['one', 'two'].map((id) => ({ id, name: id }));
const june = { kpis: [{ id: 'employee_satisfaction_score' }], period: { kind: 'named', name: '2026-06' } } as const;
const options = { today: '2026-07-15' };

describe('answers of employees', () => {
  test('with fewer than five there is no value, no count, no record and nothing to explain', async () => {
    store = await openDuckdb(
      worldOf({ records: { team: teams, survey_response: [...answers('one', [5, 4, 3, 4, 5]), ...answers('two', [1, 1, 1, 1])] } }),
    );
    const result = await ask(store, { ...june, kpi: 'employee_satisfaction_score', by: ['team'] }, options);
    const cell = (name: string) => result.rows.find(({ members }) => members[0]!.label === name)!.cells[0]!;
    expect(cell('one').value).toBe('4.2');
    expect(cell('two')).toMatchObject({ value: null, reason: 'suppressed' });
    expect(cell('two').n).toBeUndefined();
    const query = { ...june, filters: [{ dimension: 'team' as const, members: [idOf('team', 'two')] }] };
    const page = await listRecords({ query }, envOf(store, options), store);
    expect(page).toMatchObject({ parts: [], records: [], total: 0 });
    expect((await listRecords({ query: june }, envOf(store, options), store)).records).toEqual([]);
    const told = await explain({ query }, envOf(store, options), store);
    expect(told).toMatchObject({ inputs: [], exclusions: [], cell: { value: null, reason: 'suppressed' } });
  });

  test('who is not in a group of five is in no number, so that no total gives them away', async () => {
    const alone = answers('two', [1], { released_on: null, of_team_id: null });
    store = await openDuckdb(worldOf({ records: { team: teams, survey_response: [...answers('one', [5, 4, 3, 4, 5]), ...alone] } }));
    const result = await ask(store, { ...june, kpi: 'employee_satisfaction_score', by: ['team'] }, options);
    expect(result.totals[0]!.value).toBe('4.2');
    const months = await ask(store, { kpi: 'employee_satisfaction_score', period: { kind: 'all' } }, options);
    expect(months.totals[0]!.value).toBe('4.2');
    const days = await ask(store, { kpi: 'employee_satisfaction_score', period: { kind: 'custom', from: '2026-06-01', to: '2026-06-30' } }, options);
    expect(days.totals[0]).toMatchObject({ value: null, reason: 'suppressed' });
  });

  test('no filter by person or customer finds any', async () => {
    store = await openDuckdb(worldOf({ records: { team: teams, survey_response: answers('one', [5, 4, 3, 4, 5]) } }));
    await expect(ask(store, { ...june, filters: [{ dimension: 'person', members: [idOf('user', 'u')] }] }, options)).rejects.toThrow();
    await expect(ask(store, { kpi: 'employee_satisfaction_score', by: ['person'] }, options)).rejects.toThrow();
  });

  test('no measure counts them but those made for them, and those leave nothing out', () => {
    const own = [...measures.values()].filter(({ anonymous }) => anonymous !== undefined);
    expect(own.length).toBeGreaterThan(5);
    for (const measure of own)
      expect([measure.anonymous, measure.anchor, measure.requires, measure.undated]).toEqual([fewestAnswers, 'released_on', undefined, undefined]);
  });

  test('where there are only such answers, others have no value, not zero', async () => {
    store = await openDuckdb(worldOf({ records: { team: teams, survey_response: answers('one', [5, 4, 3, 4, 5]) } }));
    for (const kpi of ['promoters', 'satisfaction_answers']) {
      const measure = measures.get(kpi)!;
      expect(await readAbsences([measure], envOf(store).dialect, createStatementReader(store))).toEqual(new Map([[measure, 'no_data']]));
    }
  });

  test('answers of customers do not hold those of employees', async () => {
    const asked = answers('one', [5, 5, 5, 5, 5], { survey_kind: 'csat', question_key: null });
    store = await openDuckdb(
      worldOf({
        records: { team: teams, survey_response: [...asked, { id: 'c', survey_kind: 'csat', score: 2, is_top: false, answered_on: '2026-06-10' }] },
      }),
    );
    const result = await ask(store, { kpi: 'csat' }, options);
    expect(result.totals[0]).toMatchObject({ value: '0', n: 1 });
  });
});
