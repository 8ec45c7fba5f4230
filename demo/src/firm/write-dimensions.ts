import { holidaysOf } from '../time/holidays.ts';
import { dayOf, isoOf, shiftMonths, weekdayOf, yearOf, type Day } from '../time/days.ts';
import { channels } from './channels.ts';
import { countries, type Country } from './country.ts';
import type { Firm } from './firm.ts';
import { regions } from './locations.ts';
import { products } from './products.ts';
import { writeScripts } from './scripts.ts';
import { listTeams } from './slots.ts';
import { existingStages, newStages, pipelines } from './stages.ts';

/** Everything small: places, products, teams, channels, stages, calendars. */
export function writeDimensions(firm: Firm): void {
  const { tables } = firm;
  for (const [code, digits] of [
    ['EUR', 2],
    ['VND', 0],
    ['HUF', 2],
    ['RUB', 2],
  ] as const)
    tables.write('currency', { external_id: code, code, minor_exponent: digits });
  segments.forEach(([id, name, days], index) =>
    tables.write('segment', { external_id: id, name, sort_order: index + 1, inactivity_window_days: days }),
  );
  for (const { id, name, parent } of regions) tables.write('region', { external_id: id, name, parent_region_id: parent });
  for (const country of countries) writeCalendar(firm, country);
  writeLocations(firm);
  writeProducts(firm);
  for (const { id, name, parent, kind, isClosed } of listTeams(firm.reps)) {
    const days = isClosed ? { valid_from: isoOf(shiftMonths(firm.from, -36)), valid_to: isoOf(firm.from) } : {};
    tables.write('team', { external_id: id, name, parent_team_id: parent, kind, ...days });
  }
  for (const { id, name, code, direction, reach, isPaid, isMarketing } of channels) {
    tables.write('acquisition_channel', { external_id: id, name, code, direction, reach, is_paid: isPaid, is_marketing: isMarketing });
  }
  writeCampaigns(firm);
  writeScripts(firm);
  for (const { id, name } of pipelines) tables.write('pipeline', { external_id: id, name });
  writeStages(firm);
}

const segments = [
  ['seg-cafe', 'Cafés', 90],
  ['seg-restaurant', 'Restaurants', 120],
  ['seg-hotel', 'Hotels', 120],
  ['seg-office', 'Offices', 150],
  ['seg-reseller', 'Shops that resell', 90],
  ['seg-home', 'Homes', 180],
] as const;

function writeLocations({ tables, locations }: Firm): void {
  for (const { id, code, name, kind, region, country, zone, openedOn, closedOn } of locations) {
    tables.write('location', {
      external_id: id,
      code,
      name,
      kind,
      region_id: region,
      timezone: zone,
      currency: country.currency,
      country: country.code,
      opened_on: isoOf(openedOn),
      closed_on: closedOn === undefined ? null : isoOf(closedOn),
      calendar_id: `cal-${country.id}`,
    });
  }
}

function writeProducts({ tables, to }: Firm): void {
  const replaced = new Set(products.map((product) => product.replaces));
  for (const product of products) {
    tables.write('product', {
      external_id: product.id,
      sku: product.id,
      name: product.name,
      category: product.category,
      subcategory: product.subcategory,
      base_unit: product.unit,
      base_unit_factor: product.factor,
      list_price: `${Math.floor(product.cents / 100)}.${String(product.cents % 100).padStart(2, '0')}`,
      currency: 'EUR',
      launched_on: isoOf(shiftMonths(to, -(product.newSince ?? 60))),
      is_active: !replaced.has(product.id),
      replaced_product_id: product.replaces,
    });
  }
}

function writeCampaigns({ tables, campaigns, to }: Firm): void {
  for (const campaign of campaigns) {
    const { currency } = countries.find((country) => country.id === campaign.country)!;
    const budget = campaign.from > to - 20 ? null : String(campaign.budget);
    tables.write('campaign', {
      external_id: campaign.id,
      name: campaign.name,
      acquisition_channel_id: campaign.channel,
      starts_on: isoOf(campaign.from),
      ends_on: isoOf(campaign.to),
      budget,
      currency,
    });
  }
}

function writeStages({ tables }: Firm): void {
  for (const stages of [newStages, existingStages]) {
    stages.forEach(({ id, pipeline, name, kind, probability, days, exit }, index) => {
      tables.write('stage', {
        external_id: id,
        pipeline_id: pipeline,
        name,
        position: index + 1,
        kind,
        default_probability: probability,
        expected_days: days,
        exit_conditions: exit ?? null,
      });
    });
  }
}

function writeCalendar(firm: Firm, country: Country): void {
  const id = `cal-${country.id}`;
  const weekdays = { monday: 1, tuesday: 1, wednesday: 1, thursday: 1, friday: 1, saturday: country.saturday, sunday: 0 };
  firm.tables.write('calendar', { external_id: id, name: country.name, country: country.code, ...weekdays, hours_per_day: 8 });
  const put = (day: Day, kind: string, fraction: string, name: string): void => {
    const isNext = yearOf(day) > yearOf(firm.to);
    firm.tables.write('calendar_day', {
      external_id: `${id}-${isoOf(day)}`,
      calendar_id: id,
      day_on: isoOf(day),
      kind,
      work_fraction: fraction,
      name,
      status: isNext ? 'provisional' : 'official',
      applies_to: 'all',
    });
  };
  for (let year = yearOf(firm.from) - 1; year <= yearOf(firm.to) + 1; year += 1) {
    const days = new Set<Day>();
    for (const { day, name } of holidaysOf(country.id, year)) {
      if (!days.has(day)) put(day, 'public_holiday', '0', name);
      days.add(day);
    }
    const party = firmDay(year);
    if (!days.has(party)) put(party, 'company_day_off', '0', 'Copperleaf');
  }
}

/** The firm's own day: the Friday before the middle of June. */
function firmDay(year: number): Day {
  const middle = dayOf(`${year}-06-15`);
  return middle - ((weekdayOf(middle) + 3) % 7);
}
