import { findCampaign } from '../firm/campaigns.ts';
import { officeStrength } from '../firm/country.ts';
import { hasHappened, type Firm } from '../firm/firm.ts';
import { getProduct } from '../firm/products.ts';
import type { Random } from '../random.ts';
import { dayOfLocal, type Day, type Local } from '../time/days.ts';
import { contractStory } from './contract-story.ts';
import { dealStory, type DealPlan } from './deal-story.ts';
import { handoverStory } from './handover-story.ts';
import { noteLeaving } from './leaving.ts';
import { equipment, lineOf, supplies, type Line } from './lines.ts';
import { laterAtWork } from './work-time.ts';
import type { Customer } from './write-account.ts';
import { writeActivity } from './write-activity.ts';
import { writeOrder } from './write-order.ts';

/** A customer after the first purchase: orders again, is looked after, buys more, leaves, sometimes comes back. */
export function customerLife(firm: Firm, customer: Customer, since: Local, random: Random, deal: string | null = null): void {
  const rhythm = random.skewed(19, 0.35);
  const leavesAfter = random.chance(0.72) ? random.skewed(380, 0.7) : Infinity;
  const comesBack = random.chance(0.3) ? random.int(380, 520) : Infinity;
  let time = laterAtWork(customer.country, since, Math.round(rhythm), random);
  let end = dayOfLocal(since) + leavesAfter;
  let isBack = false;
  handoverStory(firm, customer, dayOfLocal(since), random.fork('owners'));
  contractStory(firm, customer, dayOfLocal(since), comesBack === Infinity ? end : Infinity, deal, random.fork('contracts'));
  while (hasHappened(firm, time)) {
    if (dayOfLocal(time) > end) {
      if (isBack || comesBack === Infinity) return noteLeaving(firm, customer, random.fork('leaving'));
      time = laterAtWork(customer.country, time + comesBack * 86_400, 0, random);
      [isBack, end] = [true, Infinity];
      if (!hasHappened(firm, time)) return;
      expand(firm, customer, 'winback', time, random);
    }
    orderSupplies(firm, customer, time, random);
    lookAfter(firm, customer, time, random);
    if (random.chance(0.035))
      expand(
        firm,
        customer,
        random.weighted([
          ['upsell', 2],
          ['cross_sell', 4],
          ['renewal', 3],
        ] as const),
        time,
        random,
      );
    const strength = officeStrength(customer.country, dayOfLocal(time));
    time = laterAtWork(customer.country, time, Math.max(3, Math.round((random.skewed(rhythm, 0.3) * 0.72) / Math.max(0.6, strength))), random);
  }
}

function orderSupplies(firm: Firm, customer: Customer, time: Local, random: Random): void {
  const { country } = customer;
  const day = dayOfLocal(time);
  const channel = random.weighted([
    ['phone', 5],
    ['field', 3],
    ['online', 3],
    ['marketplace', 0.3],
  ] as const);
  const farmer =
    channel === 'online' || channel === 'marketplace' ? undefined : firm.roster.find(country.id, ['farmer', 'hunter', 'team_lead'], day, random);
  const second = farmer && random.chance(0.04) ? firm.roster.find(country.id, ['hunter', 'bdr'], day, random)?.id : undefined;
  writeOrder(
    firm,
    {
      country,
      account: customer.id,
      location: channel === 'online' || channel === 'marketplace' ? `loc-${country.id}-online` : placeOf(customer, day, random),
      seller: farmer?.id ?? null,
      channel,
      at: time,
      lines: supplies(country, customer.size, day, firm.to, random),
      lineType: 'repeat',
      campaign: random.chance(0.15) ? findCampaign(firm.campaigns, country.id, day)?.id : undefined,
      second: second === farmer?.id ? undefined : second,
    },
    random,
  );
}

function placeOf(customer: Customer, day: Day, random: Random): string {
  if (customer.country.id === 'hu' && random.chance(0.06)) return 'loc-partner-bp';
  return customer.country.id === 'ru' && day % 11 === 0 ? 'loc-partner-kzn' : `loc-${customer.country.id}-field`;
}

function lookAfter(firm: Firm, customer: Customer, time: Local, random: Random): void {
  const { country } = customer;
  const base = { country, account: customer.id, contact: customer.contact, location: `loc-${country.id}-field`, phone: customer.phone };
  const person = firm.roster.find(country.id, ['farmer', 'hunter'], dayOfLocal(time), random)?.id ?? null;
  const at = laterAtWork(country, time, random.int(3, 12), random);
  if (random.chance(0.34)) {
    const isVisit = random.chance(0.3);
    const issue = random.weighted([
      ['no', 8],
      ['yes', 1],
      ['unknown', 2],
    ] as const);
    writeActivity(firm, {
      ...base,
      kind: isVisit ? 'visit' : 'call',
      purpose: 'retention',
      at,
      minutes: isVisit ? 40 : 7,
      user: person,
      outcome: 'conversation',
      issue,
    });
  }
  if (random.chance(0.05)) {
    const agent = firm.roster.find('vn', ['service_agent'], dayOfLocal(at), random)?.id ?? null;
    writeActivity(firm, {
      ...base,
      kind: 'call',
      purpose: 'support',
      direction: 'inbound',
      at: at + 5400,
      minutes: 11,
      user: agent,
      outcome: 'conversation',
      issue: 'yes',
      location: 'loc-call',
    });
  }
  if (random.chance(0.08))
    writeActivity(firm, { ...base, kind: 'email', purpose: 'other', at: at + 900, minutes: 1, user: person, isAutomatic: true });
  if (random.chance(0.015))
    writeActivity(firm, { ...base, kind: 'call', purpose: 'collection', at: at + 4000, minutes: 5, user: person, outcome: 'conversation' });
}

/** Existing customers buy something more, prolong their care contract, or return after a long silence. */
function expand(firm: Firm, customer: Customer, type: DealPlan['type'], time: Local, random: Random): void {
  const { country } = customer;
  const seller = firm.roster.find(country.id, ['farmer', 'hunter'], dayOfLocal(time), random);
  dealStory(
    firm,
    {
      customer,
      type,
      lead: null,
      channel: null,
      campaign: undefined,
      createdAt: time,
      startedAt: null,
      seller,
      originator: undefined,
      location: `loc-${country.id}-field`,
      lines: linesFor(type, customer, dayOfLocal(time), firm.to, random),
      chance: Math.min(0.9, { new_business: 0.3, renewal: 0.72, upsell: 0.42, cross_sell: 0.5, winback: 0.6 }[type] * (seller?.skill ?? 0.8)),
    },
    random,
  );
}

function linesFor(type: DealPlan['type'], customer: Customer, day: Day, to: Day, random: Random): readonly Line[] {
  if (type === 'renewal') return [lineOf(getProduct('SRV-YEAR'), 1, customer.country)];
  return type === 'cross_sell'
    ? [lineOf(getProduct('SRV-TRN'), 1, customer.country), ...supplies(customer.country, customer.size, day, to, random)]
    : equipment(customer.country, day, to, random);
}
