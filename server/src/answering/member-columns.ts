import { getEntity, memberKinds, type MemberDimension } from '@leadline/kpi';

export interface MemberColumn {
  readonly entity: string;
  readonly column: string;
}

/** Where the values of dimensions that are no records stand. */
const columns: Readonly<Partial<Record<MemberDimension, MemberColumn>>> = {
  role: { entity: 'assignment', column: 'sales_role' },
  business_type: { entity: 'account', column: 'business_type' },
  industry: { entity: 'account', column: 'industry' },
  country: { entity: 'account', column: 'country' },
  category: { entity: 'product', column: 'category' },
  subcategory: { entity: 'product', column: 'subcategory' },
  sales_channel: { entity: 'order', column: 'sales_channel' },
  line_type: { entity: 'order_line', column: 'line_type' },
  deal_type: { entity: 'opportunity', column: 'type' },
  forecast_category: { entity: 'opportunity', column: 'forecast_category' },
  lost_reason: { entity: 'opportunity', column: 'lost_reason' },
  activity_kind: { entity: 'activity', column: 'kind' },
  contact_channel: { entity: 'activity', column: 'channel' },
  purpose: { entity: 'activity', column: 'purpose' },
  outcome: { entity: 'activity', column: 'outcome' },
  hour: { entity: 'activity', column: 'hour_of_day' },
  lead_status: { entity: 'lead', column: 'status' },
  initiator: { entity: 'activity', column: 'initiator' },
  touch: { entity: 'activity', column: 'touch_no' },
  email_variant: { entity: 'email_message', column: 'variant' },
  recipient: { entity: 'email_message', column: 'recipient' },
  cost_category: { entity: 'cost_entry', column: 'category' },
  request_kind: { entity: 'service_request', column: 'kind' },
  priority: { entity: 'service_request', column: 'priority' },
};

export function findMemberColumn(dimension: MemberDimension): MemberColumn | undefined {
  return columns[dimension];
}

/** Members of a closed list, or undefined where the data decide. */
export function listedValues(dimension: MemberDimension): readonly string[] | undefined {
  if (dimension === 'hour') return Array.from({ length: 24 }, (_, hour) => String(hour));
  const at = columns[dimension];
  if (memberKinds[dimension].kind !== 'list' || !at) return undefined;
  const type = getEntity(at.entity).columns.find((column) => column.name === at.column)?.type;
  return type?.kind === 'enum' ? type.values : undefined;
}
