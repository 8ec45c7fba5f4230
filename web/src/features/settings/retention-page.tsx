import { Button, NumberInput } from '@mantine/core';
import type { RetentionResponse } from '@leadline/contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import classes from '#web/features/settings/settings.module.css';
import { callApi } from '#web/lib/api.ts';
import { useErrorText } from '#web/lib/error-text.ts';
import { useI18n } from '#web/lib/i18n.tsx';
import { useTitle } from '#web/lib/use-title.ts';
import { PageError } from '#web/ui/page-error.tsx';
import { PageWait } from '#web/ui/page-wait.tsx';
import { Panel } from '#web/ui/panel.tsx';

const key = ['retention'] as const;
const path = '/api/personal/retention';

/** How long what says something about people outside is kept. */
export function RetentionPage() {
  const { t } = useI18n();
  const retention = useQuery({ queryKey: key, queryFn: ({ signal }) => callApi<RetentionResponse>(path, { signal }), gcTime: 0 });
  useTitle(t('settings.retention.title'));
  if (retention.error) return <PageError error={retention.error} reset={() => void retention.refetch()} />;
  if (!retention.data) return <PageWait label={t('app.wait.page')} />;
  return <RetentionForm retention={retention.data} />;
}

type Draft = Readonly<Record<string, number | ''>>;

function RetentionForm({ retention }: { readonly retention: RetentionResponse }) {
  const { t, word } = useI18n();
  const errorText = useErrorText();
  const client = useQueryClient();
  const [draft, setDraft] = useState<Draft>(retention.months);
  const save = useMutation({
    mutationFn: () => callApi<RetentionResponse>(path, { method: 'PUT', body: { months: filled(draft) } }),
    onSuccess: (answer) => client.setQueryData(key, answer),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate();
  };
  return (
    <form className={classes.page} onSubmit={submit}>
      <header>
        <h1 className={classes.title}>{t('settings.retention.title')}</h1>
        <p>{t('settings.retention.note')}</p>
      </header>
      <Panel level={2} title={t('settings.retention.months')} note={t('settings.retention.monthsNote')}>
        <div className={classes.row}>
          {retention.entities.map((entity) => (
            <NumberInput
              key={entity}
              label={word(`entity.${entity}.many`, entity)}
              placeholder={t('settings.retention.always')}
              min={1}
              max={600}
              clampBehavior="strict"
              allowDecimal={false}
              allowNegative={false}
              value={draft[entity] ?? ''}
              onChange={(value) => setDraft({ ...draft, [entity]: value === '' ? '' : Number(value) })}
            />
          ))}
        </div>
      </Panel>
      <div className={classes.foot}>
        <Button type="submit" loading={save.isPending}>
          {t('app.save')}
        </Button>
        <span role="status">{save.isSuccess ? t('app.saved') : ''}</span>
        {save.error ? (
          <span role="alert" className={classes.bad}>
            {errorText(save.error)}
          </span>
        ) : null}
      </div>
    </form>
  );
}

/** Without what is kept for ever. */
function filled(draft: Draft): Readonly<Record<string, number>> {
  return Object.fromEntries(Object.entries(draft).flatMap(([entity, months]) => (months === '' ? [] : [[entity, months]])));
}
