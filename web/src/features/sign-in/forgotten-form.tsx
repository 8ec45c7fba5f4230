import { Button, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { Entrance } from '#web/features/sign-in/entrance.tsx';
import classes from '#web/features/sign-in/sign-in.module.css';
import { callApi } from '#web/lib/api.ts';
import { useErrorText } from '#web/lib/error-text.ts';
import { useI18n } from '#web/lib/i18n.tsx';

/** Asks for a link to choose a new password. The answer is the same whoever there is. */
export function ForgottenPage({ onBack }: { readonly onBack: () => void }) {
  const { t } = useI18n();
  const errorText = useErrorText();
  const [email, setEmail] = useState('');
  const ask = useMutation({ mutationFn: () => callApi('/api/reset/ask', { body: { email } }) });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    ask.mutate();
  };
  const back = (
    <Button variant={ask.isSuccess ? 'default' : 'subtle'} onClick={onBack}>
      {t('signIn.forgotten.back')}
    </Button>
  );
  if (ask.isSuccess)
    return (
      <Entrance title={t('signIn.forgotten.title')}>
        <p role="status">{t('signIn.forgotten.sent')}</p>
        {back}
      </Entrance>
    );
  return (
    <Entrance title={t('signIn.forgotten.title')} text={t('signIn.forgotten.text')}>
      <form className={classes.form} onSubmit={submit}>
        <TextInput
          label={t('signIn.email')}
          type="email"
          autoComplete="username"
          autoFocus
          required
          withAsterisk={false}
          maxLength={254}
          value={email}
          onChange={(event) => setEmail(event.currentTarget.value)}
        />
        {ask.error ? (
          <p className={classes.bad} role="alert">
            {errorText(ask.error)}
          </p>
        ) : null}
        <Button type="submit" loading={ask.isPending}>
          {t('signIn.forgotten.submit')}
        </Button>
        {back}
      </form>
    </Entrance>
  );
}
