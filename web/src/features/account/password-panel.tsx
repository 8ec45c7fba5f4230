import { Button, PasswordInput } from '@mantine/core';
import type { OwnAccountResponse } from '@leadline/contract';
import { useState, type FormEvent } from 'react';
import classes from '#web/features/account/account.module.css';
import { useOwnChange } from '#web/features/account/use-own-account.ts';
import { callApi } from '#web/lib/api.ts';
import { useErrorText } from '#web/lib/error-text.ts';
import { useI18n } from '#web/lib/i18n.tsx';
import { Panel } from '#web/ui/panel.tsx';

const blank = { current: '', next: '' };

export function PasswordPanel({ account }: { readonly account: OwnAccountResponse }) {
  const { t } = useI18n();
  const errorText = useErrorText();
  const [given, setGiven] = useState(blank);
  const change = useOwnChange(() => callApi('/api/account/password', { method: 'PUT', body: given }).then(() => setGiven(blank)));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    change.mutate(undefined);
  };
  if (!account.hasPassword)
    return (
      <Panel level={2} title={t('ownAccount.password.title')}>
        <p className={classes.text}>{t('ownAccount.password.elsewhere')}</p>
      </Panel>
    );
  return (
    <Panel level={2} title={t('ownAccount.password.title')}>
      <form onSubmit={submit}>
        <input type="text" autoComplete="username" readOnly hidden value={account.email ?? ''} />
        <div className={classes.fields}>
          <PasswordInput
            label={t('ownAccount.password.current')}
            autoComplete="current-password"
            required
            withAsterisk={false}
            maxLength={200}
            value={given.current}
            onChange={(event) => setGiven({ ...given, current: event.currentTarget.value })}
          />
          <PasswordInput
            label={t('ownAccount.password.next')}
            description={t('ownAccount.password.nextNote')}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            autoComplete="new-password"
            required
            withAsterisk={false}
            minLength={12}
            maxLength={200}
            value={given.next}
            onChange={(event) => setGiven({ ...given, next: event.currentTarget.value })}
          />
        </div>
        <div className={classes.foot}>
          <Button type="submit" variant="default" loading={change.isPending}>
            {t('ownAccount.password.change')}
          </Button>
          <span role="status">{change.isSuccess ? t('ownAccount.password.changed') : ''}</span>
          {change.error ? (
            <p className={classes.bad} role="alert">
              {errorText(change.error)}
            </p>
          ) : null}
        </div>
      </form>
    </Panel>
  );
}
