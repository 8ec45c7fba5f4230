import type { OwnAccountResponse } from '@leadline/contract';
import classes from '#web/features/account/account.module.css';
import { FactorPanel } from '#web/features/account/factor-panel.tsx';
import { PasswordPanel } from '#web/features/account/password-panel.tsx';
import { SessionsPanel } from '#web/features/account/sessions-panel.tsx';
import { useOwnAccount } from '#web/features/account/use-own-account.ts';
import { WinNamePanel } from '#web/features/account/win-name-panel.tsx';
import { YouPanel } from '#web/features/account/you-panel.tsx';
import { useI18n } from '#web/lib/i18n.tsx';
import { useTitle } from '#web/lib/use-title.ts';
import { useRoleWords } from '#web/parts/role-words.ts';
import { PageError } from '#web/ui/page-error.tsx';
import { PageWait } from '#web/ui/page-wait.tsx';

/** What everybody decides about their own account. */
export function AccountPage() {
  const { t } = useI18n();
  const account = useOwnAccount();
  useTitle(t('ownAccount.title'));
  if (account.error) return <PageError error={account.error} reset={() => void account.refetch()} />;
  if (!account.data) return <PageWait label={t('app.wait.page')} />;
  return <Own account={account.data} />;
}

function Own({ account }: { readonly account: OwnAccountResponse }) {
  const { t, locale } = useI18n();
  const roleWords = useRoleWords();
  const roles = new Intl.ListFormat(locale).format(account.roles.map(roleWords));
  return (
    <div className={classes.page}>
      <header>
        <h1 className={classes.title}>{t('ownAccount.title')}</h1>
        <p className={classes.lead}>{account.isDemo ? t('ownAccount.demo') : t('ownAccount.sees', { roles })}</p>
      </header>
      {account.isDemo ? null : (
        <>
          <YouPanel account={account} />
          <PasswordPanel account={account} />
          <FactorPanel account={account} />
        </>
      )}
      {account.winName ? <WinNamePanel winName={account.winName} /> : null}
      <SessionsPanel account={account} />
    </div>
  );
}
