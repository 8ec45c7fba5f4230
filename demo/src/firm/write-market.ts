import type { Random } from '../random.ts';
import { at, isoOf, monthOf, shiftMonths, weekdayOf, type Day } from '../time/days.ts';
import { instantOf } from '../time/instants.ts';
import { countries, type Country } from './country.ts';
import type { Firm } from './firm.ts';
import { amountText, localPrice, products } from './products.ts';
import { writePromotions } from './promotions.ts';

/** What bookkeeping, the statistical office and a look into other shops say. Needs the finished ledger. */
export function writeMarket(firm: Firm): void {
  writePromotions(firm);
  for (const country of countries) {
    const random = firm.random.fork(`market/${country.id}`);
    writeFinance(firm, country, random.fork('finance'));
    writeMarketSizes(firm, country, random.fork('size'));
    writeCompetitors(firm, country, random.fork('competitors'));
  }
}

/** One profit and loss account a month; the last month is not closed yet. */
function writeFinance(firm: Firm, country: Country, random: Random): void {
  for (let month = shiftMonths(firm.from, 0); month <= firm.to; month = shiftMonths(month, 1)) {
    const { net, cost } = firm.ledger.of(country.id, month);
    if (net === 0) continue;
    const opex = Math.round(net * random.between(0.21, 0.29));
    const rent = Math.round(opex * 0.18);
    const interest = Math.round(net * 0.006);
    const otherIncome = random.chance(0.2) ? Math.round(net * 0.004) : 0;
    const tax = Math.max(0, Math.round((net + otherIncome - cost - opex - interest) * 0.15));
    const lines = { revenue: net, other_income: otherIncome, cogs: cost, opex: opex - rent, interest, tax };
    const put = (line: string, minor: number, location: string | null): void => {
      if (minor === 0) return;
      firm.tables.write('finance_entry', {
        external_id: `pl-${country.id}-${isoOf(month).slice(0, 7)}-${line}${location === null ? '' : '-shops'}`,
        line,
        period_month: isoOf(month),
        amount: amountText(minor, country),
        currency: country.currency,
        location_id: location,
        status: shiftMonths(month, 1) > firm.to ? 'provisional' : 'final',
      });
    };
    for (const [line, minor] of Object.entries(lines)) put(line, minor, null);
    put('opex', rent, `loc-${country.cities[0]!.id}`);
  }
}

const marketShares = { vn: 0.031, hu: 0.058, ru: 0.017 } as const;

/** Quarterly estimates per kind of goods, published two months later. */
function writeMarketSizes(firm: Firm, country: Country, random: Random): void {
  for (let quarter = firstQuarter(firm.from); shiftMonths(quarter, 3) <= firm.to; quarter = shiftMonths(quarter, 3)) {
    const sold = [0, 1, 2].reduce((sum, month) => sum + firm.ledger.of(country.id, shiftMonths(quarter, month)).net, 0);
    const published = shiftMonths(quarter, 5) + 11;
    if (sold === 0 || published > firm.to) continue;
    for (const [category, part] of Object.entries({ 'Espresso machines': 0.42, Grinders: 0.2, Beans: 0.28, Accessories: 0.1 })) {
      const size = (sold * part * random.between(0.9, 1.1)) / marketShares[country.id];
      firm.tables.write('market_size', {
        external_id: `market-${country.id}-${category.toLowerCase().replaceAll(' ', '-')}-${isoOf(quarter)}`,
        category,
        region_id: country.id,
        period_from: isoOf(quarter),
        period_to: isoOf(shiftMonths(quarter, 3)),
        value: amountText(Math.round(size / 1000) * 1000, country),
        currency: country.currency,
        published_by: 'Trade association',
        published_on: isoOf(published),
      });
    }
  }
}

function firstQuarter(day: Day): Day {
  const month = monthOf(day) % 3;
  return shiftMonths(day, month === 0 ? 0 : 3 - month);
}

const rivals = {
  vn: [
    ['rival-sao', 'Sao Biển Coffee', 0.96],
    ['rival-phin', 'Phin & Co', 1.07],
  ],
  hu: [
    ['rival-duna', 'Duna Pörkölő', 1.05],
    ['rival-kave', 'Kávépont', 0.93],
  ],
  ru: [
    ['rival-volga', 'Волга Кофе', 0.98],
    ['rival-zerno', 'Дом зерна', 1.1],
  ],
} as const;
/** Ids of the rivals in a country. */
export const rivalsOf = (country: Country['id']): readonly string[] => rivals[country].map(([id]) => id);
const compared = ['LIR-1', 'LIR-H', 'MOL-64', 'BEA-CD1', 'BEA-BMT1', 'BEA-HB1'];
const seenIn = ['visit', 'web', 'list', 'customer'] as const;

/** Prices of two rivals a country, looked up every second Tuesday of the last half year. */
function writeCompetitors(firm: Firm, country: Country, random: Random): void {
  for (const [id, name, level] of rivals[country.id]) {
    firm.tables.write('competitor', { external_id: id, name });
    for (const product of products.filter((item) => compared.includes(item.id))) {
      const match = `${id}-${product.id}`;
      const isBox = product.category === 'Beans' && random.chance(0.3);
      firm.tables.write('competitor_match', {
        external_id: match,
        competitor_id: id,
        product_id: product.id,
        competitor_item: `${name} ${product.subcategory}`,
        unit_factor: isBox ? '0.5' : '1',
        match_quality: random.chance(0.7) ? 'same' : 'similar',
      });
      observe(firm, country, { id, match, product: product.id, ours: localPrice(product, country) * (isBox ? 0.5 : 1) * level }, random.fork(match));
    }
  }
}

interface Watched {
  readonly id: string;
  readonly match: string;
  readonly product: string;
  readonly ours: number;
}

function observe(firm: Firm, country: Country, { id, match, product, ours }: Watched, random: Random): void {
  let level = ours;
  for (let day = Math.max(firm.from, firm.to - 182); day <= firm.to; day += 1) {
    if (weekdayOf(day) !== 1 || Math.floor(day / 7) % 2 !== 0) continue;
    level *= random.between(0.99, 1.012);
    const isPromo = random.chance(0.08);
    const withTax = random.chance(0.4);
    const minor = Math.round(level * (isPromo ? 0.85 : 1) * (withTax ? 1.1 : 1));
    const source = random.pick(seenIn);
    const location = `loc-${country.cities[0]!.id}`;
    firm.tables.write('competitor_price', {
      external_id: `${match}-${isoOf(day)}`,
      competitor_id: id,
      product_id: product,
      match_id: match,
      observed_at: instantOf(at(day, random.int(9, 17), random.int(0, 59)), country.zone),
      price: amountText(minor, country),
      currency: country.currency,
      tax_included: withTax,
      tax_rate: withTax ? '0.1' : null,
      is_promo: isPromo,
      in_stock: !random.chance(0.05),
      unit_factor: random.chance(0.05) ? '1' : null,
      region_id: country.id,
      location_id: source === 'visit' ? location : null,
      seen_in: source,
      observer_user_id: source === 'visit' ? (firm.roster.findAt(location, day, random)?.id ?? null) : null,
      evidence_url: source === 'web' ? `https://example.com/${id}/${product.toLowerCase()}` : null,
      withdrawn_reason: random.chance(0.01) ? 'Misread' : null,
    });
  }
}
