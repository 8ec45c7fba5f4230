import type { Random } from '../random.ts';
import { dayOfLocal, isoOf, type Day, type Local } from '../time/days.ts';
import { instantOf } from '../time/instants.ts';
import type { Tables } from '../write/tables.ts';
import type { Country } from './country.ts';
import type { Faults } from './faults.ts';
import type { Mailing } from './mailing.ts';
import type { Ledger } from './ledger.ts';
import type { DemoPromotion } from './promotions.ts';
import type { DemoLocation } from './locations.ts';
import type { Roster } from './roster.ts';
import type { Campaign } from './campaigns.ts';

/** Everything the stories of the demo company share. */
export interface Firm {
  readonly from: Day;
  /** The last day of the story; nothing later has happened. */
  readonly to: Day;
  /** 1 for twenty people who sell. */
  readonly size: number;
  readonly reps: number;
  readonly tables: Tables;
  readonly roster: Roster;
  readonly locations: readonly DemoLocation[];
  readonly campaigns: readonly Campaign[];
  readonly faults: Faults;
  readonly ledger: Ledger;
  readonly promotions: readonly DemoPromotion[];
  readonly mailing: Mailing;
  readonly random: Random;
  /** `nextId('order')` → O-000001, O-000002 … */
  readonly nextId: (kind: IdKind) => string;
}

const letters = {
  account: 'C',
  contact: 'P',
  lead: 'L',
  opportunity: 'D',
  activity: 'A',
  order: 'O',
  credit: 'S',
  refund: 'R',
  cost: 'K',
  change: 'H',
  email: 'M',
  email_event: 'E',
} as const;
export type IdKind = keyof typeof letters;

export function createIds(): Firm['nextId'] {
  const last = new Map<IdKind, number>();
  return (kind) => {
    const number = (last.get(kind) ?? 0) + 1;
    last.set(kind, number);
    return `${letters[kind]}-${String(number).padStart(6, '0')}`;
  };
}

/** True for what has happened by the end of the story. */
export function hasHappened(firm: Firm, local: Local): boolean {
  return dayOfLocal(local) <= firm.to;
}

/** The instant as text, or nothing where it has not come yet. */
export function instantIfPast(firm: Firm, local: Local | null, country: Country): string | null {
  return local !== null && hasHappened(firm, local) ? instantOf(local, country.zone) : null;
}

export function dateIfPast(firm: Firm, day: Day): string | null {
  return day <= firm.to ? isoOf(day) : null;
}
