import type { EntityId } from '../entity/entity.ts';
import type { MemberDimension } from '../query/kpi-query.ts';
import { along, firstOf, memberOf, type Path, person, place } from './path.ts';

type Paths = Partial<Record<MemberDimension, Path>>;

const people: Paths = { person, team: memberOf('team_key'), role: memberOf('sales_role'), manager: memberOf('manager_key') };

const regionGroup = { kind: 'entity', entity: 'region', column: 'parent_region_id', orSelf: true } as const;

const places = (column: string | undefined, hasPerson = true): Paths => {
  const region = { kind: 'entity', entity: 'location', column: 'region_id' } as const;
  return {
    location: place(column, hasPerson),
    region: place(column, hasPerson, region),
    region_group: place(column, hasPerson, region, regionGroup),
  };
};

const customer: Paths = {
  account: along('account_id'),
  segment: along('account_id', ['account', 'segment_id']),
  business_type: along('account_id', ['account', 'business_type']),
  industry: along('account_id', ['account', 'industry']),
  country: along('account_id', ['account', 'country']),
  customer_region: along('account_id', ['account', 'region_id']),
};
const ownSegment: Paths = { segment: firstOf(along('segment_id'), along('account_id', ['account', 'segment_id'])) };
const product = (column: string): Paths => ({
  product: along(column),
  category: along(column, ['product', 'category']),
  subcategory: along(column, ['product', 'subcategory']),
});
const campaign: Paths = { campaign: along('campaign_id') };
const source: Paths = {
  ...campaign,
  acquisition_channel: firstOf(along('acquisition_channel_id'), along('campaign_id', ['campaign', 'acquisition_channel_id'])),
};
/** What belongs to the owner of a customer: the place is the owner's. */
const owned: Paths = { ...people, ...places(undefined), ...customer };
const order: Paths = {
  ...people,
  ...places('location_id'),
  ...customer,
  ...campaign,
  sales_channel: along('sales_channel'),
};
/** AT-SOURCE: how the customer first came, else the campaign of the order. */
const firstSource: Paths = {
  acquisition_channel: firstOf(along('first_channel_id'), along('campaign_id', ['campaign', 'acquisition_channel_id'])),
};
const deal: Paths = {
  ...people,
  ...places('location_id'),
  ...customer,
  ...ownSegment,
  ...product('primary_product_id'),
  ...source,
  deal_type: along('type'),
  process: along('pipeline_id'),
  forecast_category: along('forecast_category'),
};

/**
 * The allowed joins: from each entity only along many-to-one edges, so that no record can be counted twice. What is not in this
 * table cannot be grouped or filtered by.
 */
