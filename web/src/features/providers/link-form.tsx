import { Button, Modal, Select, TextInput } from '@mantine/core';
import type { ProviderEntry, ProvidersResponse } from '@leadline/contract';
import { useState, type FormEvent } from 'react';
import classes from '#web/features/providers/providers.module.css';
import { useLink } from '#web/features/providers/use-providers.ts';
import { useErrorText } from '#web/lib/error-text.ts';
import { useI18n } from '#web/lib/i18n.tsx';

export interface LinkFormProps {
  readonly provider: ProviderEntry;
  readonly accounts: ProvidersResponse['accounts'];
  readonly onClose: () => void;
}

/** Says which account somebody of the other service comes in as. */
export function LinkForm({ provider: { id, name }, accounts, onClose }: LinkFormProps) {
  const { t } = useI18n();
  const errorText = useErrorText();
  const linking = useLink(id);
  const [account, setAccount] = useState<string | null>(null);
  const [subject, setSubject] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (account !== null) linking.mutate({ account, subject }, { onSuccess: onClose });
  };
  return (
    <Modal opened onClose={onClose} title={t('providersPage.linkTo', { name })} closeButtonProps={{ 'aria-label': t('app.close') }}>
      <form className={classes.form} onSubmit={submit}>
        <Select
          data-autofocus
          label={t('providersPage.account')}
          searchable
          value={account}
          onChange={setAccount}
          data={accounts.map((one) => ({ value: one.id, label: one.name }))}
        />
        <TextInput
          label={t('providersPage.subject')}
          required
          withAsterisk={false}
          maxLength={255}
          value={subject}
          onChange={(event) => setSubject(event.currentTarget.value)}
        />
        {linking.error ? (
          <p className={classes.bad} role="alert">
            {errorText(linking.error)}
          </p>
        ) : null}
        <div className={classes.foot}>
          <Button variant="default" onClick={onClose}>
            {t('providersPage.cancel')}
          </Button>
          <Button type="submit" loading={linking.isPending} disabled={account === null || subject.trim() === ''}>
            {t('providersPage.doLink')}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
