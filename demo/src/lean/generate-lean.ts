import { countries, officeStrength, shopStrength, type Country } from '../firm/country.ts';
import type { Firm } from '../firm/firm.ts';
import { amountText, localPrice, products, type DemoProduct } from '../firm/products.ts';
import type { Person } from '../firm/roster.ts';
import type { Random } from '../random.ts';
import type { DemoScale } from '../scale.ts';
import { isoOf, type Day } from '../time/days.ts';
import type { DemoFile } from '../write/tables.ts';
import { leanColumns, openLeanTable, type LeanEntity, type LeanTable } from './lean-table.ts';

export const leanEntities: ReadonlySet<string> = new Set(Object.keys(leanColumns));

/** Parts of all events. */
const parts = { activity: 0.72, opportunity: 0.08, order: 0.1 } as const;
const clock = Array.from(
  { length: 660 },
  (_, minute) => `T${String(Math.floor(minute / 60) + 1).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}:00Z`,
);
const deeds = [
  ...Array<string>(46).fill('call,phone,outbound,prospecting,completed,no_answer,1'),
  ...Array<string>(18).fill('call,phone,outbound,follow_up,completed,conversation,7'),
  ...Array<string>(8).fill('call,phone,outbound,prospecting,completed,refused,2'),
  ...Array<string>(10).fill('email,email,outbound,follow_up,completed,none,4'),
  ...Array<string>(6).fill('meeting,in_person,outbound,closing,completed,conversation,45'),
  'meeting,in_person,outbound,closing,no_show,,',
  'meeting,video,outbound,closing,cancelled_by_customer,,',
  ...Array<string>(5).fill('visit,field_visit,outbound,retention,completed,conversation,40'),
] as const;
const channelIds = ['ch-cold_call', 'ch-web_form', 'ch-search_ads', 'ch-social_ads', 'ch-referral', 'ch-exhibition', ''] as const;

interface Priced {
  readonly product: DemoProduct;
  readonly unit: number;
}

interface Place {
  readonly country: Country;
  readonly random: Random;
  readonly people: readonly Person[];
  readonly accounts: number;
  readonly prices: readonly Priced[];
  readonly shops: readonly string[];
}

interface Lean {
  readonly tables: Readonly<Record<LeanEntity, LeanTable>>;
  readonly next: Record<LeanEntity, number>;
}

/** Millions of events of few columns, day by day: what boards read, without the stories behind them. */
export async function generateLean(firm: Firm, scale: DemoScale, folder: string, onProgress?: (done: number) => void): Promise<readonly DemoFile[]> {
  const names = Object.keys(leanColumns) as LeanEntity[];
  const opened = await Promise.all(names.map(async (name) => [name, await openLeanTable(folder, name)] as const));
  const lean: Lean = {
    tables: Object.fromEntries(opened) as Lean['tables'],
    next: { account: 1, activity: 1, opportunity: 1, order: 1, order_line: 1 },
  };
  const places = countries.map((country) => placeOf(firm, country, scale));
  for (const place of places) await writeAccounts(firm, lean, place);
  const days = firm.to - firm.from + 1;
  for (let day = firm.from; day <= firm.to; day += 1) {
    for (const place of places) await oneDay(firm, lean, place, day, (scale.events / days) * place.country.weight);
    onProgress?.((day - firm.from + 1) / days);
  }
  return Promise.all(names.map((name) => lean.tables[name].close()));
}

function placeOf(firm: Firm, country: Country, scale: DemoScale): Place {
  return {
    country,
    random: firm.random.fork(`lean/${country.id}`),
    people: firm.roster.people.filter((person) => person.country === country.id && person.stints[0]!.location !== null),
    accounts: Math.max(50, Math.round((scale.events / 300) * country.weight)),
    prices: products.filter((product) => product.category !== 'Services').map((product) => ({ product, unit: localPrice(product, country) })),
    shops: firm.locations.filter((location) => location.country === country && location.kind !== 'partner_point').map((location) => location.id),
  };
}

