import { ActionIcon, Menu } from '@mantine/core';
import { IconLogout, IconUserCircle, IconUserCog, IconUsers } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { callApi } from '#web/lib/api.ts';
import { useI18n } from '#web/lib/i18n.tsx';
import { useAccount, useChangeOfPerson } from '#web/lib/session.ts';
import classes from '#web/app/shell.module.css';
import { useLogQueue } from '#web/parts/log-queue/use-log-queue.tsx';
import { useRoleWords } from '#web/parts/role-words.ts';

/** Signs out; where something was not sent yet, it is asked first. */
export function useSignOut(): () => void {
  const { askToLeave } = useLogQueue();
  const signOut = useChangeOfPerson(() => callApi('/api/session', { method: 'DELETE' }));
  return () => askToLeave(() => signOut.mutate(undefined));
}

/** Who is here, as what, and the way out. */
export function AccountMenu() {
  const { t } = useI18n();
  const account = useAccount();
  const roleWords = useRoleWords();
  const signOut = useSignOut();
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon size={36} aria-label={t('signIn.account.menu', { name: account.name })}>
          <IconUserCircle size={20} stroke={1.6} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <div className={classes.who}>
          <strong>{account.name}</strong>
          {account.roles.map((grant) => (
            <span key={`${grant.role} ${grant.team ?? ''}`}>{roleWords(grant)}</span>
          ))}
        </div>
        <Menu.Divider />
        <Menu.Item component={Link} to="/account" leftSection={<IconUserCog size={16} stroke={1.6} aria-hidden />}>
          {t('ownAccount.open')}
        </Menu.Item>
        <Menu.Item
          leftSection={account.isDemo ? <IconUsers size={16} stroke={1.6} aria-hidden /> : <IconLogout size={16} stroke={1.6} aria-hidden />}
          onClick={signOut}
        >
          {t(account.isDemo ? 'signIn.account.asOther' : 'signIn.account.signOut')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
