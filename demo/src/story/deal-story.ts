import { hasHappened, instantIfPast, type Firm } from '../firm/firm.ts';
import { amountText } from '../firm/products.ts';
import type { Person } from '../firm/roster.ts';
import { existingStages, lostReasons, newStages, type DemoStage } from '../firm/stages.ts';
import type { Random } from '../random.ts';
import { dayOfLocal, isoOf, type Local } from '../time/days.ts';
import { instantOf } from '../time/instants.ts';
import type { Row } from '../write/tables.ts';
import { dealActivities } from './deal-activities.ts';
import { lineOf, netOf, type Line } from './lines.ts';
import { laterAtWork } from './work-time.ts';
import type { Customer } from './write-account.ts';
import { writeOrder } from './write-order.ts';
import { writeOwners } from './write-owners.ts';

export interface DealPlan {
  readonly customer: Customer;
  readonly type: 'new_business' | 'renewal' | 'upsell' | 'cross_sell' | 'winback';
  readonly lead: string | null;
  readonly channel: string | null;
  readonly campaign: string | undefined;
  readonly createdAt: Local;
  /** When the customer was first talked to about it, where the salesperson wrote it down. */
  readonly startedAt: Local | null;
  readonly seller: Person | undefined;
  readonly originator: Person | undefined;
  readonly location: string;
  readonly lines: readonly Line[];
  /** Of winning. */
  readonly chance: number;
}

export interface Step {
  readonly stage: DemoStage;
  readonly at: Local;
  /** Minor units, as seen at that moment. */
  readonly amount: number;
}

/** A deal from its first stage to its decision, or to where it stands at the end of the story. */
export function dealStory(firm: Firm, plan: DealPlan, random: Random): { readonly id: string; readonly wonAt: Local | null } {
  const id = firm.nextId('opportunity');
  const steps = walk(plan, random).filter((step) => hasHappened(firm, step.at));
  const last = steps[steps.length - 1]!;
  writeDeal(firm, plan, id, steps, random);
  writeHistory(firm, plan, id, steps);
  const owned = {
    entity: 'opportunity_owner_history',
    column: 'opportunity_id',
    id,
    country: plan.customer.country,
    since: plan.createdAt,
    owner: plan.seller,
  } as const;
  writeOwners(firm, owned, random.fork('owners'));
  dealActivities(firm, plan, id, steps, random);
  const wonAt = last.stage.kind === 'won' ? last.at : null;
  if (wonAt !== null) {
    const second = random.chance(0.16) ? firm.roster.find(plan.customer.country.id, ['farmer'], dayOfLocal(wonAt), random)?.id : undefined;
    writeCredits(firm, plan, id, second, random);
    order(firm, plan, id, wonAt, second, random);
  }
  return { id, wonAt };
}

function walk(plan: DealPlan, random: Random): readonly Step[] {
  const { country } = plan.customer;
  const stages = plan.type === 'new_business' ? newStages : existingStages;
  const [open, won, lost] = [
    stages.filter((stage) => stage.kind === 'open'),
    stages.find((stage) => stage.kind === 'won')!,
    stages.find((stage) => stage.kind === 'lost')!,
  ];
  const isWon = random.chance(plan.chance);
  const lastOpen = isWon ? open.length - 1 : random.int(0, open.length - 1);
  const pace = random.skewed(1, 0.35) / Math.sqrt(plan.seller?.skill ?? 1);
  const final = netOf(plan.lines);
  const guess = Math.round((final * random.between(0.8, 1.25)) / 1000) * 1000;
  const steps: Step[] = [];
  let time = plan.createdAt;
  for (const stage of open.slice(0, lastOpen + 1)) {
    steps.push({ stage, at: time, amount: Number(stage.probability) < 0.5 ? guess : final });
    time = laterAtWork(country, time, Math.round(random.skewed(stage.days * pace, 0.6) * 0.7), random);
  }
  steps.push({ stage: isWon ? won : lost, at: time, amount: final });
  if (random.chance(isWon ? 0.02 : 0.03)) reopen(plan, steps, open[open.length - 1]!, random.chance(0.5) ? won : lost, random);
  return steps;
}

function reopen(plan: DealPlan, steps: Step[], stage: DemoStage, end: DemoStage, random: Random): void {
  const { country } = plan.customer;
  const { at, amount } = steps[steps.length - 1]!;
  const again = laterAtWork(country, at, random.int(4, 25), random);
  steps.push({ stage, at: again, amount }, { stage: end, at: laterAtWork(country, again, random.int(4, 20), random), amount });
}

