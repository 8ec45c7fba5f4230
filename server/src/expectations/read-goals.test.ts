import { goalPartKinds } from '@leadline/kpi';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Asking } from '#server/context.ts';
import { openTestApp, sendItems, type TestApp } from '#server/test-app.fixture.ts';
import { readGoals } from './read-goals.ts';

let app: TestApp;
beforeAll(async () => void (app = await openTestApp()));
afterAll(() => app.close());

test('the progress of a part is the same in the records, which KPIs count, and by the rule of the page', async () => {
  const numbers = [null, '-5', '0', '0.25', '3', '10'];
  const parts = goalPartKinds.flatMap((kind): readonly object[] =>
    kind === 'yes_no'
      ? [null, false, true].map((is_done) => ({ kind, is_done }))
      : kind === 'task_list'
        ? [0, 3, 7].flatMap((tasks_total) => [null, 0, 2, 3, 9].map((tasks_done) => ({ kind, tasks_total, tasks_done })))
        : numbers.flatMap((start_value) =>
            numbers.flatMap((target_value) => numbers.map((current_value) => ({ kind, start_value, target_value, current_value }))),
          ),
  );
  const untold = [{}, { is_done: true }, { current_value: '1' }, { tasks_total: 4, tasks_done: 1 }, { target_value: '8', current_value: '2' }];
  const items = [...parts, ...untold].map((values, at) => ({ entity: 'goal_target', externalId: String(at), source: 'test', values: { goal_id: 'g', ...values } })); // prettier-ignore
  await sendItems(app, [{ entity: 'goal', externalId: 'g', source: 'test', values: { title: 'All kinds of parts' } }, ...items]);
  const asking: Asking = { ...app.ctx, scope: { kind: 'all' }, principal: { kind: 'local' }, locale: 'en' };
  const { goals, partRows } = await readGoals(asking);
  const read = [...goals.values()].flatMap((goal) => goal.parts);
  expect(read).toHaveLength(items.length);
  const different = read.filter(({ id, progress }) => {
    const kept = partRows.get(id)!.get('progress') ?? null;
    return (kept === null) !== (progress === null) || (kept !== null && Math.abs(Number(kept) - Number(progress)) > 0.000001);
  });
  expect(different).toEqual([]);
  expect(read.filter(({ progress }) => progress === null).length).toBeGreaterThan(100);
});
