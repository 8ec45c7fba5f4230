import { Button, Select, TextInput } from '@mantine/core';
import type { OwnAccountResponse } from '@leadline/contract';
import { locales } from '@leadline/i18n';
import { useState, type FormEvent } from 'react';
import classes from '#web/features/account/account.module.css';
import { useOwnChange } from '#web/features/account/use-own-account.ts';
import { callApi } from '#web/lib/api.ts';
import { useErrorText } from '#web/lib/error-text.ts';
import { useI18n } from '#web/lib/i18n.tsx';
import { Panel } from '#web/ui/panel.tsx';

const asCompany = '-';

export function YouPanel({ account }: { readonly account: OwnAccountResponse }) {
  const { t } = useI18n();
  const errorText = useErrorText();
  const [draft, setDraft] = useState({ name: account.name, locale: account.locale });
  const save = useOwnChange(() => callApi('/api/account', { method: 'PUT', body: draft }));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate(undefined);
  };
  return (
    <Panel level={2} title={t('ownAccount.you')}>
      <form onSubmit={submit}>
        <div className={classes.fields}>
          <TextInput
            label={t('ownAccount.name')}
            autoComplete="name"
            required
            withAsterisk={false}
            maxLength={200}
            value={draft.name}
            onChange={(event) => setDraft({ ...draft, name: event.currentTarget.value })}
          />
          <Select
            label={t('ownAccount.language')}
            data={[
              { value: asCompany, label: t('ownAccount.languageOwn') },
              ...locales.map((value) => ({ value, label: t(`common.language.${value}`) })),
            ]}
            value={draft.locale ?? asCompany}
            onChange={(value) => setDraft({ ...draft, locale: value === asCompany ? null : value })}
          />
          {account.email === null ? null : (
            <TextInput label={t('ownAccount.email')} description={t('ownAccount.emailNote')} readOnly value={account.email} />
          )}
        </div>
        <div className={classes.foot}>
          <Button type="submit" loading={save.isPending}>
            {t('ownAccount.save')}
          </Button>
          <span role="status">{save.isSuccess ? t('ownAccount.saved') : ''}</span>
          {save.error ? (
            <p className={classes.bad} role="alert">
              {errorText(save.error)}
            </p>
          ) : null}
        </div>
      </form>
    </Panel>
  );
}
