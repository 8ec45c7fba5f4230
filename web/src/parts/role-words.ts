import type { RoleGrant } from '@leadline/contract';
import { useI18n } from '#web/lib/i18n.tsx';

/** A role as people call it, with its team. */
export function useRoleWords(): (grant: RoleGrant) => string {
  const { t } = useI18n();
  return ({ role, teamName }) => (teamName ? t('access.roleOf', { role: t(`access.role.${role}`), team: teamName }) : t(`access.role.${role}`));
}
