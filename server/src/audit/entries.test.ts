import { LeadlineError } from '@leadline/contract';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openControl, type Control } from '#server/control/open-control.ts';
import { actOfProduct, type Act } from './act.ts';
import { announced } from './announced.ts';
import { appendEntry, appendQuietly, type NewEntry } from './append-entry.ts';
import { writeHead } from './audit-head.ts';
import { canonicalJson, wellFormed } from './canonical-json.ts';
import { emptiedAction, emptyValues, listEmptied } from './empty-values.ts';
import { exportEntries } from './export-entries.ts';
import { listEntries, listEntriesOf, readEntries, type EntryFilter } from './list-entries.ts';
import { recordRead } from './record-read.ts';
import { verifyChain } from './verify-chain.ts';

const act: Act = { by: 'a1', byName: 'Anna', now: new Date('2026-03-01T10:00:00Z'), reason: null };
let control: Control;
beforeEach(async () => {
  control = await openControl({ kind: 'sqlite', file: ':memory:' });
});
afterEach(() => control.close());

const add = (entry: Partial<NewEntry> = {}, given: Partial<Act> = {}): Promise<bigint> =>
  appendEntry(control.db, { ...act, ...given }, { action: 'recipe.saved', subject: { kind: 'recipe', id: 'r' }, ...entry });
const rows = () => control.db.selectFrom('audit_entry').selectAll().orderBy('seq').execute();
const told = () => control.db.selectFrom('outbox_event').select(['type', 'data']).orderBy('id').execute();
const found = async (filter: EntryFilter, limit = 100): Promise<readonly number[]> =>
  (await listEntries(control.db, filter, limit)).entries.map(({ seq }) => seq);

/** Many rows at once, as they are: what is searched needs no sound chain. */
async function fill(count: number): Promise<void> {
  const [row] = await rows();
  const valuesOf = (from: number, to: number) =>
    Array.from({ length: to - from }, (_, at) => ({ ...row!, seq: BigInt(from + at), id: `x${from + at}` }));
  for (let from = 2; from <= count; from += 500)
    await control.db
      .insertInto('audit_entry')
      .values(valuesOf(from, Math.min(from + 500, count + 1)))
      .execute();
  await writeHead(control.db, { seq: BigInt(count), hash: row!.hash });
}

