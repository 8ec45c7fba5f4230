import type { LineForecast, Scorecard, ScoreLine, Subject } from '@leadline/contract';
import {
  catalogFor,
  compareDecimals,
  dayNumber,
  dealChances,
  forecastRange,
  listRecords,
  parseRecordId,
  subtractDecimals,
  toMajorUnits,
  type DealChance,
  type KpiQuery,
  type ResolvedPeriod,
  type Scope,
} from '@leadline/kpi';
import type { Answering } from '#server/answering/answer-env.ts';
import { decidedVisitsStatement, openDealsStatement, stageChancesStatement } from '#server/facts/open-deal-statements.ts';
import type { Scoring } from './scoring.ts';
import { filterOf } from './wanted-numbers.ts';

/** What open deals may still bring of a KPI: themselves, or their amounts. */
const forecasts = new Map([
  ['net_sales_revenue', { variant: null, open: 'expected_pipeline' }],
  ['deals_won_count', { variant: 'deals', open: 'expected_deals' }],
] as const);
type Forecast = { readonly variant: string | null; readonly open: string };

/** With more open deals than this the forecast of the whole says little that a single person could act upon, and takes long. */
const mostDeals = 1000;

interface WeighedDeal extends DealChance {
  readonly amount: string;
}

/**
 * Lines of a running period with the range they may end in, by what is there and the open deals expected to be decided in its rest (A12, S2-41). Which deals
 * are counted is what the engine opens of `weighted_pipeline_forecast`, in the scope of whoever asks; chances come from all decided deals.
 */
export async function withForecasts({ answering }: Scoring, card: Scorecard, scope: Scope): Promise<readonly ScoreLine[]> {
  if (card.closed) return card.lines;
  return Promise.all(
    card.lines.map(async (line) => {
      const { cell, target, period, ref } = line;
      const forecast = ref.variant === undefined ? forecasts.get(ref.id as 'deals_won_count') : undefined;
      if (forecast === undefined || cell.value === null || !hasRest(period)) return line;
      const deals = await openDealsOf(answering, { forecast, period, subject: card.subject as Subject }, scope);
      return deals.length === 0 || deals.length > mostDeals ? line : { ...line, forecast: forecastOf(cell.value, deals, target?.value ?? null) };
    }),
  );
}

const hasRest = ({ isRunning, until, to }: ResolvedPeriod): boolean => isRunning && until !== undefined && to !== null && until < to;

function forecastOf(won: string, deals: readonly WeighedDeal[], target: string | null): LineForecast {
  const { expected, low, high, chanceOfTarget, method } = forecastRange(won, deals, target);
  const missing = target === null ? null : subtractDecimals(target, expected);
  return {
    expected,
    low,
    high,
    chanceOfTarget,
    worth: subtractDecimals(expected, won),
    missing: missing === null || compareDecimals(missing, '0') > 0 ? missing : '0',
    deals: deals.length,
    assumed: deals.filter(({ basis }) => basis === 'assumed').length,
    method,
  };
}

interface Asked {
  readonly forecast: Forecast;
  readonly period: ResolvedPeriod;
  readonly subject: Subject;
}

async function openDealsOf(
  answering: Answering,
  { forecast: { variant, open }, period, subject }: Asked,
  scope: Scope,
): Promise<readonly WeighedDeal[]> {
  const { reader, own } = answering;
  const env = { ...answering.env, scope };
  const filter = filterOf(subject);
  const query: KpiQuery = {
    kpis: [{ id: 'weighted_pipeline_forecast', ...(variant === null ? {} : { variant }) }],
    period: period.spec,
    filters: filter ? [filter] : [],
  };
  const page = await listRecords({ query, part: open, limit: mostDeals + 1 }, { ...env, catalog: catalogFor(query, env, own) }, reader);
  if (page.records.length === 0 || page.total > mostDeals) return [];
  const changes = page.records.map(({ id }) => parseRecordId(id)!.key64);
  const [deals, chanceOf] = await Promise.all([reader.read(openDealsStatement(env.dialect, changes)), chancesOf(answering)]);
  const today = dayNumber(env.period.today);
  return deals.flatMap(([stage, since, amount]) => {
    const days = since === null ? 0 : today - dayNumber(String(since));
    const chance = chanceOf(stage === null ? null : String(stage), days);
    if (variant !== null) return [{ ...chance, amount: '1' }];
    return amount === null ? [] : [{ ...chance, amount: toMajorUnits(String(amount), env.organization.minorExponent) }];
  });
}

async function chancesOf({ env, reader }: Answering): Promise<ReturnType<typeof dealChances>> {
  const [visits, defaults] = await Promise.all([reader.read(decidedVisitsStatement(env.dialect)), reader.read(stageChancesStatement(env.dialect))]);
  const history = visits.map(([stage, band, decided, won]) => ({
    stage: String(stage),
    band: Number(band),
    decided: Number(decided),
    won: Number(won),
  }));
  return dealChances(history, new Map(defaults.map(([stage, chance]) => [String(stage), String(chance)])));
}
