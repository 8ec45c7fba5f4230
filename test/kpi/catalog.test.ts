import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const folder = join(import.meta.dirname, '../../packages/kpi/src/catalog');

test('every KPI file is in the catalog', () => {
  const list = readFileSync(join(folder, 'kpis.ts'), 'utf8');
  const files = readdirSync(join(folder, 'kpi')).filter((name) => !name.includes('.test.'));
  expect(files.length).toBeGreaterThan(0);
  expect(files.filter((file) => !list.includes(`'./kpi/${file}'`))).toEqual([]);
});
