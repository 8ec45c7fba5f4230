import type { Organization } from '@leadline/contract';

/** An installation nobody has set up yet: neutral settings that the first visitor changes. */
export function defaultOrganization(zone: string): Organization {
  return {
    name: 'Leadline',
    country: 'US',
    currency: 'USD',
    timezone: zone,
    locale: 'en',
    fiscalYearStartMonth: 1,
    fiscalYearNamedBy: 'end',
    recognition: 'order',
    winbackAfterDays: 365,
    inactivityWindowDays: 180,
    calendar: null,
    isDemo: false,
  };
}
