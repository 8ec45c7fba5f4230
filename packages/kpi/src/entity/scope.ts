import { choice, ref } from './column.ts';
import { salesRoles } from './assignment.ts';
import type { Column } from './entity.ts';

/** Whom a KPI is given to and a target is set for. */
export const subjectScopes = ['organisation', 'team', 'user', 'location', 'role', 'project', 'process'] as const;
export type SubjectScope = (typeof subjectScopes)[number];

const personHeaders = ['person', 'user', 'employee', 'sales rep', 'nhân viên', 'munkatárs', 'értékesítő', 'сотрудник', 'продавец'];
const teamHeaders = ['team', 'đội', 'csapat', 'команда'];
const placeHeaders = ['location', 'store', 'shop', 'branch', 'cửa hàng', 'địa điểm', 'üzlet', 'telephely', 'магазин', 'филиал'];
const roleHeaders = ['role', 'sales role', 'vai trò', 'szerepkör', 'роль'];

/** Those a forecast is kept of: people and where they work. */
const forecastScopes = ['organisation', 'team', 'user', 'location', 'role'] as const satisfies readonly SubjectScope[];
const scopeHeaders = ['scope', 'level', 'set for', 'phạm vi', 'cấp', 'szint', 'уровень'];
const projectHeaders = ['project', 'project name', 'dự án', 'projekt', 'проект'];
const processHeaders = ['process', 'sales process', 'sales funnel', 'pipeline', 'phễu bán hàng', 'értékesítési tölcsér', 'воронка продаж'];

/** For whom something is set: the organisation, or the team, person, place, role, project or sales process that is named. Missing, it follows from what is named. */
export const scopeColumns: readonly Column[] = [
  choice('scope', subjectScopes, { headers: scopeHeaders }),
  ...named(),
  ref('project_id', 'project', { headers: projectHeaders }),
  ref('process_id', 'pipeline', { headers: processHeaders }),
];

/** Of whom a forecast was kept. */
export const forecastScopeColumns: readonly Column[] = [choice('scope', forecastScopes, { headers: scopeHeaders }), ...named()];

function named(): readonly Column[] {
  return [
    ref('user_id', 'user', { headers: personHeaders }),
    ref('team_id', 'team', { headers: teamHeaders }),
    ref('location_id', 'location', { headers: placeHeaders }),
    choice('sales_role', salesRoles, { headers: roleHeaders }),
  ];
}