function writeDeal(firm: Firm, plan: DealPlan, id: string, steps: readonly Step[], random: Random): void {
  const { customer } = plan;
  const { country } = customer;
  const { faults } = firm;
  const last = steps[steps.length - 1]!;
  const isDecided = last.stage.kind !== 'open';
  const isBackward = isDecided && faults.take('closed_before_created', 'opportunity', id);
  const amount = amountText(last.amount, country);
  const row: Row = {
    external_id: id,
    name: `${customer.name}: ${plan.lines[0]!.product.name}`,
    account_id: faults.take('no_account', 'opportunity', id) ? null : customer.id,
    lead_id: plan.lead,
    type: plan.type,
    pipeline_id: last.stage.pipeline,
    stage_id: last.stage.id,
    amount: faults.take('no_amount', 'opportunity', id) ? null : amount,
    currency: country.currency,
    recurring: plan.type === 'renewal' ? amountText(Math.round(last.amount / 12), country) : null,
    ...reception(firm, plan, random.fork('reception')),
    owner_user_id: faults.take('unresolved_owner', 'opportunity', id) ? 'u-temp' : plan.seller?.id,
    originator_user_id: plan.originator?.id,
    expected_close_on: isoOf(dayOfLocal(last.at) + last.stage.days * 2),
    forecast_category: forecastOf(last.stage),
    created_at: instantOf(plan.createdAt, country.zone),
    decided_at: isDecided ? instantOf(isBackward ? plan.createdAt - 5 * 86_400 : last.at, country.zone) : null,
    started_at: plan.startedAt === null ? null : instantOf(plan.startedAt, country.zone),
    location_id: plan.location,
    acquisition_channel_id: plan.channel,
    campaign_id: plan.campaign,
    segment_id: customer.segment,
    primary_product_id: plan.lines[0]!.product.id,
    lost_reason: last.stage.kind === 'lost' && random.chance(0.9) ? random.pick(lostReasons) : null,
    on_hold_days: random.chance(0.05) ? random.int(5, 40) : 0,
    is_test: faults.take('test_record', 'opportunity', id),
  };
  if (faults.take('corrected_amount', 'opportunity', id)) {
    firm.tables.write('opportunity', { ...row, amount: amountText(last.amount * 10, country) });
    firm.tables.writeLate('opportunity', { ...row, amount }, 2);
  } else firm.tables.write('opportunity', row);
}

/** A deal found by one and worked on by another is accepted within days, late, or not at all. */
function reception(firm: Firm, { type, originator, seller, createdAt, customer }: DealPlan, random: Random): Partial<Row> {
  if (type === 'renewal') return {};
  if (originator && originator.id !== seller?.id && random.chance(0.1))
    return { rejected_reason: random.pick(['No need', 'No budget', 'Nobody who decides'] as const) };
  const days = random.weighted([
    [0, 5],
    [1, 4],
    [3, 3],
    [6, 1],
    [10, 1],
  ] as const);
  return { accepted_at: instantIfPast(firm, laterAtWork(customer.country, createdAt, days, random), customer.country) };
}

function forecastOf(stage: DemoStage): string {
  if (stage.kind !== 'open') return 'closed';
  const chance = Number(stage.probability);
  if (chance >= 0.8) return 'commit';
  if (chance >= 0.6) return 'best_case';
  return chance >= 0.2 ? 'pipeline' : 'omitted';
}

function writeHistory(firm: Firm, plan: DealPlan, id: string, steps: readonly Step[]): void {
  const { country } = plan.customer;
  steps.forEach(({ stage, at, amount }, index) => {
    firm.tables.write('stage_change', {
      external_id: `${id}-${index + 1}`,
      opportunity_id: id,
      from_stage_id: steps[index - 1]?.stage.id ?? null,
      to_stage_id: stage.id,
      changed_at: instantOf(at, country.zone),
      changed_by_user_id: plan.seller?.id ?? null,
      amount: amountText(amount, country),
      currency: country.currency,
      probability: stage.probability,
      expected_close_on: isoOf(dayOfLocal(at) + stage.days * 2),
      forecast_category: forecastOf(stage),
    });
  });
}

/** Closers' parts add up to one; who found the customer and who helped stand beside. */
function writeCredits(firm: Firm, plan: DealPlan, id: string, second: string | undefined, random: Random): void {
  const put = (user: string | undefined, role: string, share: string): void => {
    if (user)
      firm.tables.write('opportunity_credit', {
        external_id: firm.nextId('credit'),
        opportunity_id: id,
        user_id: user,
        credit_role: role,
        credit_share: share,
      });
  };
  if (plan.seller && second && second !== plan.seller.id) {
    const tenths = random.int(2, 5);
    put(plan.seller.id, 'closer', `0.${10 - tenths}`);
    put(second, 'closer', firm.faults.take('credit_not_one', 'opportunity', id) ? '0.9' : `0.${tenths}`);
  }
  if (plan.originator && plan.originator.id !== plan.seller?.id) put(plan.originator.id, 'originator', '1');
  if (random.chance(0.06)) put(firm.roster.find(plan.customer.country.id, ['team_lead'], dayOfLocal(plan.createdAt), random)?.id, 'overlay', '0.5');
}

function order(firm: Firm, plan: DealPlan, id: string, wonAt: Local, second: string | undefined, random: Random): void {
  const { customer } = plan;
  const year = plan.type === 'renewal' ? [lineOf(plan.lines[0]!.product, 1, customer.country)] : plan.lines;
  writeOrder(
    firm,
    {
      country: customer.country,
      account: customer.id,
      location: plan.location,
      seller: plan.seller?.id ?? null,
      channel: 'field',
      at: laterAtWork(customer.country, wonAt, random.int(0, 2), random),
      lines: year,
      lineType: { new_business: 'new', renewal: 'renewal', upsell: 'upsell', cross_sell: 'cross_sell', winback: 'repeat' }[plan.type],
      opportunity: id,
      campaign: plan.campaign,
      second: second !== plan.seller?.id && plan.seller ? second : undefined,
    },
    random,
  );
}
