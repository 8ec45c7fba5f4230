import type { KpiGroup, SalesRole } from '@leadline/kpi';

/** What the address of the library holds. */
export interface LibrarySearch {
  readonly q?: string;
  readonly theme?: KpiGroup;
  readonly kind?: 'operational' | 'outcome';
  readonly role?: SalesRole;
  readonly data?: 'yes';
}

export const themes = ['results', 'activity', 'growth', 'customers', 'people'] as const satisfies readonly KpiGroup[];
export const roles = [
  'icebreaker',
  'bdr',
  'hunter',
  'farmer',
  'account_executive',
  'team_lead',
  'sales_manager',
  'marketer',
  'service_agent',
] as const satisfies readonly SalesRole[];

export function readLibrary(raw: Readonly<Record<string, unknown>>): LibrarySearch {
  const theme = themes.find((item) => item === raw['theme']);
  const role = roles.find((item) => item === raw['role']);
  const { q, kind } = raw;
  return {
    ...(typeof q === 'string' && q !== '' ? { q: q.slice(0, 200) } : {}),
    ...(theme ? { theme } : {}),
    ...(kind === 'operational' || kind === 'outcome' ? { kind } : {}),
    ...(role ? { role } : {}),
    ...(raw['data'] === 'yes' ? { data: 'yes' } : {}),
  };
}
