import { LeadlineError, type Organization } from '@leadline/contract';

/** The part of the organisation's settings that stored values depend on. */
export interface Settings {
  readonly timezone: string;
  readonly currency: string;
  readonly country: string;
  readonly calendar: string | null;
  readonly recognition: Organization['recognition'];
  readonly winbackAfterDays: number;
  readonly inactivityWindowDays: number;
}

/** @throws LeadlineError invalid store.unknown_zone */
export function settingsOf(organization: Organization): Settings {
  const { timezone, currency, country, calendar, recognition, winbackAfterDays, inactivityWindowDays } = organization;
  if (!isTimeZone(timezone)) throw new LeadlineError('invalid', 'store.unknown_zone', { zone: timezone });
  return { timezone, currency, country, calendar, recognition, winbackAfterDays, inactivityWindowDays };
}

/** A zone both engines know; only such a name is written into a statement. */
export function isTimeZone(name: string): boolean {
  if (!/^[A-Za-z]+(?:[/_+-][A-Za-z0-9_+-]+)*$/.test(name)) return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
