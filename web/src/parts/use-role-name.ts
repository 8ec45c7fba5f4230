import { workRoles } from '@leadline/contract/values';
import { useI18n } from '#web/lib/i18n.tsx';

/** What somebody sells as, in the reader's words. */
export function useRoleName(): (role: string | null) => string {
  const { t, word } = useI18n();
  return (role) => (role === null ? t('peoplePage.noRole') : word(`entity.assignment.value.sales_role.${role}`, role));
}

export function useRoleChoices(): readonly { readonly value: string; readonly label: string }[] {
  const name = useRoleName();
  return workRoles.map((value) => ({ value, label: name(value) }));
}
