import type { Widget } from '@leadline/contract';
import type { Dimension } from '@leadline/kpi';

/** What groups are called there is neither a person nor a customer nor anything of one. All others may name somebody. */
const impersonal: ReadonlySet<Dimension> = new Set<Dimension>([
  ...(['day', 'week', 'month', 'quarter', 'year', 'fiscal_quarter', 'fiscal_year', 'hour'] as const),
  ...(['team', 'role', 'location', 'region', 'region_group', 'segment', 'business_type', 'industry', 'country', 'customer_region'] as const),
  ...(['product', 'category', 'subcategory', 'sales_channel', 'line_type', 'deal_type', 'process', 'stage', 'forecast_category'] as const),
  ...(['acquisition_channel', 'activity_kind', 'contact_channel', 'purpose', 'outcome', 'lead_status', 'lost_reason', 'initiator'] as const),
  ...(['cost_category', 'request_kind', 'priority'] as const),
]);

/** Whether groups of this kind are called like people, customers or what belongs to one. */
export const namesSomebody = (dimension: Dimension): boolean => !impersonal.has(dimension);

/** Whether a widget shows names of people, customers or what belongs to one. */
export function showsNames(widget: Widget): boolean {
  switch (widget.kind) {
    case 'timeline':
      return widget.split !== null && namesSomebody(widget.split);
    case 'members':
    case 'quadrant':
      return namesSomebody(widget.by);
    case 'table':
      return namesSomebody(widget.by) || (widget.across !== null && namesSomebody(widget.across));
    case 'completed':
      return namesSomebody(widget.by);
    case 'workload':
    case 'leaderboard':
      return true;
    default:
      return false;
  }
}

const forReader: ReadonlySet<Widget['kind']> = new Set(['standing', 'behind', 'actions', 'recognition']);

/** What is made for each reader by name shows nothing to somebody who is nobody. */
export const isForReader = ({ kind }: Widget): boolean => forReader.has(kind);

/** What a team has agreed to show among itself or competes for, and what waits for whom or who finished what, goes out by no link (§9.6). */
export const staysInside = (widget: Widget): boolean =>
  isForReader(widget) || ['leaderboard', 'contest', 'workload', 'completed'].includes(widget.kind);
