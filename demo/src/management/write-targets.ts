import { countries, getCountry } from '../firm/country.ts';
import type { Firm } from '../firm/firm.ts';
import type { Person, Stint } from '../firm/roster.ts';
import type { Random } from '../random.ts';
import { isoOf, monthOf, shiftMonths, type Day } from '../time/days.ts';
import { counter } from './counter.ts';
import { writeKpiSets } from './write-kpi-sets.ts';
import { writeKpiTargets } from './write-kpi-targets.ts';
import type { Tally } from './tally.ts';

const monthsBack = 14;

/** Monthly sales targets of everybody who sells, made of the months before; a target of the firm in euro, goals, forecasts and a plan. */
export function writeTargets(firm: Firm, tally: Tally, random: Random): void {
  const sold = monthlySales(tally);
  const next = counter('TG');
  const months = Array.from({ length: monthsBack + 2 }, (_, index) => shiftMonths(firm.to, index - monthsBack));
  for (const person of firm.roster.people) {
    const stint = person.stints.at(-1)!;
    if (!['hunter', 'farmer', 'account_executive'].includes(stint.role)) continue;
    writeAssignment(firm, person, stint);
    for (const month of months) writeMonth(firm, { person, month, sold, next }, random.fork(`${person.id}/${month}`));
  }
  writeShared(firm);
  writeWhole(firm, { months, tally, next }, random.fork('whole'));
  writeCounts(firm, months, next);
  writeKpiTargets(firm, months, next, random.fork('sets'));
  writeGoals(firm, random);
  writePlan(firm);
  writeForecasts(firm, tally.won, random.fork('forecasts'));
  writeSelfAssessments(firm, random.fork('self'));
}

type Sold = ReadonlyMap<string, number>;

function monthlySales({ sales }: Tally): Sold {
  const sums = new Map<string, number>();
  for (const { seller, day, hundredths } of sales.values()) {
    const key = `${seller ?? ''}/${shiftMonths(day, 0)}`;
    sums.set(key, (sums.get(key) ?? 0) + hundredths / 100);
  }
  return sums;
}

function writeAssignment(firm: Firm, person: Person, stint: Stint): void {
  firm.tables.write('kpi_assignment', {
    external_id: `KA-${person.id}`,
    kpi: 'net_sales_revenue',
    scope: 'user',
    user_id: person.id,
    goal_id: 'G-growth',
    obligation: stint.role === 'farmer' ? 'optional' : 'mandatory',
    is_primary: stint.role === 'account_executive',
    weight: stint.role === 'account_executive' ? '2' : '1',
    cadence: 'monthly',
    owner_user_id: person.id,
    valid_from: isoOf(Math.max(person.from, shiftMonths(firm.to, -monthsBack))),
    valid_to: person.to === null ? null : isoOf(person.to),
  });
}

/** KPIs given to a team, a place and the roles. */
function writeShared(firm: Firm): void {
  const put = (id: string, row: Readonly<Record<string, string | boolean>>): void =>
    firm.tables.write('kpi_assignment', {
      external_id: id,
      obligation: 'mandatory',
      is_primary: false,
      weight: '1',
      valid_from: isoOf(firm.from),
      ...row,
    });
  put('KA-team', { kpi: 'calls_made_count', scope: 'team', team_id: 'vn-field', cadence: 'weekly' });
  put('KA-place', { kpi: 'net_sales_revenue', scope: 'location', location_id: 'loc-hu-online', cadence: 'monthly' });
  put('KA-project', { kpi: 'on_time_completion_rate', scope: 'project', project_id: 'PJ-2', cadence: 'monthly', is_primary: true });
  put('KA-process', { kpi: 'deals_won_count', scope: 'process', process_id: 'p-new', cadence: 'monthly', is_primary: true });
  writeKpiSets(firm);
}

interface Month {
  readonly person: Person;
  readonly month: Day;
  readonly sold: Sold;
  readonly next: () => string;
}

