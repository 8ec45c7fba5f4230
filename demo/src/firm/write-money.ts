import type { Random } from '../random.ts';
import { firstOfMonth, isoOf, shiftMonths, weekdayOf, type Day } from '../time/days.ts';
import { channels } from './channels.ts';
import { countries, type Country } from './country.ts';
import type { Firm } from './firm.ts';

/** Units of a currency for one euro at the start, and how much a day moves it. */
const euroRates = [
  ['VND', 26_400, 0.0024],
  ['HUF', 391, 0.0031],
  ['RUB', 97, 0.0058],
] as const;

/** Rates into euro for every bank day, from a year before the story; a plan rate for every year. */
export function writeRates(firm: Firm): void {
  for (const [base, start, step] of euroRates) {
    const random = firm.random.fork(`rate/${base}`);
    let perEuro: number = start;
    for (let day = firm.from - 400; day <= firm.to; day += 1) {
      perEuro *= 1 + random.between(-step, step) + 0.02 * (start / perEuro - 1);
      if (weekdayOf(day) < 5) writeRate(firm, base, day, perEuro, 'daily');
      if (isoOf(day).endsWith('-01-01')) writeRate(firm, base, day, start, 'plan');
    }
  }
}

function writeRate({ tables }: Firm, base: string, day: Day, perEuro: number, kind: 'daily' | 'plan'): void {
  tables.write('fx_rate', {
    external_id: `${base}-EUR-${isoOf(day)}-${kind}`,
    base,
    quote: 'EUR',
    rate_on: isoOf(day),
    rate: (1 / perEuro).toFixed(12),
    kind,
  });
}

/** What selling cost, month by month: advertising by channel, campaigns, salaries, tools, travel. */
export function writeCosts(firm: Firm): void {
  for (let month = shiftMonths(firm.from, 0); month <= firm.to; month = shiftMonths(month, 1)) {
    for (const country of countries) monthOfCosts(firm, country, month, firm.random.fork(`cost/${country.id}/${month}`));
  }
  for (const campaign of firm.campaigns) {
    const { currency } = countries.find((country) => country.id === campaign.country)!;
    const category = campaign.channel === 'ch-exhibition' ? 'event' : 'programme';
    const day = Math.min(campaign.to, firm.to);
    if (campaign.from >= firm.from && campaign.from <= firm.to) {
      put(firm, {
        category,
        incurred_on: isoOf(day),
        amount: String(Math.round(campaign.budget * 0.93)),
        currency,
        acquisition_channel_id: campaign.channel,
        campaign_id: campaign.id,
        team_id: 'marketing',
      });
    }
  }
}

function put(firm: Firm, row: Readonly<Record<string, string | null | undefined>>): void {
  firm.tables.write('cost_entry', { external_id: firm.nextId('cost'), ...row });
}

function monthOfCosts(firm: Firm, country: Country, month: Day, random: Random): void {
  const local = (euros: number): string =>
    String(Math.max(1, Math.round(euros * country.priceFactor * country.weight * 3 * firm.size * random.between(0.85, 1.15))));
  const { currency } = country;
  const period_month = isoOf(firstOfMonth(month));
  const later = Math.min(month + random.int(2, 25), firm.to);
  for (const channel of channels.filter((item) => item.isPaid && item.code !== 'exhibition')) {
    put(firm, {
      category: channel.code === 'partner' ? 'agency' : 'advertising',
      incurred_on: isoOf(later),
      amount: local(channel.euros * channel.volume * 0.9),
      currency,
      acquisition_channel_id: channel.id,
    });
  }
  const location_id = `loc-${country.id}-field`;
  put(firm, {
    category: 'salary_sales',
    period_month,
    amount: local(9800),
    currency,
    team_id: `sales-${country.id}`,
    acquisition_share: '0.35',
    location_id,
  });
  put(firm, { category: 'commission', period_month, amount: local(2100), currency, team_id: `sales-${country.id}`, acquisition_share: '0.5' });
  put(firm, { category: 'travel', period_month, amount: local(900), currency, location_id, acquisition_share: '0.4' });
  put(firm, { category: 'overhead', period_month, amount: local(3200), currency, acquisition_share: '0' });
  if (country.id !== 'hu') return;
  put(firm, { category: 'salary_marketing', period_month, amount: String(2400 * Math.max(1, firm.size)), currency: 'EUR', team_id: 'marketing' });
  put(firm, { category: 'tools', period_month, amount: String(380 * Math.max(1, firm.size)), currency: null, acquisition_share: '0.25' });
  if (random.chance(0.3)) put(firm, { category: 'other', incurred_on: isoOf(later), amount: String(random.int(80, 900)), currency: 'EUR' });
}
