import type { DemoPerson } from '@leadline/contract';
import { IconChevronRight } from '@tabler/icons-react';
import classes from '#web/features/sign-in/sign-in.module.css';
import { callApi } from '#web/lib/api.ts';
import { useErrorText } from '#web/lib/error-text.ts';
import { useI18n } from '#web/lib/i18n.tsx';
import { useChangeOfPerson } from '#web/lib/session.ts';

/** One click for each: the name, the role, and what it shows. */
export function DemoPeople({ people }: { readonly people: readonly DemoPerson[] }) {
  const { t } = useI18n();
  const errorText = useErrorText();
  const enter = useChangeOfPerson((account: string) => callApi('/api/session/demo', { body: { account } }));
  return (
    <>
      <ul className={classes.people}>
        {people.map(({ account, name, role, teamName }) => (
          <li key={account}>
            <button type="button" className={classes.person} disabled={enter.isPending} onClick={() => enter.mutate(account)}>
              <span className={classes.role}>
                {teamName === null ? t(`access.role.${role}`) : t('access.roleOf', { role: t(`access.role.${role}`), team: teamName })}
              </span>
              <span className={classes.name}>{name}</span>
              <span className={classes.sees}>{t(`access.sees.${role}`)}</span>
              <IconChevronRight className={classes.arrow} size={18} stroke={1.6} aria-hidden />
            </button>
          </li>
        ))}
      </ul>
      {enter.error ? (
        <p className={classes.bad} role="alert">
          {errorText(enter.error)}
        </p>
      ) : null}
    </>
  );
}
