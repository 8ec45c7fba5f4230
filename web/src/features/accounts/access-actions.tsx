import { Button } from '@mantine/core';
import type { AccountRow, Delivery } from '@leadline/contract';
import { useState } from 'react';
import classes from '#web/features/accounts/accounts.module.css';
import { DeliveryNote } from '#web/features/accounts/delivery-note.tsx';
import { useAccountChange } from '#web/features/accounts/use-accounts.ts';
import { callApi } from '#web/lib/api.ts';
import { useErrorText } from '#web/lib/error-text.ts';
import { useI18n } from '#web/lib/i18n.tsx';
import { useAccount } from '#web/lib/session.ts';

export interface AccessActionsProps {
  readonly account: AccountRow;
  readonly canMail: boolean;
  readonly onGone: () => void;
}

interface Done {
  readonly text?: string;
  readonly delivery?: Delivery;
}

/** Links to come in by, and the ways to end what is open. */
export function AccessActions({ account, canMail, onGone }: AccessActionsProps) {
  const { t } = useI18n();
  const errorText = useErrorText();
  const own = useAccount();
  const [isRemoving, setRemoving] = useState(false);
  const { id, name, status, sessions } = account;
  const run = useAccountChange((work: () => Promise<Done>) => work());
  const at = (path: string, method: 'POST' | 'DELETE', text: string) => () =>
    run.mutate(async () => {
      await callApi(`/api/accounts/${id}${path}`, { method });
      return { text };
    });
  const link = (path: string) => () =>
    run.mutate(async () => ({ delivery: await callApi<Delivery>(`/api/accounts/${id}/${path}`, { method: 'POST' }) }));
  const isOwn = own.id === id;
  const action = (word: string, onClick: () => void) => (
    <Button variant="default" disabled={run.isPending} onClick={onClick}>
      {word}
    </Button>
  );
  return (
    <section className={classes.part} aria-labelledby="access-title">
      <h2 className={classes.partTitle} id="access-title">
        {t('accountsPage.access')}
      </h2>
      <div className={classes.form}>
        <div className={classes.actions}>
          {status === 'invited' ? action(t(canMail ? 'accountsPage.again' : 'accountsPage.againShown'), link('invitation')) : null}
          {status === 'active' && account.hasPassword ? action(t(canMail ? 'accountsPage.reset' : 'accountsPage.resetShown'), link('reset')) : null}
          {sessions > 0 && !isOwn
            ? action(t('accountsPage.signOut', { count: sessions }), at('/sessions', 'DELETE', t('accountsPage.signedOut')))
            : null}
          {account.hasSecondFactor && !isOwn
            ? action(t('accountsPage.factorReset'), at('/second-factor', 'DELETE', t('accountsPage.factorWasReset')))
            : null}
          {status === 'disabled' ? action(t('accountsPage.enable'), at('/enable', 'POST', t('accountsPage.enabled', { name }))) : null}
          {status !== 'disabled' && !isOwn ? action(t('accountsPage.disable'), at('/disable', 'POST', t('accountsPage.disabled', { name }))) : null}
          {isOwn ? null : action(t('accountsPage.remove'), () => setRemoving(true))}
        </div>
        <p className={classes.done} role="status">
          {run.data?.text}
        </p>
        {run.data?.delivery ? <DeliveryNote delivery={run.data.delivery} name={name} /> : null}
        {run.error ? (
          <p className={classes.bad} role="alert">
            {errorText(run.error)}
          </p>
        ) : null}
        {isRemoving ? <Removal account={account} onKeep={() => setRemoving(false)} onGone={onGone} /> : null}
      </div>
    </section>
  );
}

function Removal({ account, onKeep, onGone }: { readonly account: AccountRow; readonly onKeep: () => void; readonly onGone: () => void }) {
  const { t } = useI18n();
  const errorText = useErrorText();
  const remove = useAccountChange(async () => {
    await callApi(`/api/accounts/${account.id}`, { method: 'DELETE' });
    onGone();
  });
  const { name } = account;
  return (
    <div className={classes.form} role="group" aria-label={t('accountsPage.removeTitle', { name })}>
      <p className={classes.note}>
        <strong>{t('accountsPage.removeTitle', { name })}</strong> {t('accountsPage.removeText', { name })}
      </p>
      {remove.error ? (
        <p className={classes.bad} role="alert">
          {errorText(remove.error)}
        </p>
      ) : null}
      <div className={classes.foot}>
        <Button color="red.9" loading={remove.isPending} autoFocus onClick={() => remove.mutate(undefined)}>
          {t('accountsPage.remove')}
        </Button>
        <Button variant="default" onClick={onKeep}>
          {t('accountsPage.keep')}
        </Button>
      </div>
    </div>
  );
}