/** What was sold in the three months before, and a little more; people who have just come get what others of the place sell. */
function writeMonth(firm: Firm, { person, month, sold, next }: Month, random: Random): void {
  const end = shiftMonths(month, 1);
  if (person.from >= end || (person.to !== null && person.to <= month)) return;
  const before = [1, 2, 3].map((back) => sold.get(`${person.id}/${shiftMonths(month, -back)}`) ?? 0);
  const average = before.reduce((sum, amount) => sum + amount, 0) / 3;
  const country = getCountry(person.country);
  const usual = average > 0 ? average : 900 * country.priceFactor;
  const season =
    country.months[monthOf(month)]! / ([1, 2, 3].reduce((sum, back) => sum + country.months[monthOf(shiftMonths(month, -back))]!, 0) / 3);
  const step = country.priceStep * 10;
  const value = Math.max(step, Math.round((usual * season * random.between(0.7, 1.05)) / step) * step);
  const row = {
    kpi: 'net_sales_revenue',
    assignment_id: `KA-${person.id}`,
    scope: 'user',
    user_id: person.id,
    period_from: isoOf(month),
    period_to: isoOf(end - 1),
    currency: country.currency,
  };
  firm.tables.write('target', { external_id: next(), ...row, value: String(value), set_at: `${isoOf(month - 6)}T09:00:00Z`, revision: 1 });
  if (random.chance(0.03)) {
    const revised = String(Math.round((value * 0.9) / step) * step);
    firm.tables.write('target', { external_id: next(), ...row, value: revised, set_at: `${isoOf(month + 9)}T09:00:00Z`, revision: 2 });
  }
}

/** Of the whole firm in euro: what was sold in the three months before at the prices of the list, and a little more. */
function writeWhole(
  firm: Firm,
  { months, tally, next }: { readonly months: readonly Day[]; readonly tally: Tally; readonly next: () => string },
  random: Random,
): void {
  const euros = new Map<Day, number>();
  for (const { currency, day, hundredths } of tally.sales.values()) {
    const { priceFactor } = countries.find((country) => country.currency === currency) ?? { priceFactor: 1 };
    const month = shiftMonths(day, 0);
    euros.set(month, (euros.get(month) ?? 0) + hundredths / 100 / priceFactor);
  }
  for (const month of months) {
    const average = [1, 2, 3].reduce((sum, back) => sum + (euros.get(shiftMonths(month, -back)) ?? 0), 0) / 3;
    firm.tables.write('target', {
      external_id: next(),
      kpi: 'net_sales_revenue',
      scope: 'organisation',
      period_from: isoOf(month),
      period_to: isoOf(shiftMonths(month, 1) - 1),
      value: String(Math.max(1000, Math.round((average * random.between(1, 1.12)) / 1000) * 1000)),
      currency: 'EUR',
      set_at: `${isoOf(month - 6)}T09:00:00Z`,
      revision: 1,
    });
  }
}

/** What the whole firm wants to do in a month, a little more than it usually does. */
const ofAll = { new_customers_count: 120, deals_won_count: 42, calls_made_count: 2_550, meetings_held_count: 88, new_contacts_count: 220 };

/** Targets that are not money: calls of a team, new customers of the firm, a range for satisfaction. */
function writeCounts(firm: Firm, months: readonly Day[], next: () => string): void {
  for (const month of months) {
    const period = { period_from: isoOf(month), period_to: isoOf(shiftMonths(month, 1) - 1), set_at: `${isoOf(month - 6)}T09:00:00Z`, revision: 1 };
    const put = (row: Readonly<Record<string, string | null>>): void => firm.tables.write('target', { external_id: next(), ...period, ...row });
    put({ kpi: 'calls_made_count', scope: 'team', team_id: 'vn-field', value: String(Math.round(900 * firm.size)) });
    for (const [kpi, usual] of Object.entries(ofAll)) put({ kpi, scope: 'organisation', value: String(Math.round(usual * firm.size)) });
    put({ kpi: 'deals_won_count', scope: 'role', sales_role: 'hunter', value: String(Math.round(30 * firm.size)) });
    put({
      kpi: 'net_sales_revenue',
      scope: 'location',
      location_id: 'loc-hu-online',
      value: String(Math.round(1_500_000 * firm.size)),
      currency: 'HUF',
      // People buy online when they have time.
      weekday_weights: '1 1 1 1 1 1.5 1.5',
    });
    put({ kpi: 'on_time_completion_rate', scope: 'project', project_id: 'PJ-2', value: '0.85' });
    put({ kpi: 'deals_won_count', scope: 'process', process_id: 'p-new', value: String(Math.round(24 * firm.size)) });
    put({ kpi: 'csat', scope: 'organisation', lo: '0.75', hi: '0.95', baseline: '0.7', value: null });
  }
}

