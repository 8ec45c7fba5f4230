import type { City, Country } from '../firm/country.ts';
import type { Firm } from '../firm/firm.ts';
import { businessName, latin, personName, type BusinessSegment } from '../firm/names.ts';
import type { Random } from '../random.ts';
import { dayOfLocal, type Day, type Local } from '../time/days.ts';
import { instantOf } from '../time/instants.ts';
import type { Row } from '../write/tables.ts';

export interface Customer {
  readonly id: string;
  readonly name: string;
  readonly country: Country;
  readonly city: City;
  readonly segment: BusinessSegment | 'seg-home';
  /** Of orders, around 1. */
  readonly size: number;
  readonly contact: string | null;
  readonly contactName: string;
  readonly phone: string;
}

const sizes: Readonly<Record<string, number>> = {
  'seg-cafe': 1,
  'seg-restaurant': 0.8,
  'seg-hotel': 1.7,
  'seg-office': 0.6,
  'seg-reseller': 2.4,
  'seg-home': 0.2,
};
const industries: Readonly<Record<string, string>> = {
  'seg-cafe': 'Cafés',
  'seg-restaurant': 'Restaurants',
  'seg-hotel': 'Hotels',
  'seg-office': 'Offices',
  'seg-reseller': 'Retail',
};
export const businessSegments = [
  ['seg-cafe', 40],
  ['seg-restaurant', 22],
  ['seg-hotel', 12],
  ['seg-office', 16],
  ['seg-reseller', 10],
] as const;

/** Somebody the firm may sell to; written when it is known who looks after them. */
export function createCustomer(firm: Firm, country: Country, segment: Customer['segment'], random: Random): Customer {
  const id = firm.nextId('account');
  const contactName = personName(country.id, random);
  return {
    id,
    name: segment === 'seg-home' ? contactName : businessName(country.id, segment, Number(id.slice(2)), random),
    country,
    city: random.weighted(country.cities.map((city) => [city, city.weight] as const)),
    segment,
    size: sizes[segment]! * random.skewed(1, 0.4),
    contact: segment === 'seg-home' ? null : firm.nextId('contact'),
    contactName,
    phone: `${country.phonePrefix}${random.int(10_000_000, 99_999_999)}`,
  };
}

export interface AccountFacts {
  readonly createdAt: Local;
  readonly owner: string | null;
  readonly channel: string | null;
  readonly isInternal?: boolean;
  readonly isTest?: boolean;
  readonly parent?: string | undefined;
}

const rows = new WeakMap<Customer, Row>();

/** What was written of a customer. */
export const accountRowOf = (customer: Customer): Row | undefined => rows.get(customer);

export function writeAccount(firm: Firm, customer: Customer, facts: AccountFacts, random: Random): void {
  const { country, city } = customer;
  const isFirm = customer.segment !== 'seg-home';
  const created = instantOf(facts.createdAt, country.zone);
  const mergedInto = isFirm && firm.faults.take('merged_account', 'account', customer.id) ? firm.nextId('account') : null;
  const row = {
    external_id: customer.id,
    name: customer.name,
    business_type: isFirm ? 'b2b' : 'b2c',
    segment_id: customer.segment,
    industry: industries[customer.segment] ?? null,
    region_id: city.region,
    country: country.code,
    city: city.name,
    owner_user_id: facts.owner,
    parent_account_id: facts.parent ?? null,
    acquisition_channel_id: facts.channel,
    merged_into_id: mergedInto,
    is_test: facts.isTest ?? false,
    is_internal: facts.isInternal ?? false,
    no_contact: random.chance(0.012),
    created_at: created,
  };
  firm.tables.write('account', row);
  rows.set(customer, row);
  if (mergedInto) firm.tables.write('account', { ...row, external_id: mergedInto, merged_into_id: null });
  if (customer.contact) writeContact(firm, customer, created, dayOfLocal(facts.createdAt), random);
}

function writeContact(firm: Firm, customer: Customer, created: string, since: Day, random: Random): void {
  firm.mailing.add(customer.country.id, customer.contact!, since);
  firm.tables.write('contact', {
    external_id: customer.contact!,
    account_id: customer.id,
    full_name: customer.contactName,
    email: `${latin(customer.contactName)}@${latin(customer.name).replaceAll('.', '-') || 'firm'}.example`,
    phone: customer.phone,
    consent_email: random.chance(0.8),
    consent_call: random.chance(0.9),
    preferred_channel: random.weighted([
      ['phone', 5],
      ['email', 3],
      ['messenger', 3],
      ['in_person', 1],
      ['social', 1],
      ['post', 0.2],
    ] as const),
    created_at: created,
  });
}
