import { Button, Modal, PasswordInput, Switch, TextInput } from '@mantine/core';
import type { ProviderEntry, ProviderInput } from '@leadline/contract';
import { useState, type FormEvent } from 'react';
import classes from '#web/features/providers/providers.module.css';
import { useSaveProvider } from '#web/features/providers/use-providers.ts';
import { useErrorText } from '#web/lib/error-text.ts';
import { useI18n } from '#web/lib/i18n.tsx';

export interface ProviderFormProps {
  readonly provider: ProviderEntry | undefined;
  readonly onSaved: () => void;
  readonly onClose: () => void;
}

type Given = Readonly<Record<'name' | 'issuer' | 'clientId' | 'clientSecret' | 'domains', string>> & { readonly isOn: boolean };

function bodyOf({ clientSecret, domains, ...rest }: Given): ProviderInput {
  const list = domains
    .split(/[\s,;]+/)
    .map((domain) => domain.trim().toLowerCase())
    .filter((domain) => domain !== '');
  return { ...rest, domains: list, ...(clientSecret === '' ? {} : { clientSecret }) };
}

export function ProviderForm({ provider, onSaved, onClose }: ProviderFormProps) {
  const { t } = useI18n();
  const errorText = useErrorText();
  const saving = useSaveProvider(provider?.id);
  const [given, setGiven] = useState<Given>({
    name: provider?.name ?? '',
    issuer: provider?.issuer ?? '',
    clientId: provider?.clientId ?? '',
    clientSecret: '',
    domains: provider?.domains.join(', ') ?? '',
    isOn: provider?.isOn ?? true,
  });
  const field = (name: 'name' | 'issuer' | 'clientId' | 'domains') => ({
    value: given[name],
    onChange: (event: { readonly currentTarget: { readonly value: string } }) => setGiven({ ...given, [name]: event.currentTarget.value }),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    saving.mutate(bodyOf(given), { onSuccess: onSaved });
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t(provider ? 'providersPage.edit' : 'providersPage.add')}
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      <form className={classes.form} onSubmit={submit} autoComplete="off">
        <TextInput data-autofocus label={t('providersPage.name')} required withAsterisk={false} maxLength={60} {...field('name')} />
        <TextInput
          type="url"
          label={t('providersPage.issuer')}
          description={t('providersPage.issuerNote')}
          required
          withAsterisk={false}
          {...field('issuer')}
        />
        <TextInput label={t('providersPage.clientId')} required withAsterisk={false} {...field('clientId')} />
        <PasswordInput
          label={t('providersPage.clientSecret')}
          description={provider ? t('providersPage.secretKept') : undefined}
          required={provider === undefined}
          withAsterisk={false}
          autoComplete="new-password"
          value={given.clientSecret}
          onChange={(event) => setGiven({ ...given, clientSecret: event.currentTarget.value })}
        />
        <TextInput label={t('providersPage.domains')} description={t('providersPage.domainsNote')} {...field('domains')} />
        <Switch
          label={t('providersPage.isOn')}
          checked={given.isOn}
          onChange={(event) => setGiven({ ...given, isOn: event.currentTarget.checked })}
        />
        {saving.error ? (
          <p className={classes.bad} role="alert">
            {errorText(saving.error)}
          </p>
        ) : null}
        <div className={classes.foot}>
          <Button variant="default" onClick={onClose}>
            {t('providersPage.cancel')}
          </Button>
          <Button type="submit" loading={saving.isPending}>
            {t('providersPage.save')}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