function writeGoals(firm: Firm, random: Random): void {
  const boss = firm.roster.people.find(({ stints }) => stints.at(-1)!.role === 'sales_manager')?.id ?? null;
  const lead = firm.roster.people.find(({ stints }) => stints.at(-1)!.role === 'team_lead')?.id ?? null;
  const year = isoOf(firm.to).slice(0, 4);
  const span = { starts_on: `${year}-01-01`, ends_on: `${year}-12-31`, status: 'active' };
  const goal = (id: string, row: Readonly<Record<string, string | boolean | null>>): void =>
    firm.tables.write('goal', { external_id: id, ...span, cadence: 'monthly', ...row });
  const before = String(Number(year) - 1);
  goal('G-before', {
    title: 'Grow by a tenth',
    horizon: 'strategic',
    scope: 'organisation',
    owner_user_id: boss,
    starts_on: `${before}-01-01`,
    ends_on: `${before}-12-31`,
    status: 'reached',
    reviewed_on: `${year}-01-10`,
    review: 'change',
    review_reason: 'Reached in October: the next one is higher',
  });
  goal('G-growth', {
    title: 'Grow by a fifth',
    horizon: 'strategic',
    scope: 'organisation',
    owner_user_id: boss,
    kpi: 'net_sales_revenue',
    start_value: '1000000',
    target_value: '1200000',
    previous_goal_id: 'G-before',
    stretch: 'Two shops opened last year and have their first full year',
  });
  goal('G-fair', {
    title: 'The fair is ready in time',
    horizon: 'operational',
    scope: 'project',
    project_id: 'PJ-2',
    owner_user_id: boss,
  });
  goal('G-funnel', {
    title: 'New customers in time',
    horizon: 'operational',
    scope: 'process',
    process_id: 'p-new',
    owner_user_id: boss,
  });
  goal('G-care', {
    title: 'Keep our customers',
    horizon: 'operational',
    scope: 'team',
    team_id: 'sales-vn',
    parent_goal_id: 'G-growth',
    owner_user_id: lead,
    kpi: 'customer_retention_rate',
    weight: '2',
    is_mandatory: true,
  });
  goal('G-shop', {
    title: 'Open on Saturdays',
    horizon: 'operational',
    scope: 'location',
    location_id: 'loc-hue',
    parent_goal_id: 'G-growth',
    owner_user_id: boss,
    weight: '1',
    is_mandatory: false,
  });
  goal('G-own', { title: 'Learn the new machines', horizon: 'operational', scope: 'user', user_id: lead, owner_user_id: lead, cadence: 'weekly' });
  goal('G-role', { title: 'Forty calls a day', horizon: 'operational', scope: 'role', sales_role: 'icebreaker', owner_user_id: boss });
  const next = counter('GT');
  let position = 0;
  const part = (goal_id: string, row: Readonly<Record<string, string | number | boolean | null>>): void =>
    firm.tables.write('goal_target', { external_id: next(), goal_id, weight: '1', is_mandatory: true, position: (position += 1), ...row });
  const done = random.int(3, 6);
  part('G-growth', {
    title: 'Sales in million euro',
    kind: 'money',
    currency: 'EUR',
    weight: '2',
    start_value: '1',
    target_value: '1.2',
    current_value: '1.13',
  });
  part('G-growth', {
    external_id: 'GT-customers',
    title: 'New customers',
    kind: 'number',
    start_value: '0',
    target_value: '320',
    current_value: '256',
  });
  part('G-growth', { title: 'Website in three languages', kind: 'yes_no', is_done: true, is_mandatory: false });
  part('G-care', { title: 'Handover talks held', kind: 'task_list', tasks_done: done, tasks_total: 8 });
  part('G-care', { title: 'Satisfied customers', kind: 'percent', start_value: '0.7', target_value: '0.85', current_value: '0.79' });
  part('G-care', {
    title: 'Retention',
    kind: 'linked_kpi',
    kpi: 'customer_retention_rate',
    start_value: '0.8',
    target_value: '0.9',
    current_value: '0.86',
  });
  part('G-care', {
    title: 'New customers of the team',
    kind: 'number',
    start_value: '0',
    target_value: '300',
    current_value: '256',
    adds_to_id: 'GT-customers',
  });
  part('G-shop', { title: 'Second key for the shop', kind: 'yes_no', is_done: false });
  part('G-shop', { title: 'Sunday opening', kind: 'yes_no', is_done: false, cancelled_on: isoOf(firm.to - 60), cancel_reason: 'Not allowed there' });
  part('G-own', {
    title: 'Trainings',
    kind: 'task_list',
    tasks_done: 2,
    tasks_total: 3,
    tasks: '[x] Grinder\n[x] Cleaning and care\nSmall repairs',
  });
  part('G-role', { title: 'Calls a day', kind: 'number', start_value: '25', target_value: '40', current_value: '37' });
  writeCheckIns(firm, boss, lead);
}

