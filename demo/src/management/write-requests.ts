import type { Firm } from '../firm/firm.ts';
import type { Random } from '../random.ts';
import { isoOf } from '../time/days.ts';
import { counter } from './counter.ts';
import type { Tally } from './tally.ts';

const subjects = {
  question: 'Which grinder fits',
  problem: 'Machine does not heat',
  quote: 'Price for ten machines',
  order_processing: 'Change of address',
  complaint: 'Wrong beans delivered',
} as const;
const hoursAllowed = { low: 96, normal: 48, high: 24, urgent: 8 } as const;

/** Questions, problems and complaints of customers; some were merged, some opened again, a few are open. */
export function writeRequests(firm: Firm, { sales, accounts }: Tally, random: Random): void {
  const next = counter('SV');
  let last: string | null = null;
  for (const [order, sale] of sales) {
    const own = random.fork(order);
    const account = sale.account === null ? undefined : accounts.get(sale.account);
    if (!account || !own.chance(0.13)) continue;
    const day = sale.day + own.int(0, 20);
    if (day > firm.to) continue;
    const kind = own.weighted([
      ['question', 30],
      ['problem', 28],
      ['quote', 16],
      ['order_processing', 18],
      ['complaint', 8],
    ] as const);
    const priority = own.weighted([
      ['low', 2],
      ['normal', 7],
      ['high', 3],
      ['urgent', 1],
    ] as const);
    const opened = Date.parse(`${isoOf(day)}T0${own.int(6, 9)}:${own.int(10, 59)}:00Z`);
    const hours = own.skewed(hoursAllowed[priority] * 0.35, 0.9);
    const waiting = own.chance(0.3) ? own.int(30, 1500) : 0;
    const at = (instant: number): string | null => (instant / 86_400_000 < firm.to + 1 ? new Date(instant).toISOString() : null);
    const resolved = own.chance(0.97) ? at(opened + hours * 3_600_000 + waiting * 60_000) : null;
    const id = next();
    const isMerged = last !== null && own.chance(0.02);
    const handler = own.chance(0.7) ? firm.roster.find('vn', ['service_agent'], day, own)?.id : account.owner;
    firm.tables.write('service_request', {
      external_id: id,
      subject: subjects[kind],
      account_id: sale.account,
      contact_id: account.contact,
      opened_at: new Date(opened).toISOString(),
      first_response_at: at(opened + Math.min(hours, own.between(0.2, 5)) * 3_600_000),
      resolved_at: isMerged ? null : resolved,
      closed_at: isMerged || resolved === null ? null : at(Date.parse(resolved) + 3_600_000),
      due_at: own.chance(0.92) ? new Date(opened + hoursAllowed[priority] * 3_600_000).toISOString() : null,
      waiting_for_customer_min: waiting,
      kind,
      priority,
      handler_user_id: handler ?? null,
      team_id: own.chance(0.7) ? 'service' : null,
      location_id: sale.location,
      reopened_count: own.chance(0.06) ? 1 : 0,
      merged_into_id: isMerged ? last : null,
    });
    if (kind === 'problem' && !isMerged && handler) handOver(firm, id, handler, sale.account!, opened);
    if (!isMerged) last = id;
  }
}

/** The call in which the problem came up; it is solved when the request is. */
function handOver(firm: Firm, request: string, handler: string, account: string, opened: number): void {
  firm.tables.write('activity', {
    external_id: `${request}-CALL`,
    kind: 'call',
    direction: 'inbound',
    initiator: 'customer',
    user_id: handler,
    account_id: account,
    started_at: new Date(opened - 900_000).toISOString(),
    ended_at: new Date(opened - 420_000).toISOString(),
    status: 'completed',
    outcome: 'conversation',
    issue_raised: 'yes',
    service_request_id: request,
  });
}
