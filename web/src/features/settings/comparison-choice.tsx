import { Radio, Stack } from '@mantine/core';
import type { PeopleComparison } from '@leadline/contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import classes from '#web/features/settings/settings.module.css';
import { callApi } from '#web/lib/api.ts';
import { useErrorText } from '#web/lib/error-text.ts';
import { useI18n } from '#web/lib/i18n.tsx';

const key = ['people-comparison'] as const;

/** What members see beside their own value. */
export function ComparisonChoice() {
  const { t } = useI18n();
  const errorText = useErrorText();
  const client = useQueryClient();
  const now = useQuery({ queryKey: key, queryFn: ({ signal }) => callApi<PeopleComparison>('/api/people-comparison', { signal }) });
  const save = useMutation({
    mutationFn: (comparison: string) => callApi<PeopleComparison>('/api/people-comparison', { method: 'PUT', body: { comparison } }),
    onSuccess: (answer) => client.setQueryData(key, answer),
  });
  const error = now.error ?? save.error;
  return (
    <>
      <Radio.Group
        aria-label={t('settings.comparison.title')}
        value={save.isPending ? save.variables : (now.data?.comparison ?? null)}
        onChange={(value) => save.mutate(value)}
      >
        <Stack gap="sm">
          <Radio value="median" label={t('settings.comparison.median')} description={t('settings.comparison.medianNote')} />
          <Radio value="own" label={t('settings.comparison.own')} />
        </Stack>
      </Radio.Group>
      {error ? (
        <p role="alert" className={classes.bad}>
          {errorText(error)}
        </p>
      ) : null}
    </>
  );
}
