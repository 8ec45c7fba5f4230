import { LeadlineError, type ContactNorm, type ContactNormsResponse, type SaveContactNorm } from '@leadline/contract';
import { addDays } from '@leadline/kpi';
import { Decimal } from 'decimal.js';
import type { Asking } from '#server/context.ts';
import { assertMayDecide, keyOfSubject, namedSubject } from '#server/expectations/subject.ts';
import { decide, inTurn } from '#server/firm/decide.ts';
import { deleteItem, newPlace, placeOf, putItem, reference, type Place } from '#server/firm/items.ts';
import type { Item } from '#server/inbox/inbox.ts';
import { listNorms } from './list-norms.ts';
import { readNorms, type Norms } from './read-norms.ts';
import { closeGap, placeInSeries } from './series.ts';

const seriesOf = ({ norms }: Norms, { subject, kind, place }: Pick<ContactNorm, 'subject' | 'kind' | 'place'>): readonly ContactNorm[] =>
  norms.filter((one) => keyOfSubject(one.subject) === keyOfSubject(subject) && one.kind === kind && one.place === place);

/**
 * A norm from a day on; what was agreed before holds until the day before. Applied when it resolves.
 * @throws LeadlineError people.no_person, access.not_permitted for a role without seeing everybody
 */
export async function saveNorm(asking: Asking, { reason, quantity, ...given }: SaveContactNorm): Promise<ContactNormsResponse> {
  await inTurn(async () => {
    const all = await readNorms(asking);
    assertMayDecide(all.firm, all.sight, given.subject);
    const subject = namedSubject(all.firm, given.subject);
    const series = seriesOf(all, { ...given, subject });
    const { changed, replaced, to } = placeInSeries(series, given.from);
    const { id, ...place } = replaced ? { id: replaced.id, ...placeOf(all.normRows.get(replaced.id)!) } : newPlace('contact_norm');
    const norm: ContactNorm = { ...given, id, subject, quantity: new Decimal(quantity).toDecimalPlaces(4).toFixed(), to, isMine: true };
    const items = [...changed.map((one) => itemOf(all, one)), itemOf(all, norm, place)];
    const before = replaced ?? changed[0];
    await decide(all, {
      entry: { action: 'norms.set', subject: { kind: 'norms', id }, before: before && inWords(before), after: inWords(norm) },
      items,
      reason,
    });
  });
  return listNorms(asking);
}

/** @throws LeadlineError norms.no_norm, norms.ends_before_start, norms.ended_already */
export async function endNorm(
  asking: Asking,
  id: string,
  { lastDay, reason }: { readonly lastDay: string; readonly reason?: string | undefined },
): Promise<ContactNormsResponse> {
  await inTurn(async () => {
    const all = await readNorms(asking);
    const norm = getNorm(all, id);
    const ended = { ...norm, to: endOf(norm, lastDay) };
    await decide(all, {
      entry: { action: 'norms.ended', subject: { kind: 'norms', id }, before: inWords(norm), after: inWords(ended) },
      items: [itemOf(all, ended)],
      reason,
    });
  });
  return listNorms(asking);
}

/** It never was agreed so: what held before it goes on. @throws LeadlineError norms.no_norm */
export async function removeNorm(asking: Asking, id: string, reason: string): Promise<ContactNormsResponse> {
  await inTurn(async () => {
    const all = await readNorms(asking);
    const norm = getNorm(all, id);
    const items = [
      deleteItem('contact_norm', all.normRows.get(id)!, all.version),
      ...closeGap(seriesOf(all, norm), norm).map((one) => itemOf(all, one)),
    ];
    await decide(all, { entry: { action: 'norms.removed', subject: { kind: 'norms', id }, before: inWords(norm) }, items, reason });
  });
  return listNorms(asking);
}

/** The first day after. @throws LeadlineError norms.ends_before_start, norms.ended_already */
export function endOf({ from, to }: Pick<ContactNorm, 'from' | 'to'>, lastDay: string): string {
  const end = addDays(lastDay, 1);
  if (from !== null && end <= from) throw new LeadlineError('invalid', 'norms.ends_before_start');
  if (to !== null && end > to) throw new LeadlineError('conflict', 'norms.ended_already');
  return end;
}

function getNorm({ firm, sight, norms }: Norms, id: string): ContactNorm {
  const found = norms.find((one) => one.id === id);
  if (!found) throw new LeadlineError('not_found', 'norms.no_norm');
  assertMayDecide(firm, sight, found.subject as SaveContactNorm['subject']);
  return found;
}

function itemOf({ firm, normRows, version }: Norms, norm: ContactNorm, place?: Place): Item {
  const at = place ?? placeOf(normRows.get(norm.id)!);
  const { subject, kind, quantity, unit, minutesEach } = norm;
  return putItem('contact_norm', at, version, {
    user_id: subject.scope === 'user' ? reference(firm, 'user', subject.id, at) : null,
    sales_role: subject.scope === 'role' ? subject.id : null,
    activity_kind: kind,
    place: norm.place,
    quantity,
    unit,
    minutes_each: minutesEach === null ? null : String(minutesEach),
    valid_from: norm.from,
    valid_to: norm.to,
  });
}

/** What the audit trail keeps: in words, so that it can be read without looking anything up. */
function inWords({ subject, kind, place, quantity, unit, minutesEach, from, to }: ContactNorm): Readonly<Record<string, unknown>> {
  return { for: subject.name ?? subject.id, kind, place, quantity, unit, minutesEach, from, to };
}