describe('an entry', () => {
  test('holds who, for whom, when, in which request and why; what was and what is', async () => {
    expect(await add({ before: { n: 1 }, after: [2], isPersonal: true }, { onBehalfOf: 'a2', requestId: 'q1', reason: 'why' })).toBe(1n);
    expect(await add()).toBe(2n);
    const [first, second] = (await listEntries(control.db, {}, 2)).entries.toReversed();
    expect(first).toMatchObject({
      seq: 1, at: act.now.toISOString(), by: 'a1', byName: 'Anna', onBehalfOf: 'a2', requestId: 'q1', action: 'recipe.saved',
      subject: { kind: 'recipe', id: 'r' }, before: { n: 1 }, after: [2], reason: 'why', isPersonal: true, isEmptied: false,
    }); // prettier-ignore
    expect(second).toMatchObject({ seq: 2, onBehalfOf: null, requestId: null, before: null, after: null, reason: null, isPersonal: false });
    const [kept] = await rows();
    expect([first!.id, first!.hash, kept!.personal]).toEqual([kept!.id, kept!.hash, 1n]);
    expect((await rows())[1]!.previous_hash).toBe(kept!.hash);
  });

  test('keeps of nothing nothing, and of no name no name', async () => {
    await add({}, { byName: undefined as never });
    const [row] = await rows();
    expect(row).toMatchObject({
      before: null,
      before_salt: null,
      before_digest: null,
      after_digest: null,
      reason_digest: null,
      actor_name: null,
      personal: 0n,
    });
  });

  test('holds of a value that is too large its length and digest', async () => {
    await add({ before: 'x'.repeat(256 * 1024 - 2), after: 'y'.repeat(256 * 1024 - 1) });
    const [row] = await rows();
    expect(row!.before).toHaveLength(256 * 1024);
    expect(JSON.parse(row!.after!)).toEqual({ characters: 256 * 1024 + 1, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) as string });
  });

  test('holds text every store keeps', async () => {
    await add(
      { subject: { kind: 'kpi', id: 'a\0b\uD800c' }, after: 'a\uDC00' },
      { by: 'x\0', byName: '\0y', reason: 'z\0\uD801', requestId: '\0', onBehalfOf: 'o\0' },
    );
    expect((await rows())[0]).toMatchObject({
      subject_id: 'a\uFFFDb\uFFFDc', actor: 'x\uFFFD', actor_name: '\uFFFDy', reason: 'z\uFFFD\uFFFD', request_id: '\uFFFD', on_behalf_of: 'o\uFFFD', after: '"a\uFFFD"',
    }); // prettier-ignore
    expect((await verifyChain(control.db)).broken).toBeNull();
  });

  test('tells other systems of what they may hear, unless it happened long ago', async () => {
    await add({ action: 'kpi.changed', subject: { kind: 'kpi', id: 'won\0' } });
    await add({ action: 'session.opened' });
    await appendQuietly(control.db, act, { action: 'kpi.changed', subject: { kind: 'kpi', id: 'old' } });
    expect(await told()).toEqual([{ type: 'kpi.changed', data: JSON.stringify({ kind: 'kpi', id: 'won\uFFFD' }) }]);
  });

  test('of the product itself says so', () => {
    expect(actOfProduct(act.now)).toEqual({ by: 'leadline', now: act.now, reason: null });
    expect(actOfProduct(act.now, 'nightly').reason).toBe('nightly');
  });

  test('of a read says what was asked for, whatever was found', async () => {
    await recordRead(control.db, act, { area: 'pay', subject: { kind: 'account', id: 'a1' }, asked: { period: '2026-02' } });
    expect((await listEntries(control.db, {}, 1)).entries[0]).toMatchObject({
      action: 'pay.read',
      subject: { kind: 'account', id: 'a1' },
      after: { period: '2026-02' },
    });
  });

  test('that announces something stands before it begins, and a second one says that it was not done and why', async () => {
    const entry = { action: 'backup.made', subject: { kind: 'backup', id: '/b' } };
    expect(await announced(control.db, act, entry, async () => (await rows()).length)).toBe(1);
    const refused = new LeadlineError('unavailable', 'backup.no_room');
    await expect(announced(control.db, act, entry, () => Promise.reject(refused))).rejects.toBe(refused);
    expect((await listEntries(control.db, {}, 1)).entries[0]).toMatchObject({
      action: 'audit.not_done',
      subject: { kind: 'audit_entry', id: '2' },
      after: { action: 'backup.made', code: 'backup.no_room' },
    });
  });
});

describe('the one form of JSON', () => {
  test('names are in the order of their code units, without spaces, at every depth', () => {
    expect(canonicalJson({ b: [1, { d: true, c: null }], a: 'é', é: 0.1, B: [] })).toBe('{"B":[],"a":"é","b":[1,{"c":null,"d":true}],"é":0.1}');
    expect(canonicalJson([])).toBe('[]');
    expect(canonicalJson({})).toBe('{}');
    expect([canonicalJson(null), canonicalJson('x'), canonicalJson(1e21), canonicalJson(false)]).toEqual(['null', '"x"', '1e+21', 'false']);
  });

  test('large whole numbers are texts, what has no form is left out, and of nothing there is none', () => {
    expect(canonicalJson({ n: 9007199254740993n, u: undefined, d: new Date(0) })).toBe('{"d":"1970-01-01T00:00:00.000Z","n":"9007199254740993"}');
    expect(() => canonicalJson(undefined)).toThrow(new TypeError('has no JSON form'));
  });

  test('halves of pairs become the sign for what cannot be read, pairs stay', () => {
    expect(wellFormed('a\uD800b\uDC00😀')).toBe('a\uFFFDb\uFFFD😀');
    expect(canonicalJson({ '\uD800': '\uDC00' })).toBe('{"\uFFFD":"\uFFFD"}');
  });
});

