import { findCampaign } from '../firm/campaigns.ts';
import { shopStrength, type Country } from '../firm/country.ts';
import type { Firm } from '../firm/firm.ts';
import type { DemoLocation } from '../firm/locations.ts';
import { promotionEffect } from '../firm/promotions.ts';
import type { Random } from '../random.ts';
import { daySeconds, type Day } from '../time/days.ts';
import { instantOf } from '../time/instants.ts';
import { basket } from './lines.ts';
import { anyTime, shopTime } from './work-time.ts';
import { createCustomer, writeAccount, type Customer } from './write-account.ts';
import { writeOrder } from './write-order.ts';

/** People known to a shop or online store; the longest known are forgotten, so that memory stays flat. */
export type Regulars = Map<string, string[]>;
const most = 3000;

/** All purchases of one day in the shops and online stores of a country. */
export function shopDay(firm: Firm, country: Country, day: Day, regulars: Regulars, random: Random): void {
  const strength = shopStrength(country, day);
  const age = (day - firm.from) / (firm.to - firm.from);
  for (const location of firm.locations) {
    if (location.country !== country || location.openedOn > day) continue;
    const weight =
      location.kind === 'online_store'
        ? 1.3 * (0.7 + 0.75 * age) * country.weight * 3
        : (location.city?.weight ?? 0) * 3.2 * country.weight * 2.4 * (0.92 + 0.2 * age);
    const count = random.count(weight * strength * promotionEffect(firm.promotions, location.id, day) * firm.size);
    for (let number = 0; number < count; number += 1) purchase(firm, country, location, day, regulars, random);
  }
}

function purchase(firm: Firm, country: Country, location: DemoLocation, day: Day, regulars: Regulars, random: Random): void {
  const isOnline = location.kind === 'online_store';
  const at = isOnline ? anyTime(day, random) : shopTime(day, random);
  const known = regulars.get(location.id) ?? [];
  regulars.set(location.id, known);
  const isAnonymous = !isOnline && random.chance(0.5);
  const isNew = known.length === 0 || random.chance(isOnline ? 0.38 : 0.3);
  const account = isAnonymous ? null : isNew ? newcomer(firm, country, location, at, known, random) : random.pick(known);
  const seller = isOnline ? undefined : firm.roster.findAt(location.id, day, random);
  writeOrder(
    firm,
    {
      country,
      account,
      location: location.id,
      seller: seller?.id ?? null,
      channel: isOnline ? (random.chance(0.12) ? 'marketplace' : 'online') : 'store',
      at,
      lines: basket(country, day, firm.to, random),
      lineType: isNew ? 'new' : 'repeat',
      campaign: random.chance(0.2) ? findCampaign(firm.campaigns, country.id, day)?.id : undefined,
      isTest: isOnline && random.chance(0.0006),
    },
    random,
  );
}

/** A first purchase; some online customers asked something before and stand among the new contacts too. */
function newcomer(firm: Firm, country: Country, location: DemoLocation, at: number, known: string[], random: Random): string {
  const customer = createCustomer(firm, country, 'seg-home', random);
  const isOnline = location.kind === 'online_store';
  const channel = isOnline
    ? random.pick(['ch-search_ads', 'ch-social_ads', 'ch-content', 'ch-social_network', 'ch-web_form'] as const)
    : 'ch-walk_in';
  writeAccount(firm, customer, { createdAt: at - 120, owner: null, channel }, random);
  if (isOnline && random.chance(0.02)) writeAsked(firm, customer, channel, at, location.id, random);
  if (known.length >= most) known.shift();
  known.push(customer.id);
  return customer.id;
}

function writeAsked(firm: Firm, customer: Customer, channel: string, at: number, location: string, random: Random): void {
  const zone = customer.country.zone;
  const asked = at - random.int(1, 6) * daySeconds;
  firm.tables.write('lead', {
    external_id: firm.nextId('lead'),
    name: customer.name,
    account_id: customer.id,
    created_at: instantOf(asked, zone),
    acquisition_channel_id: channel,
    location_id: location,
    segment_id: customer.segment,
    status: 'converted',
    converted_at: instantOf(at, zone),
    is_test: false,
  });
}