async function writeAccounts(firm: Firm, { tables, next }: Lean, { country, random, people, accounts }: Place): Promise<void> {
  for (let number = 0; number < accounts; number += 1) {
    const id = `${country.id}-${number}`;
    const city = random.pick(country.cities);
    const segment = random.pick(['seg-cafe', 'seg-restaurant', 'seg-hotel', 'seg-office', 'seg-reseller'] as const);
    tables.account.put(
      `${id},1,Customer ${id},b2b,${segment},${city.region},${country.code},${random.pick(people).id},${isoOf(firm.from - random.int(1, 900))}T08:00:00Z\n`,
    );
    next.account += 1;
    if (number % 2000 === 0) await tables.account.ready();
  }
}

async function oneDay(firm: Firm, lean: Lean, place: Place, day: Day, events: number): Promise<void> {
  const { country } = place;
  const there = place.people.filter((person) => person.from <= day && (person.to === null || day < person.to));
  const office = officeStrength(country, day) * 1.45;
  const shop = shopStrength(country, day);
  await repeat(events * parts.activity * office, lean.tables.activity, () => putActivity(lean, place, there, day));
  await repeat(events * parts.opportunity * office, lean.tables.opportunity, () => putDeal(firm, lean, place, there, day));
  await repeat(events * parts.order * shop, lean.tables.order, () => putOrder(firm, lean, place, there, day));
  await lean.tables.order_line.ready();
}

async function repeat(times: number, table: LeanTable, put: () => void): Promise<void> {
  for (let left = Math.round(times); left > 0; left -= 1) {
    put();
    if (left % 2000 === 0) await table.ready();
  }
  await table.ready();
}

function putActivity({ tables, next }: Lean, { country, random, accounts }: Place, there: readonly Person[], day: Day): void {
  const deed = random.pick(deeds);
  tables.activity.put(
    `A${next.activity},1,${deed},${random.pick(there).id},${country.id}-${random.int(0, accounts - 1)},${isoOf(day)}${random.pick(clock)}\n`,
  );
  next.activity += 1;
}

function putDeal(firm: Firm, { tables, next }: Lean, { country, random, accounts, prices }: Place, there: readonly Person[], day: Day): void {
  const decided = day + random.int(5, 110);
  const { product, unit } = random.pick(prices);
  const isDecided = decided <= firm.to;
  const stage = isDecided ? (random.chance(0.34) ? 'n-won' : 'n-lost') : random.pick(['n-need', 'n-tasting', 'n-offer', 'n-terms'] as const);
  const amount = amountText(unit * random.int(1, 5), country);
  tables.opportunity.put(
    `D${next.opportunity},1,new_business,p-new,${stage},${amount},${country.currency},${random.pick(there).id},${country.id}-${random.int(0, accounts - 1)},` +
      `${isoOf(day)}${random.pick(clock)},${isDecided ? `${isoOf(decided)}T10:00:00Z` : ''},loc-${country.id}-field,${random.pick(channelIds)},${product.id}\n`,
  );
  next.opportunity += 1;
}

function putOrder(firm: Firm, { tables, next }: Lean, { country, random, accounts, prices, shops }: Place, there: readonly Person[], day: Day): void {
  const id = `O${next.order}`;
  const time = `${isoOf(day)}${random.pick(clock)}`;
  const location = random.pick(shops);
  const channel = location.endsWith('online') ? 'online' : location.endsWith('field') ? 'field' : 'store';
  const isLate = channel !== 'store' && day + 3 > firm.to;
  const fulfilled = channel === 'store' ? time : isLate ? '' : `${isoOf(day + 3)}T12:00:00Z`;
  tables.order.put(
    `${id},1,${id},${country.id}-${random.int(0, accounts - 1)},${location},${random.pick(there).id},${channel},${time},${fulfilled},${isLate ? 'confirmed' : 'fulfilled'},${country.currency}\n`,
  );
  putLine(tables, next, random.pick(prices), id, country, random);
  next.order += 1;
}

function putLine(tables: Lean['tables'], next: Lean['next'], { product, unit }: Priced, order: string, country: Country, random: Random): void {
  const quantity = random.int(1, 6);
  const discount = random.chance(0.2) ? Math.floor((unit * quantity) / (20 * country.priceStep)) * country.priceStep : 0;
  const cost = Math.round((unit * quantity * product.cost) / 1000);
  tables.order_line.put(
    `X${next.order_line},1,${order},${product.id},${quantity},${amountText(unit, country)},${amountText(discount, country)},${amountText(unit * quantity - discount, country)},${amountText(cost, country)},repeat,${country.currency}\n`,
  );
  next.order_line += 1;
}
