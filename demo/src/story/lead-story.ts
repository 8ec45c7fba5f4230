import { findCampaign } from '../firm/campaigns.ts';
import { channels, type Channel } from '../firm/channels.ts';
import type { Country } from '../firm/country.ts';
import { hasHappened, instantIfPast, type Firm } from '../firm/firm.ts';
import { products } from '../firm/products.ts';
import type { Person } from '../firm/roster.ts';
import type { Random } from '../random.ts';
import { dayOfLocal, type Day, type Local } from '../time/days.ts';
import { instantOf } from '../time/instants.ts';
import type { Row } from '../write/tables.ts';
import { contactAttempts, type Contacting } from './contact-attempts.ts';
import { customerLife } from './customer-life.ts';
import { dealStory } from './deal-story.ts';
import { equipment } from './lines.ts';
import { laterAtWork, officeTime } from './work-time.ts';
import { writeOwners } from './write-owners.ts';
import { businessSegments, createCustomer, writeAccount, type Customer } from './write-account.ts';

export interface Lead {
  readonly id: string;
  readonly customer: Customer;
  readonly channel: Channel;
  readonly campaign: string | undefined;
  readonly createdAt: Local;
  readonly originator: Person | undefined;
  readonly owner: Person | undefined;
}

/** A firm that may become a customer, from the first sign of it to wherever it has come by the end. */
export function leadStory(firm: Firm, country: Country, day: Day, random: Random): void {
  const lead = begin(firm, country, day, random);
  const contacting = contactAttempts(firm, lead, random);
  const deal = contacting.qualifiedAt === null ? undefined : openDeal(firm, lead, contacting.qualifiedAt, random);
  writeLead(firm, lead, contacting, deal?.id, random);
  const owner = deal?.wonAt ? firm.roster.find(country.id, ['farmer', 'hunter'], Math.min(firm.to, dayOfLocal(deal.wonAt)), random) : lead.owner;
  const parent = lead.customer.segment === 'seg-hotel' && random.chance(0.12) ? 'C-000001' : undefined;
  writeAccount(firm, lead.customer, { createdAt: lead.createdAt, owner: owner?.id ?? null, channel: lead.channel.id, parent }, random);
  if (deal?.wonAt) customerLife(firm, lead.customer, deal.wonAt, random.fork('life'), deal.id);
}

function begin(firm: Firm, country: Country, day: Day, random: Random): Lead {
  const channel = random.weighted(channels.map((item) => [item, item.volume] as const));
  const campaign = random.chance(0.75) ? findCampaign(firm.campaigns, country.id, day, channel.id) : undefined;
  const originator = firm.roster.find(
    country.id,
    channel.direction === 'outbound' ? ['icebreaker', 'bdr', 'hunter'] : ['bdr', 'hunter'],
    day,
    random,
  );
  const owner = random.chance(0.5) ? originator : firm.roster.find(country.id, ['hunter', 'bdr'], day, random);
  const customer = createCustomer(firm, country, random.weighted(businessSegments), random);
  return { id: firm.nextId('lead'), customer, channel, campaign: campaign?.id, createdAt: officeTime(day, random), originator, owner };
}

function openDeal(firm: Firm, lead: Lead, qualifiedAt: Local, random: Random): { readonly id: string; readonly wonAt: Local | null } | undefined {
  const { country } = lead.customer;
  const createdAt = laterAtWork(country, qualifiedAt, random.int(0, 3), random);
  if (!hasHappened(firm, createdAt)) return undefined;
  const day = dayOfLocal(createdAt);
  const seller = firm.roster.find(country.id, ['hunter', 'team_lead'], day, random);
  return dealStory(
    firm,
    {
      customer: lead.customer,
      type: 'new_business',
      lead: lead.id,
      channel: lead.channel.id,
      campaign: lead.campaign,
      createdAt,
      startedAt: random.chance(0.3) ? qualifiedAt : null,
      seller,
      originator: lead.originator,
      location: `loc-${country.id}-field`,
      lines: equipment(country, day, firm.to, random),
      chance: 0.3 * Math.sqrt(lead.channel.quality) * (seller?.skill ?? 0.8),
    },
    random,
  );
}

