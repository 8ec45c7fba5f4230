import type { OpenLinks } from '@leadline/contract';
import { Switch } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import classes from '#web/features/settings/settings.module.css';
import { callApi } from '#web/lib/api.ts';
import { useErrorText } from '#web/lib/error-text.ts';
import { useI18n } from '#web/lib/i18n.tsx';

const key = ['open-links'] as const;

/** Whether anything is shown to who has not signed in. */
export function OpenLinksChoice() {
  const { t } = useI18n();
  const errorText = useErrorText();
  const client = useQueryClient();
  const now = useQuery({ queryKey: key, queryFn: ({ signal }) => callApi<OpenLinks>('/api/open-links', { signal }) });
  const save = useMutation({
    mutationFn: (isAllowed: boolean) => callApi<OpenLinks>('/api/open-links', { method: 'PUT', body: { isAllowed } }),
    onSuccess: (answer) => client.setQueryData(key, answer),
  });
  const error = now.error ?? save.error;
  const isAllowed = save.isPending ? save.variables : (now.data?.isAllowed ?? true);
  return (
    <>
      <Switch
        label={t('settings.openLinks.allow')}
        checked={isAllowed}
        disabled={!now.data}
        onChange={(event) => save.mutate(event.currentTarget.checked)}
      />
      {error ? (
        <p role="alert" className={classes.bad}>
          {errorText(error)}
        </p>
      ) : null}
    </>
  );
}
