import { Button, PasswordInput, TextInput } from '@mantine/core';
import { isLocale } from '@leadline/i18n';
import type { LinkResponse } from '@leadline/contract';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState, type FormEvent } from 'react';
import { Entrance } from '#web/features/sign-in/entrance.tsx';
import { ProviderButtons } from '#web/features/sign-in/provider-buttons.tsx';
import classes from '#web/features/sign-in/sign-in.module.css';
import { callApi } from '#web/lib/api.ts';
import { useErrorText } from '#web/lib/error-text.ts';
import { hasChosenLocale, useI18n } from '#web/lib/i18n.tsx';
import { useChangeOfPerson, useSession } from '#web/lib/session.ts';

/** Coming in by a link that counts once: an invitation, or a new password. Its token stands behind the `#`, which is sent to no server. */
export default function LinkPage({ kind }: { readonly kind: 'join' | 'reset' }) {
  const { t, locale, setLocale } = useI18n();
  const errorText = useErrorText();
  const [token] = useState(() => location.hash.slice(1));
  const look = useQuery({
    queryKey: ['link', kind],
    queryFn: ({ signal }) => callApi<LinkResponse>(`/api/${kind}/look`, { body: { token }, signal }),
    staleTime: Infinity,
    retry: false,
    enabled: token !== '',
  });
  const own = look.data?.locale;
  useEffect(() => {
    if (own && isLocale(own) && own !== locale && !hasChosenLocale()) setLocale(own);
  }, [own, locale, setLocale]);
  if (look.data) return <NewPassword kind={kind} token={token} link={look.data} />;
  if (token !== '' && !look.error) return <Entrance title={t(`signIn.${kind}.${kind === 'join' ? 'password' : 'title'}`)} children={null} />;
  return (
    <Entrance title={t(`signIn.${kind}.invalid`)} text={look.error ? errorText(look.error) : t('error.access.link_invalid')}>
      <Button component="a" href="/" variant="default">
        {t('signIn.toSignIn')}
      </Button>
    </Entrance>
  );
}

interface NewPasswordProps {
  readonly kind: 'join' | 'reset';
  readonly token: string;
  readonly link: LinkResponse;
}

function NewPassword({ kind, token, link }: NewPasswordProps) {
  const { t } = useI18n();
  const errorText = useErrorText();
  const { providers } = useSession();
  const [password, setPassword] = useState('');
  const enter = useChangeOfPerson(() => callApi(`/api/${kind}`, { body: { token, password } }).then(() => history.replaceState(null, '', '/')));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    enter.mutate(undefined);
  };
  const email = link.email ?? '';
  return (
    <Entrance
      title={kind === 'join' ? t('signIn.join.title', { name: link.name }) : t('signIn.reset.title')}
      text={t(`signIn.${kind}.text`, { email })}
    >
      <form className={classes.form} onSubmit={submit}>
        <TextInput label={t('signIn.email')} type="email" autoComplete="username" readOnly value={email} />
        <PasswordInput
          label={t(`signIn.${kind}.password`)}
          description={t('signIn.setUp.passwordNote')}
          autoComplete="new-password"
          autoFocus
          minLength={12}
          maxLength={200}
          required
          withAsterisk={false}
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
        {enter.error ? (
          <p className={classes.bad} role="alert">
            {errorText(enter.error)}
          </p>
        ) : null}
        <Button type="submit" loading={enter.isPending}>
          {t('signIn.join.submit')}
        </Button>
      </form>
      {kind === 'join' ? <ProviderButtons providers={providers} invitation={token} /> : null}
    </Entrance>
  );
}
