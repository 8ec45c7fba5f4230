import { LeadlineError } from '@leadline/contract';
import { peopleEntities, recordId, type EntityId } from '@leadline/kpi';
import { randomBytes } from 'node:crypto';
import type { Act } from '#server/audit/act.ts';
import { appendEntry } from '#server/audit/append-entry.ts';
import { audited } from '#server/audit/audited.ts';
import { uuidV7 } from '#server/control/uuid-v7.ts';
import { erasedDigits } from '#server/facts/personal/erased-value.ts';
import { failpoint } from '#server/failpoint.ts';
import { withoutNeedles } from '#server/import/erase/needles.ts';
import type { Erasure } from '#server/erasure.ts';
import { carryOut, type ErasingContext } from './carry-out.ts';
import { gatherPerson, type Keys, type Person } from './gather-person.ts';
import { keepPending, type PendingErasure } from './pending.ts';
import { needlesOf } from './rewrite-inbox.ts';

export interface Erased {
  readonly id: string;
  readonly records: number;
}

/**
 * Erases what is kept about the person a record stands for. Records, keys and everything counted stay. Resolves once nothing of it is
 * left in the stores; a stop on the way is made up for at the next start.
 * @throws LeadlineError personal.no_person, personal.reason_missing, personal.reason_names_person
 */
export async function erasePerson(ctx: ErasingContext, id: string, act: Act): Promise<Erased> {
  return ctx.control.inTurn('erase', async () => {
    const person = await gatherPerson(ctx.facts, id);
    const pending = pendingOf(person, ctx.clock.now());
    if (act.reason === null) throw new LeadlineError('invalid', 'personal.reason_missing');
    if (withoutNeedles(act.reason, needlesOf(pending)) !== undefined || namesAny(act.reason, person))
      throw new LeadlineError('invalid', 'personal.reason_names_person');
    const counts = countsOf(person);
    await audited(ctx.control.db, async (db) => {
      await keepPending(db, pending);
      await appendEntry(db, act, {
        action: 'personal.erased',
        subject: { kind: 'person', id },
        after: { erasure: pending.erasure.id, records: counts },
      });
    });
    failpoint('erase.begun');
    await carryOut(ctx, pending);
    return { id: pending.erasure.id, records: Object.values(counts).reduce((sum, count) => sum + count, 0) };
  });
}

/** A name inside a sentence. */
function namesAny(reason: string, { names, ways }: Person): boolean {
  const text = reason.normalize('NFC').toLowerCase();
  return [...names, ...ways].some((name) => name.trim().length > 3 && text.includes(name.normalize('NFC').trim().toLowerCase()));
}

export function pendingOf(person: Person, now: Date): PendingErasure {
  const erasure: Erasure = {
    id: uuidV7(now),
    at: now.toISOString(),
    salt: saltFor(person.numbers),
    people: plainKeys(person.people),
    records: plainKeys(person.records),
  };
  return { erasure, texts: [...person.texts], ways: [...person.ways], externalIds: [...person.externalIds], replaced: [] };
}

const mostTries = 2_000;

/** Numbers that differ have to go on differing: whether a call repeats another hangs on it. */
export function saltFor(numbers: readonly string[]): string {
  for (let tries = 0; tries < mostTries; tries += 1) {
    const salt = randomBytes(16).toString('hex');
    if (new Set(numbers.map((number) => erasedDigits(salt, number))).size === numbers.length) return salt;
  }
  return randomBytes(16).toString('hex');
}

export function plainKeys(keys: Keys): Readonly<Record<EntityId, readonly string[]>> {
  return Object.fromEntries([...keys].map(([entity, own]) => [entity, [...own]]));
}

export function countsOf({ people, records }: Person): Readonly<Record<string, number>> {
  const all = new Map<string, number>();
  for (const keys of [people, records]) for (const [entity, own] of keys) all.set(entity, (all.get(entity) ?? 0) + own.size);
  return Object.fromEntries(all);
}

/** The record a person is told of by: their contact, else the lead, else the account. */
export function firstRecordOf({ people }: Person): string | undefined {
  for (const entity of peopleEntities) {
    const [key] = people.get(entity) ?? [];
    if (key !== undefined) return recordId(entity, BigInt(key));
  }
  return undefined;
}