describe('emptying', () => {
  test('takes every value of personal entries that have one, and names them in an entry', async () => {
    await add({ before: 1, isPersonal: true });
    await add({ after: 2, isPersonal: true });
    await add({ isPersonal: true }, { reason: 'why' });
    await add({ isPersonal: true });
    await add({ before: 3 });
    expect(await emptyValues(control.db, act, [5n, 4n, 3n, 2n, 1n])).toBe(3);
    const all = await rows();
    for (const row of all.slice(0, 4))
      expect([row.before, row.before_salt, row.after, row.after_salt, row.reason, row.reason_salt]).toEqual([null, null, null, null, null, null]);
    expect(all[4]!.before).toBe('3');
    expect(all[5]).toMatchObject({ action: emptiedAction, subject_kind: 'audit_entry', subject_id: '1–3', after: '{"entries":[1,2,3]}' });
    expect((await listEntries(control.db, {}, 100)).entries.map(({ isEmptied }) => isEmptied)).toEqual([false, false, false, true, true, true]);
    expect(await emptyValues(control.db, act, [1n, 2n])).toBe(0);
    expect(await emptyValues(control.db, act, [])).toBe(0);
    expect(await rows()).toHaveLength(6);
  });

  test('of very many is told in several entries', async () => {
    await add({ before: 1, isPersonal: true });
    await fill(5_001);
    expect(
      await emptyValues(
        control.db,
        act,
        Array.from({ length: 5_001 }, (_, at) => BigInt(at + 1)),
      ),
    ).toBe(5_001);
    const naming = (await rows())
      .filter(({ action }) => action === emptiedAction)
      .map(({ subject_id, after }) => [subject_id, listEmptied(after!).length]);
    expect(naming).toEqual([['1–5000', 5_000], ['5001–5001', 1]]); // prettier-ignore
  });

  test('an entry that names none names none', () => {
    expect(listEmptied('{}')).toEqual([]);
    expect(listEmptied('{"entries":[3,1]}')).toEqual([3n, 1n]);
  });
});

describe('searching', () => {
  test('goes by who did it, by id, by name, or for whom', async () => {
    await add({}, { by: 'x1', byName: 'Nora' });
    await add({}, { by: 'x2', byName: 'x1' });
    await add({}, { by: 'x3', onBehalfOf: 'x1' });
    await add({}, { by: 'x4' });
    expect(await found({ by: 'x1' })).toEqual([3, 2, 1]);
    expect(await found({ by: 'Nora' })).toEqual([1]);
  });

  test('goes by what was done, whole or by its area, by what it was done to, and by when', async () => {
    const at = (minute: number) => ({ now: new Date(`2026-03-01T10:0${minute}:00Z`) });
    await add({ action: 'kpi.changed', subject: { kind: 'kpi', id: 'a' } }, at(0));
    await add({ action: 'kpi.created', subject: { kind: 'kpi', id: 'b' } }, at(1));
    await add({ action: 'kpix.changed', subject: { kind: 'recipe', id: 'a' } }, at(2));
    expect(await found({ action: 'kpi' })).toEqual([2, 1]);
    expect(await found({ action: 'kpi.changed' })).toEqual([1]);
    expect(await found({ subjectKind: 'kpi' })).toEqual([2, 1]);
    expect(await found({ subjectId: 'a' })).toEqual([3, 1]);
    expect(await found({ from: '2026-03-01T10:01:00.000Z' })).toEqual([3, 2]);
    expect(await found({ until: '2026-03-01T10:01:00.000Z' })).toEqual([1]);
    expect((await listEntriesOf(control.db, { kind: 'kpi', id: 'a' })).map(({ seq }) => seq)).toEqual([1]);
  });

  test('finds a text in any place, however it is written, but not across places', async () => {
    await add(
      { subject: { kind: 'the kind', id: 'the id' }, before: 'the past', after: 'the present' },
      { by: 'the actor', byName: 'the name', onBehalfOf: 'the other', requestId: 'the request', reason: 'Huế' },
    );
    await add();
    for (const text of [
      'THE KIND',
      'the id',
      'the past',
      'the present',
      'the actor',
      'the name',
      'the other',
      'the request',
      'hue\u0302\u0301',
      'recipe.saved',
    ])
      expect((await found({ text })).at(-1), text).toBe(1);
    expect(await found({ text: 'the kind' })).toEqual([1]);
    expect(await found({ text: 'kindthe' })).toEqual([]);
  });

  test('gives page after page, and says where to go on', async () => {
    for (let n = 0; n < 5; n += 1) await add();
    const page = async (limit: number, before: bigint | null = null, filter: EntryFilter = {}) => {
      const { entries, before: next } = await listEntries(control.db, filter, limit, before);
      return [entries.map(({ seq }) => seq), next];
    };
    expect(await page(2)).toEqual([[5, 4], 4n]);
    expect(await page(2, 4n)).toEqual([[3, 2], 2n]);
    expect(await page(2, 2n)).toEqual([[1], null]);
    expect(await page(5)).toEqual([[5, 4, 3, 2, 1], null]);
    expect(await page(4)).toEqual([[5, 4, 3, 2], 2n]);
    expect(await page(2, null, { text: 'recipe' })).toEqual([[5, 4], 4n]);
    expect(await page(5, null, { text: 'recipe' })).toEqual([[5, 4, 3, 2, 1], null]);
    expect(await page(3, null, { text: 'nowhere' })).toEqual([[], null]);
  });

  test('for a text looks through so many at a time and goes on where it stopped', async () => {
    await add({ subject: { kind: 'recipe', id: 'needle' } });
    await fill(21_000);
    await control.db.updateTable('audit_entry').set({ subject_id: 'hay' }).where('seq', '>', 1n).execute();
    const first = await listEntries(control.db, { text: 'needle' }, 10);
    expect([first.entries, first.before]).toEqual([[], 1_001n]);
    const second = await listEntries(control.db, { text: 'needle' }, 10, first.before);
    expect([second.entries.map(({ seq }) => seq), second.before]).toEqual([[1], null]);
    expect(await listEntriesOf(control.db, { kind: 'recipe', id: 'hay' })).toHaveLength(1_000);
  });

  test('the oldest first, all of them, in pages', async () => {
    await add();
    await fill(1_201);
    const sizes: number[] = [];
    let last = 0n;
    for await (const page of readEntries(control.db, {})) {
      sizes.push(page.length);
      for (const { seq } of page) expect(seq).toBe((last += 1n));
    }
    expect(sizes).toEqual([500, 500, 201]);
    await control.db.updateTable('audit_entry').set({ actor: 'rare' }).where('seq', '=', 700n).execute();
    const rare: bigint[] = [];
    for await (const page of readEntries(control.db, { text: 'RARE' })) rare.push(...page.map(({ seq }) => seq));
    expect(rare).toEqual([700n]);
  });
});

