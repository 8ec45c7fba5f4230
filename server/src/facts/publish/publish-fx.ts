import { addDays, minorExponent } from '@leadline/kpi';
import { Decimal } from 'decimal.js';
import type { ApplyContext } from '../apply-context.ts';
import { insertValues } from '../value-rows.ts';

const Exact = Decimal.clone({ precision: 60, rounding: Decimal.ROUND_HALF_UP });
/** A rate serves its day and the days after it until the next one, at most this many (G7). */
const validDays = 7;

interface Rate {
  readonly currency: string;
  readonly on: string;
  /** Units of the organisation's currency for one unit. */
  readonly rate: Decimal;
}

/**
 * `ref_fx`: for each currency and day the factor from its stored amounts to those of the organisation's currency, minor
 * exponents included. A rate is taken directly, else inverted, else through one third currency with both rates that day.
 */
export async function publishFx(context: ApplyContext): Promise<void> {
  const { session, tables, settings } = context;
  const table = tables.named('ref_fx');
  const rows = await session.rows(`SELECT base, quote, CAST(rate_on AS text), CAST(rate AS text) FROM ${tables.of('fx_rate')}
    WHERE NOT is_stub AND rate > 0 AND rate_on IS NOT NULL AND coalesce(kind, 'daily') = 'daily' ORDER BY key64`);
  const factors = dailyFactors(
    rows.map(([base, quote, on, rate]) => ({ base: String(base), quote: String(quote), on: String(on), rate: new Exact(String(rate)) })),
    settings.currency,
  );
  const before = await session.rows(`SELECT currency, CAST(on_date AS text), CAST(factor AS text) FROM ${table} ORDER BY 1, 2`);
  if (fingerprint(before) === fingerprint(factors)) return;
  await session.run(`DELETE FROM ${table}`);
  await insertValues(
    session,
    table,
    [
      { name: 'currency', sql: 'text' },
      { name: 'on_date', sql: 'date' },
      { name: 'factor', sql: 'decimal(28,18)' },
    ],
    factors,
  );
  context.ratesChanged = true;
}

function fingerprint(rows: readonly (readonly unknown[])[]): string {
  return rows
    .map((row) => row.join(' '))
    .sort()
    .join('\n');
}

interface Quote {
  readonly base: string;
  readonly quote: string;
  readonly on: string;
  readonly rate: Decimal;
}

/** @returns rows (currency, day, factor) sorted by currency and day */
export function dailyFactors(quotes: readonly Quote[], organizationCurrency: string): (readonly [string, string, string])[] {
  const byCurrency = new Map<string, Map<string, Decimal>>();
  for (const { currency, on, rate } of ratesInto(quotes, organizationCurrency)) {
    const days = byCurrency.get(currency) ?? new Map<string, Decimal>();
    byCurrency.set(currency, days.set(on, rate));
  }
  return [...byCurrency]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([currency, days]) => {
      const shift = new Exact(10).pow(minorExponent(organizationCurrency) - minorExponent(currency));
      return carriedForward(days).flatMap(([on, rate]): (readonly [string, string, string])[] => {
        const factor = rate.times(shift);
        return factor.lt(1e10) ? [[currency, on, factor.toFixed(18)]] : [];
      });
    });
}

/** Weakest first, so that a better founded rate of the same day replaces it. */
function ratesInto(quotes: readonly Quote[], target: string): readonly Rate[] {
  const direct = quotes.filter(({ base, quote }) => quote === target && base !== target).map(({ base, on, rate }) => ({ currency: base, on, rate }));
  const inverse = quotes
    .filter(({ base, quote }) => base === target && quote !== target)
    .map(({ quote, on, rate }) => ({ currency: quote, on, rate: new Exact(1).div(rate) }));
  const known = new Map([...inverse, ...direct].map((rate) => [`${rate.currency} ${rate.on}`, rate.rate]));
  const through = quotes.flatMap(({ base, quote, on, rate }): Rate[] => {
    if (base === target || quote === target) return [];
    const ofQuote = known.get(`${quote} ${on}`);
    const ofBase = known.get(`${base} ${on}`);
    return [
      ...(ofQuote === undefined ? [] : [{ currency: base, on, rate: rate.times(ofQuote) }]),
      ...(ofBase === undefined ? [] : [{ currency: quote, on, rate: ofBase.div(rate) }]),
    ];
  });
  return [...through, ...inverse, ...direct];
}

function carriedForward(days: ReadonlyMap<string, Decimal>): readonly (readonly [string, Decimal])[] {
  const known = [...days].sort(([a], [b]) => (a < b ? -1 : 1));
  return known.flatMap(([on, rate], index) => {
    const next = known[index + 1]?.[0];
    const served: (readonly [string, Decimal])[] = [];
    for (let ahead = 0; ahead <= validDays; ahead += 1) {
      const day = addDays(on, ahead);
      if (next !== undefined && day >= next) break;
      served.push([day, rate]);
    }
    return served;
  });
}
