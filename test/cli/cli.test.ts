import type { QueryResponse } from '@leadline/contract';
import type { ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { root, spawnTypescript } from '../support/typescript-child.ts';

vi.setConfig({ testTimeout: 240_000 });

const entry = join(root, 'server/src/cli/main.ts');
const home = mkdtempSync(join(tmpdir(), 'leadline-cli-'));
const data = join(home, 'data');
const exports = join(home, 'exports');
let server: ChildProcess | undefined;

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

async function leadline(...args: string[]): Promise<Ended> {
  const child = await spawnTypescript(entry, args);
  let [out, err] = ['', ''];
  child.stdout!.on('data', (chunk: Buffer) => (out += chunk.toString()));
  child.stderr!.on('data', (chunk: Buffer) => (err += chunk.toString()));
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  return { code, out, err };
}

/** The same without a process of its own: much faster. */
async function here(...args: string[]): Promise<Ended> {
  const { runCommand } = await import('../../server/src/cli/run-command.ts');
  const [out, error] = [new PassThrough(), new PassThrough()];
  const code = await runCommand(args, { out, error } as unknown as Parameters<typeof runCommand>[1]);
  return { code, out: String(out.read() ?? ''), err: String(error.read() ?? '') };
}

const header = 'opportunity_id,sales_agent,product,account,deal_stage,engage_date,close_date,close_value';
const on = (folder: string) => ['--data', folder, '--locale', 'en'];

beforeAll(() => {
  mkdirSync(exports);
  const deals = [
    header,
    'A1,Anna Kovács,GTX Pro,Acme,Won,2026-01-05,2026-02-10,1200',
    'A2,Anna Kovács,GTX Pro,Duna,Lost,2026-01-07,2026-02-11,0',
    'A3,Bình Nguyễn,MG Special,Acme,Won,2026-03-02,2026-03-30,55.5',
    'A4,Bình Nguyễn,MG Special,,Engaging,2026-03-20,,',
    'A5,Bình Nguyễn,MG Special,Duna,Won,2026-05-20,2026-05-21,seven',
    ...Array.from(
      { length: 35 },
      (_, index) => `C${index},Anna Kovács,GTX Pro,Duna,Engaging,2026-04-${String((index % 28) + 1).padStart(2, '0')},,${index}`,
    ),
  ];
  writeFileSync(join(exports, 'sales_pipeline.csv'), deals.join('\n'));
});
afterAll(async () => {
  if (server && server.exitCode === null) {
    server.kill('SIGTERM');
    await new Promise((done) => server!.once('close', done));
  }
  rmSync(home, { recursive: true, force: true });
});

const questions: readonly (readonly string[])[] = [
  ['query', 'win_rate', 'won_revenue', '--period', 'all', '--format', 'json'],
  ['query', 'won_revenue', '--by', 'person', '--period', '2026', '--compare', '--format', 'csv'],
  ['query', 'won_revenue', '--where', 'person=binh nguyen', '--period', 'all', '--format', 'table'],
  ['records', 'won_revenue', '--period', 'all', '--format', 'csv'],
  ['kpis', '--format', 'json'],
];

describe('on a closed folder', () => {
  test('a dry run tells what would be and changes nothing', async () => {
    const check = await leadline('import', exports, '--dry-run', '--format', 'json', ...on(data));
    expect(check.code, check.err).toBe(0);
    const report = JSON.parse(check.out) as { isCheck: boolean; import: null; files: { rowsIn: number; rejected: number }[] };
    expect(report).toMatchObject({ isCheck: true, import: null, files: [{ rowsIn: 40, rejected: 1 }] });
    const kept = await here('imports', '--format', 'json', ...on(data));
    expect(JSON.parse(kept.out)).toEqual({ imports: [] });
  });

  test('an import is reported row by row, and a saved recipe imports the same files again without a change', async () => {
    const first = await here('import', exports, '--save-recipe', 'crm', ...on(data));
    expect(first.code, first.err).toBe(0);
    expect(first.out).toMatch(/1 row was rejected:\n {2}sales_pipeline\.csv, line 6, close_value: seven /);
    const again = await here('import', join(exports, 'sales_pipeline.csv'), '--recipe', 'crm', '--format', 'json', ...on(data));
    expect(JSON.parse(again.out)).toMatchObject({ files: [{ rowsIn: 40, accepted: 0, unchanged: 39, rejected: 1 }] });
    const strict = await here('import', exports, '--recipe', 'crm', '--strict', ...on(data));
    expect(strict.code).toBe(3);
  });

  test('numbers are asked for in words, and names of members in any writing', async () => {
    const asked = await leadline(...questions[0]!, ...on(data));
    const result = JSON.parse(asked.out) as QueryResponse['results'][number];
    expect(result.totals.map((cell) => cell.value)).toEqual(['0.66666666666666666667', '1255.5']);
    expect(Object.keys(result)).toEqual(expect.arrayContaining(['columns', 'rows', 'totals', 'period', 'asOf']));
    const binh = await here('query', 'won_revenue', '--where', 'person=binh nguyen', '--period', 'all', '--format', 'csv', ...on(data));
    expect(binh.out).toBe('won_revenue\r\n55.5\n');
    const others = await here('query', 'won_revenue', '--without', 'person=BÌNH NGUYỄN', '--period', 'all', '--format', 'csv', ...on(data));
    expect(others.out).toBe('won_revenue\r\n1200\n');
  });

  test.each([
    [2, /no command fly/, ['fly']],
    [2, /--wings/, ['query', 'win_rate', '--wings', 'two']],
    [2, /Usage: leadline query/, ['query']],
    [2, /happiness/, ['query', 'happiness', '--period', 'all']],
    [2, /zodiac/, ['query', 'win_rate', '--by', 'zodiac']],
    [2, /soon/, ['query', 'win_rate', '--period', 'soon']],
    [2, /Nobody and nothing is called Carol/, ['query', 'win_rate', '--where', 'person=Carol', '--period', 'all']],
    [2, /Candidates: Anna Kovács \(user~/, ['query', 'win_rate', '--where', 'person=anna', '--period', 'all']],
    [2, /xml/, ['query', 'win_rate', '--format', 'xml']],
    [2, /no file or folder/, ['import', '/nowhere/at/all.csv']],
    [1, /no recipe named none/, ['import', exports, '--recipe', 'none']],
    [1, /no import with the id/, ['undo', '01a1ffb2-45e1-7de8-aec8-cd7259157477']],
  ])('ends with code %i and says %s', async (code, says, args) => {
    const ended = await here(...args, ...on(data));
    expect([ended.code, ended.out]).toEqual([code, '']);
    expect(ended.err).toMatch(says);
  });

  test('errors and tables are in the language asked for', async () => {
    const said = [];
    for (const locale of ['vi', 'hu', 'ru']) said.push((await here('query', 'happiness', '--period', 'all', '--data', data, '--locale', locale)).err);
    expect(new Set(said).size).toBe(3);
    expect(said[2]).toMatch(/[а-я]/);
  });

  test('help is there for everything, and its examples are command lines that exist', async () => {
    const { commands } = await import('../../server/src/cli/commands.ts');
    const { commandHelp, overview } = await import('../../server/src/cli/help.ts');
    for (const locale of ['en', 'vi', 'hu', 'ru'] as const) {
      expect(overview(locale)).toContain('leadline');
      for (const command of commands) for (const example of command.examples) expect(commandHelp(command, locale)).toContain(example);
    }
    for (const command of commands)
      for (const example of command.examples) expect(example.split(' ').slice(0, 2)).toEqual(['leadline', command.name]);
  });

  test('a backup is restored to the same answers, and the doctor finds both sound', async () => {
    const [copy, restored] = [join(home, 'copy'), join(home, 'restored')];
    expect((await leadline('backup', copy, ...on(data))).code).toBe(0);
    expect((await leadline('restore', copy, ...on(restored))).code).toBe(0);
    expect((await here('restore', copy, ...on(restored))).code).toBe(1);
    const [before, after] = [await here(...questions[1]!, ...on(data)), await here(...questions[1]!, ...on(restored))];
    expect([before.code, after.out]).toEqual([0, before.out]);
    const doctor = await here('doctor', ...on(restored));
    expect([doctor.code, doctor.out]).toEqual([0, expect.stringContaining('Nothing is wrong')]);
  });
});

describe('against a running server', () => {
  test('every question has the same output as on the closed folder', async () => {
    const closed = [];
    for (const question of questions) closed.push(await here(...question, ...on(data)));
    server = await spawnTypescript(entry, ['serve', '--port', '0', ...on(data)]);
    const address = await new Promise<string>((resolve, reject) => {
      let said = '';
      server!.stderr!.on('data', (chunk: Buffer) => {
        said += chunk.toString();
        const found = /http:\/\/\S+/.exec(said);
        if (found) resolve(found[0]);
      });
      server!.once('close', () => reject(new Error(said)));
    });
    expect(JSON.parse(readFileSync(join(data, 'server.json'), 'utf8'))).toMatchObject({ address });
    for (const [index, question] of questions.entries()) {
      const { code, out } = await (index === 0 ? leadline : here)(...question, ...on(data));
      expect([code, out], question.join(' ')).toEqual([closed[index]!.code, closed[index]!.out]);
    }
  });

  test('an import goes through it, and its undo', async () => {
    writeFileSync(join(exports, 'more.csv'), `${header}\nB1,Anna Kovács,GTX Pro,Acme,Won,2026-04-01,2026-04-02,44.5`);
    const recipe = JSON.parse((await here('recipes', 'crm', ...on(data))).out) as { files: { match: object }[] };
    const path = join(home, 'recipe.json');
    writeFileSync(path, JSON.stringify({ ...recipe, files: recipe.files.map((file) => ({ ...file, match: { name: '*.csv' } })) }));
    const run = await leadline('import', join(exports, 'more.csv'), '--recipe-file', path, '--format', 'json', ...on(data));
    expect(run.code, run.err).toBe(0);
    const won = async () => (await here('query', 'won_revenue', '--period', 'all', '--format', 'csv', ...on(data))).out;
    expect(await won()).toBe('won_revenue\r\n1300\n');
    expect((await leadline('undo', (JSON.parse(run.out) as { import: string }).import, ...on(data))).code).toBe(0);
    expect(await won()).toBe('won_revenue\r\n1255.5\n');
  });

  test('what needs the folder to itself says that it is in use', async () => {
    const ended = await Promise.all([leadline('serve', ...on(data)), leadline('doctor', ...on(data)), leadline('demo', ...on(data))]);
    expect(ended.map(({ code }) => code)).toEqual([4, 4, 4]);
  });

  test('it stops gently, and the folder is free', async () => {
    server!.kill('SIGTERM');
    const code = await new Promise((done) => server!.once('close', done));
    expect(code).toBe(0);
    const after = await here(...questions[0]!, ...on(data));
    expect(after.code).toBe(0);
  });
});