/** What was said about goals in the last two months. */
function writeCheckIns(firm: Firm, boss: string | null, lead: string | null): void {
  const said = [
    ['G-growth', boss, 40, 'on_track', 0.62, 'New customers: 214', 'Two large customers are about to sign'],
    ['G-growth', boss, 9, 'on_track', 0.79, 'New customers: 256', 'Online sales make up for the slow south'],
    ['G-care', lead, 33, 'at_risk', 0.46, 'Handover talks held: 2/8', 'Talks were put off because of stocktaking'],
    ['G-care', lead, 5, 'on_track', 0.55, 'Satisfied customers: 0.79', 'Talks are held again, the first comments are good'],
    ['G-own', lead, 3, 'on_track', 0.67, 'Trainings: 2/3', 'Only small repairs are left'],
  ] as const;
  for (const [index, [goal_id, user_id, daysAgo, confidence, progress, reported, note]] of said.entries())
    firm.tables.write('goal_check_in', {
      external_id: `GC-${index + 1}`,
      goal_id,
      user_id,
      checked_in_on: isoOf(firm.to - daysAgo),
      confidence,
      progress: String(progress),
      reported,
      note,
    });
}

/** The workload of this year and the next months, by role (§5). */
function writePlan(firm: Firm): void {
  const roles = [
    ['icebreaker', 'vn-field', 1.3, 1],
    ['hunter', 'hu-field', 0.8, 2],
    ['farmer', 'ru-field', 0.85, 1],
  ] as const;
  for (let back = -12; back <= 3; back += 1) {
    const month = shiftMonths(firm.to, back);
    for (const [role, team, load, people] of roles) {
      const hours = 97.5;
      const peak = [9, 10, 11].includes(monthOf(month)) ? 1.18 : 1;
      firm.tables.write('plan_result', {
        external_id: `PR-${role}-${month}`,
        plan: back <= 0 ? 'This year' : 'Next year',
        status: back <= 0 ? 'in_force' : 'draft',
        sales_role: role,
        team_id: team,
        period_month: isoOf(month),
        required_hours: (hours * people * load * peak).toFixed(1),
        available_hours: (hours * people).toFixed(1),
        hours_per_person: String(hours),
        people: String(people),
      });
    }
  }
}

/** What was expected at a quarter, half and three quarters of each month: nearer the end nearer the truth. */
function writeForecasts(firm: Firm, won: Tally['won'], random: Random): void {
  for (const person of firm.roster.people) {
    const { currency, priceStep } = getCountry(person.country);
    for (let back = monthsBack; back >= 0; back -= 1) {
      const month = shiftMonths(firm.to, -back);
      const reached = (won.get(`${person.id}/${month}`) ?? 0) / 100;
      if (reached === 0) continue;
      const last = shiftMonths(month, 1) - 1;
      for (const [horizon, spread] of [
        [25, 0.3],
        [50, 0.18],
        [75, 0.08],
      ] as const) {
        const frozen = month + Math.floor(((last - month + 1) * horizon) / 100);
        if (frozen > firm.to) continue;
        for (const kpi of horizon === 50 ? ['weighted_pipeline_forecast', 'run_rate_forecast'] : ['weighted_pipeline_forecast']) {
          firm.tables.write('frozen_forecast', {
            external_id: `FF-${person.id}-${month}-${horizon}-${kpi.slice(0, 3)}`,
            kpi,
            scope: 'user',
            user_id: person.id,
            team_id: person.stints.at(-1)!.team,
            location_id: person.stints.at(-1)!.location,
            sales_role: person.stints.at(-1)!.role,
            period_from: isoOf(month),
            period_to: isoOf(last),
            horizon,
            frozen_on: isoOf(frozen),
            value: String(Math.max(priceStep, Math.round((reached * (1 + random.between(-spread, spread * 1.3))) / priceStep) * priceStep)),
            currency,
          });
        }
      }
    }
  }
}

function writeSelfAssessments(firm: Firm, random: Random): void {
  for (const person of firm.roster.people.filter(({ to, stints }) => to === null && ['hunter', 'account_executive'].includes(stints.at(-1)!.role))) {
    for (let back = 4; back >= 1; back -= 1) {
      const month = shiftMonths(firm.to, -back);
      if (person.from > month || random.chance(0.3)) continue;
      firm.tables.write('self_assessment', {
        external_id: `SA-${person.id}-${month}`,
        user_id: person.id,
        kpi: 'net_sales_revenue',
        period_from: isoOf(month),
        period_to: isoOf(shiftMonths(month, 1) - 1),
        attainment: random.between(0.85, 1.15).toFixed(2),
      });
    }
  }
}
