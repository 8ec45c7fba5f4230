import { Button } from '@mantine/core';
import type { SessionResponse } from '@leadline/contract';
import { useMutation } from '@tanstack/react-query';
import classes from '#web/features/sign-in/sign-in.module.css';
import { callApi } from '#web/lib/api.ts';
import { useErrorText } from '#web/lib/error-text.ts';
import { useI18n } from '#web/lib/i18n.tsx';

export interface ProviderButtonsProps {
  readonly providers: SessionResponse['providers'];
  /** The token of an invitation that is taken this way. */
  readonly invitation?: string;
}

/** Other ways to sign in. The browser goes to the other service and comes back to where it wanted to go. */
export function ProviderButtons({ providers, invitation }: ProviderButtonsProps) {
  const { t, word } = useI18n();
  const errorText = useErrorText();
  const going = useMutation({
    mutationFn: (provider: string) =>
      callApi<{ readonly url: string }>('/api/session/provider', {
        body: { provider, ...(invitation === undefined ? { returnTo: wantedPath() } : { invitation }) },
      }),
    onSuccess: ({ url }) => location.assign(url),
  });
  const problem = new URLSearchParams(location.search).get('problem') ?? '';
  const told = /^access\.[a-z_]+$/.test(problem) ? word(`error.${problem}`, '') : '';
  if (providers.length === 0 && told === '') return null;
  return (
    <div className={classes.form}>
      {told !== '' || going.error ? (
        <p className={classes.bad} role="alert">
          {going.error ? errorText(going.error) : told}
        </p>
      ) : null}
      {providers.map(({ id, name }) => (
        <Button key={id} variant="default" loading={going.isPending && going.variables === id} onClick={() => going.mutate(id)}>
          {t('providersPage.signIn', { name })}
        </Button>
      ))}
    </div>
  );
}

function wantedPath(): string {
  const query = new URLSearchParams(location.search);
  query.delete('problem');
  return `${location.pathname}${query.size > 0 ? `?${query.toString()}` : ''}`;
}
