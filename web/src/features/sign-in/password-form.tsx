import { Button, PasswordInput, TextInput } from '@mantine/core';
import type { SignInRequest } from '@leadline/contract';
import { useState, type FormEvent } from 'react';
import classes from '#web/features/sign-in/sign-in.module.css';
import { callApi } from '#web/lib/api.ts';
import { useErrorText } from '#web/lib/error-text.ts';
import { useI18n } from '#web/lib/i18n.tsx';
import { useChangeOfPerson } from '#web/lib/session.ts';

export function PasswordForm() {
  const { t } = useI18n();
  const errorText = useErrorText();
  const [given, setGiven] = useState<SignInRequest>({ email: '', password: '' });
  const enter = useChangeOfPerson((body: SignInRequest) => callApi('/api/session', { body }));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    enter.mutate(given);
  };
  return (
    <form className={classes.form} onSubmit={submit}>
      <TextInput
        label={t('signIn.email')}
        type="email"
        autoComplete="username"
        required
        withAsterisk={false}
        value={given.email}
        onChange={(event) => setGiven({ ...given, email: event.currentTarget.value })}
      />
      <PasswordInput
        label={t('signIn.password')}
        autoComplete="current-password"
        required
        withAsterisk={false}
        value={given.password}
        onChange={(event) => setGiven({ ...given, password: event.currentTarget.value })}
      />
      {enter.error ? (
        <p className={classes.bad} role="alert">
          {errorText(enter.error)}
        </p>
      ) : null}
      <Button type="submit" loading={enter.isPending}>
        {t('signIn.submit')}
      </Button>
    </form>
  );
}
