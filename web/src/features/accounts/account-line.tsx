import { Button } from '@mantine/core';
import { IconCircleCheck, IconEye, IconLock, IconMail, type Icon } from '@tabler/icons-react';
import type { AccountRow } from '@leadline/contract';
import { formatInstant } from '@leadline/i18n';
import classes from '#web/features/accounts/accounts.module.css';
import { useI18n } from '#web/lib/i18n.tsx';
import { useAccount } from '#web/lib/session.ts';
import { useAppState } from '#web/lib/state.ts';
import { useRoleWords } from '#web/parts/role-words.ts';

const icons: Readonly<Record<AccountRow['status'] | 'demo', Icon>> = {
  active: IconCircleCheck,
  invited: IconMail,
  disabled: IconLock,
  demo: IconEye,
};

export interface AccountLineProps {
  readonly account: AccountRow;
  readonly mayChange: boolean;
  readonly onChange: () => void;
}

/** Who, as what, and how they stand. */
export function AccountLine({ account, mayChange, onChange }: AccountLineProps) {
  const { t } = useI18n();
  const own = useAccount();
  const roleWords = useRoleWords();
  const status = account.isDemo ? 'demo' : account.status;
  const Picture = icons[status];
  const { name, email, roles, personName } = account;
  return (
    <li className={classes.row}>
      <div className={classes.who}>
        <p className={classes.name}>
          {name}
          {own.id === account.id ? <span className={classes.you}>{t('accountsPage.you')}</span> : null}
        </p>
        {email === null ? null : <p className={classes.faint}>{email}</p>}
      </div>
      <div className={classes.what}>
        {roles.length === 0 ? <p className={classes.faint}>{t('accountsPage.noRoles')}</p> : null}
        {roles.map((grant) => (
          <div key={`${grant.role} ${grant.team ?? ''}`}>{roleWords(grant)}</div>
        ))}
        {personName === null || personName === name ? null : <p className={classes.faint}>{personName}</p>}
      </div>
      <div className={classes.state}>
        <p className={classes.status} data-status={status}>
          <Picture size={18} stroke={1.8} aria-hidden />
          {t(`accountsPage.status.${status}`)}
        </p>
        {account.isDemo ? null : <Standing account={account} />}
      </div>
      {mayChange ? (
        <Button
          className={classes.change ?? ''}
          variant="default"
          size="compact-md"
          aria-label={t('accountsPage.changeOf', { name })}
          onClick={onChange}
        >
          {t('accountsPage.change')}
        </Button>
      ) : null}
    </li>
  );
}

function Standing({ account }: { readonly account: AccountRow }) {
  const { t, locale } = useI18n();
  const { organization } = useAppState();
  const at = (instant: string) => formatInstant(locale, instant, organization.timezone);
  if (account.status === 'invited')
    return (
      <p className={classes.faint}>
        {account.invitedUntil === null ? t('accountsPage.invitationOver') : t('accountsPage.invitedUntil', { until: at(account.invitedUntil) })}
      </p>
    );
  const way = account.hasSecondFactor ? 'twoSteps' : account.hasPassword ? 'oneStep' : account.signsInElsewhere ? 'elsewhere' : null;
  return (
    <>
      {way === null ? null : <p className={classes.faint}>{t(`accountsPage.${way}`)}</p>}
      <p className={classes.faint}>
        {account.signedInAt === null ? t('accountsPage.neverSeen') : t('accountsPage.lastSeen', { at: at(account.signedInAt) })}
      </p>
    </>
  );
}
