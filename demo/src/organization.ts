import type { Organization } from '@leadline/contract';

/** Settings of the demo company: sells in three currencies, reports in euro. */
export const demoOrganization: Organization = {
  name: 'Copperleaf',
  country: 'HU',
  currency: 'EUR',
  timezone: 'Europe/Budapest',
  locale: 'en',
  fiscalYearStartMonth: 1,
  fiscalYearNamedBy: 'start',
  recognition: 'fulfilment',
  winbackAfterDays: 365,
  inactivityWindowDays: 180,
  calendar: null,
  isDemo: true,
};
