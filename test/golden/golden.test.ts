import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { afterAll, expect, test } from 'vitest';
import { runCommand } from '../../server/src/cli/run-command.ts';

/**
 * Data folders of former versions, each as it was left: what people decided and what was received. A newer Leadline opens
 * them, makes the facts again and answers with the same numbers.
 */
const home = mkdtempSync(join(tmpdir(), 'leadline-golden-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));

const versions = readdirSync(import.meta.dirname, { withFileTypes: true }).filter((entry) => entry.isDirectory());

async function query(folder: string, kpis: readonly string[], period: string): Promise<readonly (string | null)[]> {
  const [out, error] = [new PassThrough(), new PassThrough()];
  const args = ['query', ...kpis, '--period', period, '--format', 'json', '--data', folder];
  const code = await runCommand(args, { out, error } as unknown as Parameters<typeof runCommand>[1]);
  expect(code, String(error.read() ?? '')).toBe(0);
  const { totals } = JSON.parse(String(out.read())) as { readonly totals: readonly { readonly value: string | null }[] };
  return totals.map(({ value }) => value);
}

test.each(versions.map(({ name }) => name))('a data folder of version %s opens with the same numbers', async (version) => {
  const folder = join(home, version);
  cpSync(join(import.meta.dirname, version), folder, { recursive: true });
  const expected = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')) as { period: string; values: Record<string, string | null> };
  rmSync(join(folder, 'expected.json'));
  expect(Object.keys(expected.values).length).toBeGreaterThan(0);
  const values = await query(folder, Object.keys(expected.values), expected.period);
  expect(Object.fromEntries(Object.keys(expected.values).map((kpi, index) => [kpi, values[index]]))).toEqual(expected.values);
});
