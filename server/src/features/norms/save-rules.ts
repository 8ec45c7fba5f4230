import { LeadlineError, type ContactNormsResponse, type ContactRule, type SaveContactRule } from '@leadline/contract';
import { Decimal } from 'decimal.js';
import type { Asking } from '#server/context.ts';
import { decide, inTurn } from '#server/firm/decide.ts';
import { deleteItem, newPlace, placeOf, putItem, type Place } from '#server/firm/items.ts';
import { nameOf, textOf } from '#server/firm/read-firm.ts';
import type { Item } from '#server/inbox/inbox.ts';
import { referenceText } from '#server/ingest/stage/read-item.ts';
import { listNorms } from './list-norms.ts';
import { readNorms, type Norms } from './read-norms.ts';
import { endOf } from './save-norms.ts';
import { closeGap, placeInSeries } from './series.ts';

const seriesOf = ({ rules }: Norms, { segment, purpose }: Pick<ContactRule, 'segment' | 'purpose'>): readonly ContactRule[] =>
  rules.filter((one) => (one.segment?.id ?? null) === (segment?.id ?? null) && one.purpose === purpose);

/** Rules concern everybody who looks after such customers. @throws LeadlineError access.not_permitted */
function assertForAll({ sight }: Norms): void {
  if (!sight.isAll) throw new LeadlineError('forbidden', 'access.not_permitted');
}

/**
 * How often customers of a segment are to be contacted, from a day on; the rule of before holds until the day before. Applied when it resolves.
 * @throws LeadlineError access.not_permitted, norms.no_segment
 */
export async function saveRule(asking: Asking, { reason, perYear, segmentId, ...given }: SaveContactRule): Promise<ContactNormsResponse> {
  await inTurn(async () => {
    const all = await readNorms(asking);
    assertForAll(all);
    if (segmentId !== null && !all.segments.has(segmentId)) throw new LeadlineError('invalid', 'norms.no_segment');
    const segment = segmentId === null ? null : { id: segmentId, name: nameOf(all.segments, segmentId) ?? '–' };
    const { changed, replaced, to } = placeInSeries(seriesOf(all, { segment, purpose: given.purpose }), given.from);
    const { id, ...place } = replaced ? { id: replaced.id, ...placeOf(all.ruleRows.get(replaced.id)!) } : newPlace('contact_regulation');
    const rule: ContactRule = { ...given, id, segment, perYear: new Decimal(perYear).toDecimalPlaces(4).toFixed(), to };
    const before = replaced ?? changed[0];
    await decide(all, {
      entry: { action: 'norms.rule_set', subject: { kind: 'norms', id }, before: before && inWords(before), after: inWords(rule) },
      items: [...changed.map((one) => itemOf(all, one)), itemOf(all, rule, place)],
      reason,
    });
  });
  return listNorms(asking);
}

/** @throws LeadlineError access.not_permitted, norms.no_norm, norms.ends_before_start, norms.ended_already */
export async function endRule(
  asking: Asking,
  id: string,
  { lastDay, reason }: { readonly lastDay: string; readonly reason?: string | undefined },
): Promise<ContactNormsResponse> {
  await inTurn(async () => {
    const all = await readNorms(asking);
    const rule = getRule(all, id);
    const ended = { ...rule, to: endOf(rule, lastDay) };
    await decide(all, {
      entry: { action: 'norms.rule_ended', subject: { kind: 'norms', id }, before: inWords(rule), after: inWords(ended) },
      items: [itemOf(all, ended)],
      reason,
    });
  });
  return listNorms(asking);
}

/** It never was agreed so: what held before it goes on. @throws LeadlineError access.not_permitted, norms.no_norm */
export async function removeRule(asking: Asking, id: string, reason: string): Promise<ContactNormsResponse> {
  await inTurn(async () => {
    const all = await readNorms(asking);
    const rule = getRule(all, id);
    const items = [
      deleteItem('contact_regulation', all.ruleRows.get(id)!, all.version),
      ...closeGap(seriesOf(all, rule), rule).map((one) => itemOf(all, one)),
    ];
    await decide(all, { entry: { action: 'norms.rule_removed', subject: { kind: 'norms', id }, before: inWords(rule) }, items, reason });
  });
  return listNorms(asking);
}

function getRule(all: Norms, id: string): ContactRule {
  assertForAll(all);
  const found = all.rules.find((one) => one.id === id);
  if (!found) throw new LeadlineError('not_found', 'norms.no_norm');
  return found;
}

/** What a file brought and nobody changes here (its name, its version) stays. */
function itemOf({ segments, ruleRows, version }: Norms, rule: ContactRule, place?: Place): Item {
  const row = ruleRows.get(rule.id);
  const at = place ?? placeOf(row!);
  const segment = rule.segment === null ? undefined : segments.get(rule.segment.id);
  return putItem('contact_regulation', at, version, {
    name: row ? textOf(row, 'name') : (rule.segment?.name ?? null),
    segment_id: segment ? referenceText(placeOf(segment), at.source) : null,
    purpose: rule.purpose,
    contacts_per_year: rule.perYear,
    minutes_each: rule.minutesEach === null ? null : String(rule.minutesEach),
    channel: rule.channel,
    tolerance_days: String(rule.toleranceDays),
    edition: row ? textOf(row, 'edition') : null,
    valid_from: rule.from,
    valid_to: rule.to,
  });
}

function inWords({ segment, purpose, perYear, minutesEach, channel, toleranceDays, from, to }: ContactRule): Readonly<Record<string, unknown>> {
  return { segment: segment?.name ?? null, purpose, perYear, minutesEach, channel, toleranceDays, from, to };
}