function writeLead(firm: Firm, lead: Lead, contacting: Contacting, deal: string | undefined, random: Random): void {
  const { country } = lead.customer;
  const { faults, tables } = firm;
  const zone = country.zone;
  const past = (local: Local | null): string | null => instantIfPast(firm, local, country);
  const isDisqualified = contacting.givenUpAt !== null && hasHappened(firm, contacting.givenUpAt);
  const row: Row = {
    external_id: lead.id,
    name: lead.customer.contactName,
    contact_id: lead.customer.contact,
    account_id: random.chance(0.94) ? lead.customer.id : null,
    created_at: instantOf(lead.createdAt, zone),
    acquisition_channel_id: faults.take('no_channel', 'lead', lead.id) ? null : lead.channel.id,
    campaign_id: lead.campaign,
    originator_user_id: lead.originator?.id,
    owner_user_id: lead.owner?.id,
    location_id: `loc-${country.id}-field`,
    segment_id: lead.customer.segment,
    product_interest_id: random.chance(0.7) ? random.pick(products.slice(0, 9)).id : null,
    status: faults.take('unknown_status', 'lead', lead.id) ? 'hot' : statusOf(firm, contacting, deal, isDisqualified, random),
    ...research(lead, random.fork('research')),
    first_attempt_at: random.chance(0.4) ? past(contacting.firstAttemptAt) : null,
    first_conversation_at: random.chance(0.4) ? past(contacting.conversationAt) : null,
    qualified_at: past(contacting.qualifiedAt),
    converted_opportunity_id: deal,
    converted_at: deal ? past(contacting.qualifiedAt) : null,
    disqualified_at: isDisqualified ? past(contacting.givenUpAt) : null,
    disqualify_reason: isDisqualified ? random.pick(['No answer', 'No need', 'Too small', 'Wrong address'] as const) : null,
    is_test: faults.take('test_record', 'lead', lead.id),
  };
  tables.write('lead', row);
  const owned = { entity: 'lead_owner_history', column: 'lead_id', id: lead.id, country, since: lead.createdAt, owner: lead.owner } as const;
  writeOwners(firm, owned, random.fork('owners'));
  if (faults.take('duplicate_contact', 'lead', lead.id)) {
    tables.write('lead', {
      ...row,
      external_id: firm.nextId('lead'),
      duplicate_of_id: lead.id,
      converted_opportunity_id: null,
      created_at: past(lead.createdAt + 7200),
    });
  }
}

/** Most look into a firm before they call it; some write down only half, or afterwards. */
function research({ channel, createdAt, customer }: Lead, random: Random): Partial<Row> {
  const isOutbound = channel.direction === 'outbound';
  if (!random.chance(isOutbound ? 0.72 : 0.45)) return {};
  const at = isOutbound ? createdAt - random.int(600, 5400) : createdAt + random.int(120, 5400);
  return {
    researched_at: instantOf(at, customer.country.zone),
    research_need: random.pick(['A new machine', 'A better price for beans', 'Care and repair'] as const),
    research_decision_maker: random.chance(0.92) ? customer.contactName : null,
    research_source: random.chance(0.95) ? `https://maps.example/${customer.id}` : null,
  };
}

function statusOf(firm: Firm, contacting: Contacting, deal: string | undefined, isDisqualified: boolean, random: Random): string {
  const isPast = (local: Local | null): boolean => local !== null && hasHappened(firm, local);
  if (deal) return 'converted';
  if (isDisqualified) return random.chance(0.2) ? 'recycled' : 'disqualified';
  if (isPast(contacting.qualifiedAt)) return 'qualified';
  if (isPast(contacting.conversationAt)) return 'connected';
  return isPast(contacting.firstAttemptAt) ? 'attempting' : 'new';
}