describe('what is exported', () => {
  const whole = async (filter: EntryFilter, format: 'csv' | 'jsonl'): Promise<readonly string[]> => {
    const pieces: string[] = [];
    for await (const piece of exportEntries(control.db, filter, format)) pieces.push(piece);
    return pieces;
  };

  test('is a table with a head, its numbers numbers and its texts texts', async () => {
    await add({ before: { n: 1 } }, { reason: '=1+1', onBehalfOf: 'a2', requestId: 'q' });
    const [row] = await rows();
    const lines = (await whole({}, 'csv')).join('').split('\r\n');
    expect(lines[0]).toBe('seq,at,actor,actor_name,on_behalf_of,action,subject_kind,subject_id,before,after,reason,request_id,id,previous_hash,hash');
    expect(lines[1]).toBe(`1,${row!.at},a1,Anna,a2,recipe.saved,recipe,r,"{""n"":1}",,'=1+1,q,${row!.id},${row!.previous_hash},${row!.hash}`);
    expect(lines.slice(2)).toEqual(['']);
    expect(await whole({ by: 'nobody' }, 'csv')).toHaveLength(1);
  });

  test('is lines with every column, without a head', async () => {
    await add({ isPersonal: true });
    await add();
    const [row] = await rows();
    const lines = (await whole({}, 'jsonl')).join('').split('\n');
    expect(JSON.parse(lines[0]!)).toEqual({ ...row!, seq: 1, personal: 1 });
    expect(lines).toHaveLength(3);
    expect(await whole({ by: 'nobody' }, 'jsonl')).toEqual([]);
  });

  test('leaves pages out of which nothing is wanted', async () => {
    await add();
    await fill(501);
    await control.db.updateTable('audit_entry').set({ actor: 'rare' }).where('seq', '=', 501n).execute();
    expect(await whole({ text: 'rare' }, 'csv')).toHaveLength(2);
    await sql`delete from audit_entry where seq = 501`.execute(control.db);
    expect(await whole({ text: 'rare' }, 'csv')).toHaveLength(1);
  });
});
