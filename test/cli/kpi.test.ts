import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { afterAll, expect, test, vi } from 'vitest';
import { runCommand } from '../../server/src/cli/run-command.ts';

vi.setConfig({ testTimeout: 120_000 });

const home = mkdtempSync(join(tmpdir(), 'leadline-cli-kpi-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));

async function kpi(...args: string[]): Promise<{ readonly code: number; readonly out: string; readonly err: string }> {
  const [out, error] = [new PassThrough(), new PassThrough()];
  const all = args[0] === 'kpis' || args[0] === 'query' ? args : ['kpi', ...args];
  const given = args.includes('--locale') ? [] : ['--locale', 'en'];
  const code = await runCommand([...all, '--data', join(home, 'data'), ...given], { out, error } as unknown as Parameters<typeof runCommand>[1]);
  return { code, out: String(out.read() ?? ''), err: String(error.read() ?? '') };
}

const formula = 'count(activity where kind = "call")';

test('KPIs of one’s own on the command line: check, save, list, ask, export, import, archive', async () => {
  const checked = await kpi('check', '--formula', 'COUNT(activity where kind="call")');
  expect([checked.code, checked.out.split('\n')[0]]).toEqual([0, formula]);
  const wrong = await kpi('check', '--formula', 'count(activty)', '--locale', 'hu');
  expect(wrong.code).toBe(3);
  expect(wrong.err).toMatch(/^7–13: .*activty/);

  expect((await kpi('save', 'custom_talks', '--formula', formula)).code).toBe(2);
  const saved = await kpi('save', 'custom_talks', '--formula', formula, '--name', 'en=Talks', '--name', 'vi=Cuộc nói chuyện');
  expect([saved.code, saved.out.trim()]).toEqual([0, 'Saved as custom_talks, version 1.']);
  expect((await kpi('save', 'custom_talks', '--formula', 'count(activity)')).code).toBe(2);
  const second = await kpi('save', 'custom_talks', '--formula', 'count(activity)', '--reason', 'all of them', '--from', 'beginning');
  expect(second.out.trim()).toBe('Saved as custom_talks, version 2.');
  expect((await kpi('save', 'custom_other', '--formula', formula, '--name', 'en=Win rate')).err).toMatch(/Win rate/);
  expect((await kpi('save', 'win_rate', '--formula', formula, '--name', 'en=Mine', '--reason', 'x')).code).not.toBe(0);

  expect((await kpi('list')).out).toMatch(/custom_talks\s+Talks\s+count\s+2/);
  expect((await kpi('kpis', '--locale', 'vi')).out).toMatch(/custom_talks\s+Cuộc nói chuyện/);
  expect((await kpi('query', 'custom_talks', '--period', 'all')).out).toContain('Talks');

  const file = join(home, 'kpis.json');
  writeFileSync(file, (await kpi('export')).out);
  expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({
    format: 'leadline-kpis',
    kpis: [{ id: 'custom_talks', formula: 'count(activity)' }],
  });
  const same = await kpi('import', file, '--dry-run');
  expect([same.code, same.out.trim()]).toEqual([0, 'custom_talks  unchanged']);
  writeFileSync(file, readFileSync(file, 'utf8').replace('count(activity)', 'count(nothing)'));
  const refused = await kpi('import', file);
  expect([refused.code, refused.out.includes('refused')]).toEqual([3, true]);
  writeFileSync(file, '{"no": "file of KPIs"}');
  expect((await kpi('import', file)).code).toBe(3);
  expect((await kpi('import', join(home, 'missing.json'))).code).toBe(2);

  expect((await kpi('archive', 'custom_talks')).out.trim()).toBe('custom_talks is archived.');
  expect((await kpi('list')).out).toContain('archived');
  expect((await kpi('archive', 'custom_talks', '--restore')).out.trim()).toBe('custom_talks is back.');
  expect((await kpi('archive', 'custom_nothing')).code).toBe(2);
  expect((await kpi('dance')).code).toBe(2);
});

test('its help has examples and exit codes in every language', async () => {
  for (const locale of ['en', 'vi', 'hu', 'ru']) {
    const { code, out } = await kpi('--help', '--locale', locale);
    expect(code).toBe(0);
    expect(out).toContain('leadline kpi import kpis.json --dry-run');
  }
});
