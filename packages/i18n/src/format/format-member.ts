import type { Locale } from '../locale.ts';
import { findMessage, translate } from '../translate.ts';
import { formatPeriodName, type PeriodStyle } from './format-period.ts';
import { noValue } from './symbols.ts';

/** As Member of the KPI package. */
export interface MemberShape {
  readonly id: string;
  readonly label?: string;
  readonly unresolved?: true;
}

/** Where the words of a closed list stand: entity and column. */
const closedLists: ReadonlyMap<string, string> = new Map([
  ['role', 'assignment.value.sales_role'],
  ['business_type', 'account.value.business_type'],
  ['sales_channel', 'order.value.sales_channel'],
  ['line_type', 'order_line.value.line_type'],
  ['deal_type', 'opportunity.value.type'],
  ['forecast_category', 'opportunity.value.forecast_category'],
  ['acquisition_channel', 'acquisition_channel.value.code'],
  ['activity_kind', 'activity.value.kind'],
  ['contact_channel', 'activity.value.channel'],
  ['purpose', 'activity.value.purpose'],
  ['outcome', 'activity.value.outcome'],
  ['lead_status', 'lead.value.status'],
  ['initiator', 'activity.value.initiator'],
  ['recipient', 'email_message.value.recipient'],
  ['cost_category', 'cost_entry.value.category'],
  ['request_kind', 'service_request.value.kind'],
  ['priority', 'service_request.value.priority'],
]);

const timeGrains: readonly string[] = ['day', 'week', 'month', 'quarter', 'year', 'fiscal_quarter', 'fiscal_year'];

/** The name of a member of a dimension: its name in the data, the word of a closed list, a period, an hour, or "without". */
export function formatMember(locale: Locale, dimension: string, member: MemberShape, style: PeriodStyle = 'name'): string {
  if (member.id === 'unassigned') return findMessage(locale, `dimension.unassigned.${dimension}`) ?? noValue;
  if (timeGrains.includes(dimension)) return formatPeriodName(locale, member.id, style);
  if (dimension === 'hour') return hourName(locale, member.id);
  const name = member.label ?? findMessage(locale, `entity.${closedLists.get(dimension) ?? ''}.${member.id}`) ?? member.id;
  return member.unresolved ? translate(locale, 'dimension.unresolved', { id: name }) : name;
}

/** `9` or `09`: 09:00–10:00. */
function hourName(locale: Locale, id: string): string {
  const hour = Number(id);
  if (!Number.isInteger(hour) || hour < 0 || hour > 23) return id;
  const clock = (value: number): string => `${String(value).padStart(2, '0')}:00`;
  return translate(locale, 'dimension.hour', { from: clock(hour), to: clock(hour + 1) });
}
