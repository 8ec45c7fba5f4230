import { Button, PasswordInput, TextInput } from '@mantine/core';
import type { SetupRequest } from '@leadline/contract';
import { useState, type FormEvent } from 'react';
import { Entrance } from '#web/features/sign-in/entrance.tsx';
import classes from '#web/features/sign-in/sign-in.module.css';
import { callApi } from '#web/lib/api.ts';
import { useErrorText } from '#web/lib/error-text.ts';
import { useI18n } from '#web/lib/i18n.tsx';
import { useChangeOfPerson } from '#web/lib/session.ts';

/** The first administrator, with the token behind the `#` of the address: that part is sent to no server and stands in no log. */
export default function SetUpPage() {
  const { t } = useI18n();
  const errorText = useErrorText();
  const [given, setGiven] = useState<SetupRequest>(() => ({ token: location.hash.slice(1), name: '', email: '', password: '' }));
  const create = useChangeOfPerson((body: SetupRequest) => callApi('/api/setup', { body }).then(() => history.replaceState(null, '', '/')));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    create.mutate(given);
  };
  const field = (name: 'name' | 'email' | 'password') => ({
    value: given[name],
    onChange: (event: { readonly currentTarget: HTMLInputElement }) => setGiven({ ...given, [name]: event.currentTarget.value }),
    required: true,
    withAsterisk: false,
  });
  if (given.token === '') return <Entrance title={t('signIn.setUp.title')} text={t('signIn.setUp.noToken')} children={null} />;
  return (
    <Entrance title={t('signIn.setUp.title')} text={t('signIn.setUp.text')}>
      <form className={classes.form} onSubmit={submit}>
        <TextInput label={t('signIn.setUp.name')} autoComplete="name" maxLength={200} {...field('name')} />
        <TextInput label={t('signIn.email')} type="email" autoComplete="username" maxLength={254} {...field('email')} />
        <PasswordInput
          label={t('signIn.password')}
          description={t('signIn.setUp.passwordNote')}
          autoComplete="new-password"
          minLength={12}
          maxLength={200}
          {...field('password')}
        />
        {create.error ? (
          <p className={classes.bad} role="alert">
            {errorText(create.error)}
          </p>
        ) : null}
        <Button type="submit" loading={create.isPending}>
          {t('signIn.setUp.submit')}
        </Button>
      </form>
    </Entrance>
  );
}
