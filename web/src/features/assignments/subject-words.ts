import type { KpiSet, NamedSubject } from '@leadline/contract';
import { useI18n } from '#web/lib/i18n.tsx';
import { useRoleName } from '#web/parts/use-role-name.ts';

/** What a subject is called: people, teams, places, projects and sales processes by their names, roles and the organisation in the reader's words. */
export function useSubjectName(): (subject: NamedSubject) => string {
  const { t } = useI18n();
  const roleName = useRoleName();
  return ({ scope, id, name }) => name ?? (scope === 'role' ? roleName(id) : scope === 'organisation' ? t('assignments.organisation') : '–');
}

export const keyOfSubject = ({ scope, id }: Pick<NamedSubject, 'scope' | 'id'>): string => `${scope} ${id ?? ''}`;

/** Choices of a list of subjects, in groups. */
export function useSubjectChoices(sets: readonly KpiSet[]) {
  const { t } = useI18n();
  const nameOf = useSubjectName();
  return (['role', 'user', 'team', 'location', 'project', 'process', 'organisation'] as const)
    .map((scope) => ({
      group: t(`assignments.scope.${scope}`),
      items: sets
        .filter(({ subject, isMine }) => isMine && subject.scope === scope)
        .map(({ subject }) => ({ value: keyOfSubject(subject), label: nameOf(subject) })),
    }))
    .filter(({ items }) => items.length > 0);
}
