import type { EntityId } from '../entity/entity.ts';
import type { MemberDimension } from '../query/kpi-query.ts';

/** What the members of a dimension are. */
export type MemberKind =
  /** Records of an entity. `below`: a filter takes in what lies below the member (ref_ancestor). */
  | { readonly kind: 'record'; readonly entity: EntityId; readonly below?: 'team' | 'region' }
  /** A closed list, named in the reader's language. */
  | { readonly kind: 'list' }
  /** Free text of the data: its own name. */
  | { readonly kind: 'text' }
  | { readonly kind: 'integer' };

const record = (entity: EntityId, below?: 'team' | 'region'): MemberKind => ({ kind: 'record', entity, ...(below ? { below } : {}) });
const list: MemberKind = { kind: 'list' };
const text: MemberKind = { kind: 'text' };

export const memberKinds: Readonly<Record<MemberDimension, MemberKind>> = {
  team: record('team', 'team'),
  person: record('user'),
  role: list,
  manager: record('user'),
  location: record('location'),
  region: record('region', 'region'),
  region_group: record('region'),
  segment: record('segment'),
  business_type: list,
  industry: text,
  country: text,
  account: record('account'),
  customer_region: record('region', 'region'),
  product: record('product'),
  category: text,
  subcategory: text,
  sales_channel: list,
  line_type: list,
  deal_type: list,
  process: record('pipeline'),
  stage: record('stage'),
  forecast_category: list,
  lost_reason: text,
  acquisition_channel: record('acquisition_channel'),
  campaign: record('campaign'),
  activity_kind: list,
  contact_channel: list,
  purpose: list,
  outcome: list,
  hour: { kind: 'integer' },
  lead_status: list,
  script: record('script'),
  initiator: list,
  touch: { kind: 'integer' },
  email_variant: text,
  recipient: list,
  cost_category: list,
  competitor: record('competitor'),
  experiment: record('experiment'),
  promotion: record('promotion'),
  tactic: list,
  survey: record('survey'),
  goal: record('goal'),
  project: record('project'),
  request_kind: list,
  priority: list,
};
