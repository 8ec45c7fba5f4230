import type { Country } from '../firm/country.ts';
import { hasHappened, type Firm } from '../firm/firm.ts';
import { dayOfLocal, daySeconds, type Local } from '../time/days.ts';
import { instantOf } from '../time/instants.ts';
import type { Row } from '../write/tables.ts';
import { activityDetails } from './activity-details.ts';
import { writePersonalEmail } from './write-email.ts';

export interface ActivityDraft {
  readonly kind: 'call' | 'email' | 'message' | 'meeting' | 'visit' | 'task';
  readonly country: Country;
  readonly at: Local;
  readonly minutes: number;
  readonly purpose: string;
  readonly user: string | null;
  readonly channel?: string;
  readonly direction?: 'inbound' | 'outbound';
  readonly status?: string;
  readonly outcome?: string;
  readonly bookedAt?: Local;
  readonly bookedBy?: string | null;
  /** The meeting whose place it takes. */
  readonly movedFrom?: string | undefined;
  readonly account?: string | null;
  readonly contact?: string | null;
  readonly lead?: string | null;
  readonly opportunity?: string | null;
  readonly location?: string | null;
  readonly phone?: string | null;
  readonly shared?: string;
  readonly issue?: 'yes' | 'no' | 'unknown';
  readonly isInternal?: boolean;
  readonly isAutomatic?: boolean;
}

const usual = { call: 'phone', email: 'email', message: 'messenger', meeting: 'in_person', visit: 'field_visit', task: 'phone' } as const;

/** Writes what was done or is planned; nothing for what lies further ahead than two weeks. @returns its id */
export function writeActivity(firm: Firm, draft: ActivityDraft): string | undefined {
  const { country } = draft;
  const isPast = hasHappened(firm, draft.at);
  if (!isPast && (dayOfLocal(draft.at) > firm.to + 14 || (draft.bookedAt !== undefined && !hasHappened(firm, draft.bookedAt)))) return undefined;
  const external_id = firm.nextId('activity');
  const isHeld = isPast && (draft.status ?? 'completed') === 'completed';
  const random = firm.random.fork(`activity/${external_id}`);
  const row: Row = {
    external_id,
    kind: draft.kind,
    channel: draft.channel ?? usual[draft.kind],
    direction: draft.direction ?? 'outbound',
    initiator: draft.direction === 'inbound' ? 'customer' : 'us',
    user_id: firm.faults.take('no_person', 'activity', external_id) ? null : draft.user,
    account_id: draft.account,
    contact_id: draft.contact,
    lead_id: draft.lead,
    opportunity_id: draft.opportunity,
    location_id: draft.location,
    shared_id: draft.shared,
    phone_number: draft.kind === 'call' ? draft.phone : null,
    purpose: draft.purpose,
    booked_at: draft.bookedAt === undefined ? null : instantOf(draft.bookedAt, country.zone),
    scheduled_at: draft.bookedAt === undefined && isPast ? null : instantOf(draft.at, country.zone),
    ...timesOf(firm, draft, external_id, isHeld),
    status: isPast ? (draft.status ?? 'completed') : 'planned',
    outcome: isHeld ? (draft.outcome ?? 'none') : null,
    issue_raised: draft.issue ?? null,
    is_internal: draft.isInternal ?? false,
    is_automatic: draft.isAutomatic ?? false,
    ...activityDetails(firm, draft, isHeld, random),
  };
  put(firm, row, isHeld);
  if (draft.kind === 'email' && isHeld && draft.contact && !draft.isAutomatic)
    writePersonalEmail(firm, country, draft.user, draft.contact, draft.at, random);
  return external_id;
}

function timesOf(firm: Firm, draft: ActivityDraft, id: string, isHeld: boolean): Partial<Row> {
  if (!isHeld) return { started_at: null, ended_at: null, duration_min: null };
  const zone = draft.country.zone;
  const start = firm.faults.take('future_date', 'activity', id) ? draft.at + (firm.to + 40 - dayOfLocal(draft.at)) * daySeconds : draft.at;
  const end = firm.faults.take('ended_before_started', 'activity', id) ? start - 1800 : start + draft.minutes * 60;
  return { started_at: instantOf(start, zone), ended_at: instantOf(end, zone), duration_min: draft.minutes };
}

/** A few records come late, and a few are corrected: first the outcome was not known. */
function put(firm: Firm, row: Row, isHeld: boolean): void {
  if (isHeld && firm.faults.take('corrected_activity', 'activity', row.external_id)) {
    firm.tables.write('activity', { ...row, outcome: null });
    firm.tables.writeLate('activity', row, 2);
  } else if (firm.random.chance(0.002)) firm.tables.writeLate('activity', row);
  else firm.tables.write('activity', row);
}
