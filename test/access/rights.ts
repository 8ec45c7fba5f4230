/** Who may do what by the specification (domain.md §9.3), written down a second time and compared with what the server does. */
export const rights = {
  administrator: [
    'numbers',
    'records',
    'kpis',
    'import',
    'operate',
    'settings',
    'people',
    'change people',
    'tokens',
    'audit',
    'erase',
    'targets',
    'close',
  ],
  leadership: ['numbers', 'records', 'kpis', 'people', 'targets', 'close'],
  manager: ['numbers', 'records', 'kpis', 'people', 'targets'],
  team_lead: ['numbers', 'records', 'people', 'targets'],
  member: ['numbers', 'records'],
  finance: ['numbers', 'records', 'people', 'close'],
  auditor: ['numbers', 'records', 'people', 'audit'],
  screen: ['numbers'],
} as const;

export type RoleName = keyof typeof rights;

/** What a route asks for, by its policy. */
export const asked: Readonly<Record<string, string>> = {
  'numbers.read': 'numbers',
  'records.read': 'records',
  'kpis.write': 'kpis',
  'data.import': 'import',
  'data.operate': 'operate',
  'settings.write': 'settings',
  'people.read': 'people',
  'people.write': 'change people',
  'tokens.write': 'tokens',
  'audit.read': 'audit',
  'personal.erase': 'erase',
  'targets.write': 'targets',
  'periods.close': 'close',
};
