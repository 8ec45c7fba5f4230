/** What a route or a page may ask for. Whoever may do something can be told by it, in words: `access.permission.<name>`. */
export const permissions = [
  'numbers.read',
  'records.read',
  'kpis.write',
  'data.import',
  'data.operate',
  'settings.write',
  'people.read',
  'people.write',
  'tokens.write',
  'audit.read',
  'personal.erase',
  'targets.write',
  'periods.close',
] as const;
export type Permission = (typeof permissions)[number];

/** Roles in software (domain.md §9.3). What somebody sells as is another thing: the sales role of an assignment. */
export const roles = ['administrator', 'leadership', 'manager', 'team_lead', 'member', 'finance', 'auditor', 'screen'] as const;
export type Role = (typeof roles)[number];

/** How far a role sees: everything, a team with what lies below it, a team alone, or what is one's own. */
export type Reach = 'all' | 'subtree' | 'team' | 'own';

interface RoleRule {
  readonly reach: Reach;
  readonly may: readonly Permission[];
}

const reading: readonly Permission[] = ['numbers.read', 'records.read'];

export const roleRules: Readonly<Record<Role, RoleRule>> = {
  administrator: { reach: 'all', may: permissions },
  leadership: { reach: 'all', may: [...reading, 'kpis.write', 'people.read', 'targets.write', 'periods.close'] },
  manager: { reach: 'subtree', may: [...reading, 'kpis.write', 'people.read', 'targets.write'] },
  team_lead: { reach: 'team', may: [...reading, 'people.read', 'targets.write'] },
  member: { reach: 'own', may: reading },
  finance: { reach: 'all', may: [...reading, 'people.read', 'periods.close'] },
  auditor: { reach: 'all', may: [...reading, 'people.read', 'audit.read'] },
  screen: { reach: 'team', may: ['numbers.read'] },
};

export function permissionsOf(given: readonly Role[]): readonly Permission[] {
  return permissions.filter((permission) => given.some((role) => roleRules[role].may.includes(permission)));
}

/** Roles that mean something only for a team. Leadership of everything has none. */
export function needsTeam(role: Role): boolean {
  return roleRules[role].reach === 'subtree' || roleRules[role].reach === 'team';
}
