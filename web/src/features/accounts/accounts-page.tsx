import { Button, Switch } from '@mantine/core';
import { IconUserPlus, IconUsers } from '@tabler/icons-react';
import type { AccountRow, AccountsResponse } from '@leadline/contract';
import { useState } from 'react';
import { AccountDialog } from '#web/features/accounts/account-dialog.tsx';
import { AccountLine } from '#web/features/accounts/account-line.tsx';
import classes from '#web/features/accounts/accounts.module.css';
import { InviteDialog } from '#web/features/accounts/invite-dialog.tsx';
import { useAccountChange, useAccounts } from '#web/features/accounts/use-accounts.ts';
import { callApi } from '#web/lib/api.ts';
import { useErrorText } from '#web/lib/error-text.ts';
import { useI18n } from '#web/lib/i18n.tsx';
import { useTitle } from '#web/lib/use-title.ts';
import { Empty } from '#web/ui/empty.tsx';
import { PageError } from '#web/ui/page-error.tsx';
import { PageWait } from '#web/ui/page-wait.tsx';

/** Who can sign in, as whom, and what they may do. */
export function AccountsPage() {
  const { t } = useI18n();
  const accounts = useAccounts();
  useTitle(t('accountsPage.title'));
  if (accounts.error) return <PageError error={accounts.error} reset={() => void accounts.refetch()} />;
  if (!accounts.data) return <PageWait label={t('app.wait.page')} />;
  return <Everybody all={accounts.data} />;
}

function Everybody({ all }: { readonly all: AccountsResponse }) {
  const { t } = useI18n();
  const [isInviting, setInviting] = useState(false);
  const [changed, setChanged] = useState<string | null>(null);
  const { accounts, mayChange, canMail } = all;
  const open = accounts.find(({ id }) => id === changed);
  const invite = (
    <Button leftSection={<IconUserPlus size={18} aria-hidden />} onClick={() => setInviting(true)}>
      {t('accountsPage.invite')}
    </Button>
  );
  return (
    <div className={classes.page}>
      <header className={classes.head}>
        <div>
          <h1 className={classes.title}>{t('accountsPage.title')}</h1>
          <Summary accounts={accounts} />
        </div>
        {mayChange ? invite : null}
      </header>
      {accounts.length === 0 ? (
        <Empty level={2} icon={IconUsers} title={t('accountsPage.none')} text={t('accountsPage.noneText')} />
      ) : (
        <ul className={classes.list}>
          {accounts.map((account) => (
            <AccountLine key={account.id} account={account} mayChange={mayChange && !account.isDemo} onChange={() => setChanged(account.id)} />
          ))}
        </ul>
      )}
      {mayChange ? <Rules all={all} /> : null}
      {isInviting ? <InviteDialog canMail={canMail} onClose={() => setInviting(false)} /> : null}
      {open ? <AccountDialog key={open.id} account={open} canMail={canMail} onClose={() => setChanged(null)} /> : null}
    </div>
  );
}

function Summary({ accounts }: { readonly accounts: readonly AccountRow[] }) {
  const { t } = useI18n();
  const own = accounts.filter(({ isDemo }) => !isDemo);
  const active = own.filter(({ status }) => status === 'active');
  const invited = own.filter(({ status }) => status === 'invited').length;
  const single = active.filter(({ hasPassword, hasSecondFactor }) => hasPassword && !hasSecondFactor).length;
  const parts = [
    t('accountsPage.sentence', { count: active.length }),
    ...(invited > 0 ? [t('accountsPage.sentenceInvited', { count: invited })] : []),
    ...(single > 0 ? [t('accountsPage.sentenceSingle', { count: single })] : []),
  ];
  return <p className={classes.lead}>{parts.join(' ')}</p>;
}

function Rules({ all }: { readonly all: AccountsResponse }) {
  const { t } = useI18n();
  const errorText = useErrorText();
  const change = useAccountChange((everybodyNeedsSecondFactor: boolean) =>
    callApi('/api/accounts/rules', { method: 'PUT', body: { everybodyNeedsSecondFactor } }),
  );
  return (
    <div className={classes.rules}>
      <Switch
        label={t('accountsPage.everybody')}
        description={t('accountsPage.everybodyNote')}
        checked={all.everybodyNeedsSecondFactor}
        disabled={change.isPending}
        error={change.error ? errorText(change.error) : null}
        onChange={(event) => change.mutate(event.currentTarget.checked)}
      />
      {all.canMail ? null : <p className={classes.faint}>{t('accountsPage.mailOff')}</p>}
    </div>
  );
}