export const joins: ReadonlyMap<EntityId, ReadonlyMap<string, Path>> = new Map(
  Object.entries({
    order_line: { ...order, ...firstSource, ...product('product_id'), line_type: along('line_type') },
    order: { ...order, acquisition_channel: along('campaign_id', ['campaign', 'acquisition_channel_id']) },
    refund: { ...order, ...firstSource, ...product('product_id'), line_type: along('order_line_id', ['order_line', 'line_type']) },
    opportunity: {
      ...deal,
      stage: along('stage_id'),
      lost_reason: along('lost_reason'),
      contact_channel: along('touch_channel'),
      activity_kind: along('touch_kind'),
    },
    stage_change: { ...deal, stage: along('to_stage_id') },
    lead: {
      ...people,
      ...places('location_id'),
      ...customer,
      ...ownSegment,
      ...product('product_interest_id'),
      ...source,
      lead_status: along('status'),
      contact_channel: along('attempt_channel'),
      hour: along('hour_of_day'),
      script: along('attempt_script_id'),
      touch: along('attempts_count'),
    },
    activity: {
      ...people,
      ...places('location_id'),
      ...customer,
      activity_kind: along('kind'),
      contact_channel: along('channel'),
      purpose: along('purpose'),
      outcome: along('outcome'),
      hour: along('hour_of_day'),
      initiator: along('initiator'),
      script: along('script_id'),
      touch: along('touch_no'),
      acquisition_channel: along('lead_id', ['lead', 'acquisition_channel_id']),
      campaign: along('lead_id', ['lead', 'campaign_id']),
    },
    email_message: {
      ...people,
      ...places(undefined),
      ...customer,
      ...campaign,
      acquisition_channel: along('campaign_id', ['campaign', 'acquisition_channel_id']),
      hour: along('hour_of_day'),
      email_variant: along('variant'),
      recipient: along('recipient'),
    },
    account: {
      ...people,
      ...places('first_location_id'),
      account: along('key64'),
      segment: along('segment_id'),
      business_type: along('business_type'),
      industry: along('industry'),
      country: along('country'),
      customer_region: along('region_id'),
      acquisition_channel: firstOf(along('first_channel_id'), along('acquisition_channel_id')),
    },
    customer_span: { ...owned, lost_reason: along('left_reason'), competitor: along('left_to_competitor_id') },
    customer_gain: { ...owned, ...product('product_id') },
    contract: { ...owned, ...product('product_id'), lost_reason: along('churn_reason'), competitor: along('lost_to_competitor_id') },
    contract_change: { ...owned, ...product('product_id') },
    user: { ...people, ...places(undefined) },
    location: places('key64', false),
    finance_entry: places('location_id', false),
    market_size: {
      category: along('category'),
      region: along('region_id'),
      region_group: { routes: along('region_id').routes, hops: [regionGroup] },
    },
    experiment_week: {
      experiment: along('experiment_id'),
      promotion: along('experiment_id', ['experiment', 'promotion_id']),
      tactic: along('experiment_id', ['experiment', 'promotion_id'], ['promotion', 'tactic']),
      ...product('product_id'),
    },
    competitor_price: { ...product('product_id'), competitor: along('competitor_id'), ...places('location_id', false), region: along('region_id') },
    cost_entry: { ...places('location_id', false), ...source, team: along('team_id'), cost_category: along('category') },
    target_day: {
      person,
      team: firstOf(along('team_id'), memberOf('team_key')),
      role: firstOf(along('sales_role'), memberOf('sales_role')),
      manager: memberOf('manager_key'),
      ...places('location_id'),
      process: along('process_id'),
    },
    frozen_forecast: {
      person,
      team: firstOf(along('team_id'), memberOf('team_key')),
      role: firstOf(along('sales_role'), memberOf('sales_role')),
      manager: memberOf('manager_key'),
      ...places('location_id'),
    },
    workday: { ...people, ...places(undefined) },
    norm_day: { ...people, ...places(undefined), activity_kind: along('activity_kind') },
    self_assessment: { ...people, ...places(undefined) },
    plan_result: { team: along('team_id'), role: along('sales_role') },
    goal_target: {
      person,
      team: firstOf(along('team_id'), memberOf('team_key')),
      role: memberOf('sales_role'),
      manager: memberOf('manager_key'),
      goal: along('goal_id'),
    },
    work_span: owned,
    contact_plan: { ...owned, purpose: along('purpose') },
    feedback_meeting: { ...people, ...places(undefined) },
    task: { ...people, ...places(undefined), project: along('project_id') },
    service_request: {
      ...people,
      team: firstOf(along('team_id'), memberOf('team_key')),
      ...places('location_id'),
      ...customer,
      request_kind: along('kind'),
      priority: along('priority'),
    },
    survey_invitation: {
      ...people,
      team: firstOf(along('team_id'), memberOf('team_key')),
      ...places('location_id'),
      ...customer,
      ...product('product_id'),
      contact_channel: along('channel'),
      survey: along('survey_id'),
    },
    /** Of employees only the team and the place are known; nothing leads to a person. */
    survey_response: {
      ...people,
      team: firstOf(along('of_team_id'), memberOf('team_key')),
      ...places('of_location_id'),
      account: along('of_account_id'),
      segment: along('of_account_id', ['account', 'segment_id']),
      business_type: along('of_account_id', ['account', 'business_type']),
      industry: along('of_account_id', ['account', 'industry']),
      country: along('of_account_id', ['account', 'country']),
      customer_region: along('of_account_id', ['account', 'region_id']),
      ...product('of_product_id'),
      survey: along('of_survey_id'),
    },
  } satisfies Record<EntityId, Paths>).map(([entity, paths]) => [entity, new Map(Object.entries(paths))]),
);

/** The path from an entity to a dimension, or undefined where no many-to-one way leads there. */
export function findPath(entity: EntityId, dimension: MemberDimension): Path | undefined {
  return joins.get(entity)?.get(dimension);
}

/** Whether the way to the member goes through the person who has the credit. */
export function reachesPerson(path: Path): boolean {
  return path.routes.some((route) => route.start.kind === 'person');
}
