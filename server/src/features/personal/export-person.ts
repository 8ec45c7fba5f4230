import type { PersonExport } from '@leadline/contract';
import { recordId } from '@leadline/kpi';
import type { Act } from '#server/audit/act.ts';
import { appendEntry } from '#server/audit/append-entry.ts';
import { readEntries, toEntry } from '#server/audit/list-entries.ts';
import type { Context } from '#server/context.ts';
import { wholeColumns, wholeRowsStatement } from '#server/facts/personal/person-statements.ts';
import { readLines } from '#server/import/erase/read-lines.ts';
import { brings } from '#server/ingest/stage/entry-keys.ts';
import { makeErasures } from '#server/personal/erasures.ts';
import { pendingOf } from '#server/personal/erase-person.ts';
import { gatherPerson, type Keys, type Person } from '#server/personal/gather-person.ts';
import { needlesOf } from '#server/personal/rewrite-inbox.ts';
import { cleanedValue } from '#server/personal/scrub-control.ts';
import type { EntryContent } from '#server/inbox/inbox.ts';

type Parts = Pick<Context, 'facts' | 'control' | 'inbox' | 'workbench' | 'organization' | 'clock'>;

/** Everything kept about the person a record stands for. Leaves an entry in the audit trail. @throws LeadlineError personal.no_person */
export async function exportPerson(ctx: Parts, id: string, act: Act): Promise<PersonExport> {
  const person = await gatherPerson(ctx.facts, id);
  await appendEntry(ctx.control.db, act, { action: 'personal.exported', subject: { kind: 'person', id } });
  const records = { ...(await wholeRows(ctx, person.records)), ...(await wholeRows(ctx, person.people)) };
  return { exportedAt: ctx.clock.now().toISOString(), records, ...(await receivedOf(ctx, person)), changes: await changesOf(ctx, person) };
}

async function wholeRows({ facts }: Parts, keys: Keys): Promise<PersonExport['records']> {
  const found: Record<string, Record<string, string | null>[]> = {};
  for (const [entity, own] of keys) {
    const all = [...own];
    const rows: Record<string, string | null>[] = [];
    for (let start = 0; start < all.length; start += 500) {
      const statement = wholeRowsStatement(facts.dialect, entity, { kind: 'keys', keys: all.slice(start, start + 500) });
      for (const row of await facts.read(statement)) {
        const cells = wholeColumns(entity).map((name, at) => [name, row[at] == null ? null : String(row[at])] as const);
        rows.push(Object.fromEntries(cells.filter(([, value]) => value !== null)));
      }
    }
    found[entity] = rows;
  }
  return found;
}

/** The rows and items as they came: those an erasure would change. */
async function receivedOf(ctx: Parts, person: Person): Promise<Pick<PersonExport, 'received' | 'sent'>> {
  const pending = pendingOf(person, ctx.clock.now());
  const erasures = makeErasures(async () => [pending.erasure]);
  await erasures.load();
  const received: PersonExport['received'][number][] = [];
  const sent: PersonExport['sent'][number][] = [];
  const parts = { inbox: ctx.inbox, workbench: ctx.workbench, organization: await ctx.organization() };
  for await (const entry of ctx.inbox.entries(0n)) {
    const { content, seq, receivedAt } = entry;
    if (content.kind === 'items') for (const item of content.items) if (erasures.maskItem(item) !== item) sent.push({ receivedAt, item });
    if (content.kind !== 'import' || !(await brings(ctx.workbench, seq, [pending.erasure.people, pending.erasure.records]))) continue;
    received.push(...(await readLines(parts, { seq, receivedAt, content: content as Extract<EntryContent, { kind: 'import' }> }, [pending.erasure])));
  }
  return { received, sent };
}

async function changesOf({ control }: Parts, person: Person): Promise<PersonExport['changes']> {
  const needles = needlesOf(pendingOf(person, new Date(0)));
  const ids = new Set([...person.people].flatMap(([entity, keys]) => [...keys].map((key) => recordId(entity, BigInt(key)))));
  const found: PersonExport['changes'][number][] = [];
  for await (const rows of readEntries(control.db, {})) {
    for (const { at, action, before, after, subject } of rows.map(toEntry)) {
      const isAbout = ids.has(subject.id) || cleanedValue([before, after], needles) !== undefined;
      if (isAbout) found.push({ at, action, before, after });
    }
  }
  return found;
}
