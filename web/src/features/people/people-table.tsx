import { IconAlertTriangle } from '@tabler/icons-react';
import { formatPercent } from '@leadline/i18n';
import type { PersonSummary, TeamAnswer } from '@leadline/contract';
import { Link } from '@tanstack/react-router';
import classes from '#web/features/people/people.module.css';
import { PersonState } from '#web/features/people/person-state.tsx';
import { useRoleName } from '#web/parts/use-role-name.ts';
import { useI18n } from '#web/lib/i18n.tsx';
import linkClasses from '#web/ui/link.module.css';

export interface PeopleTableProps {
  readonly people: readonly PersonSummary[];
  readonly teams: readonly TeamAnswer[];
}

/** One line a person; on a phone name, team and role. */
export function PeopleTable({ people, teams }: PeopleTableProps) {
  const { t, locale } = useI18n();
  const roleName = useRoleName();
  const names = new Map(teams.map(({ id, name }) => [id, name]));
  return (
    <table className={classes.table}>
      <caption className={classes.hidden}>{t('app.place.people')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('peoplePage.field.name')}</th>
          <th scope="col">{t('peoplePage.field.team')}</th>
          <th scope="col">{t('peoplePage.field.role')}</th>
          <th scope="col" className={classes.number}>
            {t('peoplePage.works')}
          </th>
          <th scope="col">{t('peoplePage.field.manager')}</th>
          <th scope="col">{t('peoplePage.state.label')}</th>
        </tr>
      </thead>
      <tbody>
        {people.map((person) => (
          <tr key={person.id}>
            <th scope="row">
              <Link to="/people/$personId" params={{ personId: person.id }} className={linkClasses.link}>
                {person.name}
              </Link>
              {person.isLead && !person.roles.includes('team_lead') ? <span className={classes.tag}>{t('peoplePage.leads')}</span> : null}
              {person.problems.length === 0 ? null : (
                <span className={classes.problem} title={person.problems.map((problem) => t(`peoplePage.problem.${problem}`)).join(' ')}>
                  <IconAlertTriangle size={16} stroke={1.8} aria-hidden />
                  <span className={classes.hidden}>{t('peoplePage.hasProblems')}</span>
                </span>
              )}
            </th>
            <td data-label={t('peoplePage.field.team')}>{(person.teamId === null ? undefined : names.get(person.teamId)) ?? '–'}</td>
            <td data-label={t('peoplePage.field.role')}>{person.roles.map(roleName).join(', ') || '–'}</td>
            <td className={classes.number} data-label={t('peoplePage.works')}>
              {person.works === null ? '–' : formatPercent(locale, String(person.works), { decimals: 0 })}
            </td>
            <td data-label={t('peoplePage.field.manager')}>{person.managerName ?? '–'}</td>
            <td>
              <PersonState person={person} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
