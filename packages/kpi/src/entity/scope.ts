import { choice, ref } from './column.ts';
import { salesRoles } from './assignment.ts';
import type { Column } from './entity.ts';

/** Whom a KPI is given to and a target is set for. */
export const subjectScopes = ['organisation', 'team', 'user', 'location', 'role'] as const;
export type SubjectScope = (typeof subjectScopes)[number];

const personHeaders = ['person', 'user', 'employee', 'sales rep', 'nhân viên', 'munkatárs', 'értékesítő', 'сотрудник', 'продавец'];
const teamHeaders = ['team', 'đội', 'csapat', 'команда'];
const placeHeaders = ['location', 'store', 'shop', 'branch', 'cửa hàng', 'địa điểm', 'üzlet', 'telephely', 'магазин', 'филиал'];
const roleHeaders = ['role', 'sales role', 'vai trò', 'szerepkör', 'роль'];

/** For whom something is set: the organisation, or the team, person, place or role that is named. Missing, it follows from what is named. */
export const scopeColumns: readonly Column[] = [
  choice('scope', subjectScopes, { headers: ['scope', 'level', 'set for', 'phạm vi', 'cấp', 'szint', 'уровень'] }),
  ref('user_id', 'user', { headers: personHeaders }),
  ref('team_id', 'team', { headers: teamHeaders }),
  ref('location_id', 'location', { headers: placeHeaders }),
  choice('sales_role', salesRoles, { headers: roleHeaders }),
];
