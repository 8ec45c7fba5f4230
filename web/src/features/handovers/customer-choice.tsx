import type { HandoverCustomersResponse } from '@leadline/contract';
import { mostHandoverCustomers } from '@leadline/contract/values';
import { formatDate } from '@leadline/i18n';
import { Button, Checkbox, TextInput } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import classes from '#web/features/handovers/handovers.module.css';
import { callApi } from '#web/lib/api.ts';
import { useErrorText } from '#web/lib/error-text.ts';
import { fold } from '#web/lib/fold.ts';
import { useI18n } from '#web/lib/i18n.tsx';

/** So many are shown; the others are found by their letters. */
const shown = 50;

export interface CustomerChoiceProps {
  readonly giverId: string | null;
  readonly chosen: ReadonlySet<string>;
  readonly error: string | null;
  readonly onChange: (chosen: ReadonlySet<string>) => void;
}

/** Whom somebody looks after, one, some or all of them at once. */
export function CustomerChoice({ giverId, chosen, error, onChange }: CustomerChoiceProps) {
  const { t } = useI18n();
  const errorText = useErrorText();
  const [search, setSearch] = useState('');
  const answer = useQuery({
    queryKey: ['handovers', 'customers', giverId],
    queryFn: ({ signal }) => callApi<HandoverCustomersResponse>(`/api/handovers/customers?giverId=${encodeURIComponent(giverId!)}`, { signal }),
    enabled: giverId !== null,
    placeholderData: keepPreviousData,
  });
  if (giverId === null) return null;
  const all = answer.data?.customers ?? [];
  const free = all.filter(({ isTaken }) => !isTaken);
  const found = all.filter(({ name, id }) => chosen.has(id) || fold(name).includes(fold(search)));
  const isWhole = free.length > 0 && free.every(({ id }) => chosen.has(id));
  const toggle = (id: string) => onChange(new Set(chosen.has(id) ? [...chosen].filter((one) => one !== id) : [...chosen, id]));
  return (
    <fieldset className={classes.fieldset} aria-busy={answer.isFetching}>
      <legend className={classes.legend}>{t('handovers.form.customers', { count: chosen.size })}</legend>
      {answer.error ? <p className={classes.bad}>{errorText(answer.error)}</p> : null}
      {answer.data && all.length === 0 ? <p className={classes.small}>{t('handovers.form.noCustomers')}</p> : null}
      {all.length > 0 ? (
        <div className={classes.search}>
          <TextInput
            aria-label={t('handovers.form.search')}
            placeholder={t('handovers.form.search')}
            value={search}
            autoComplete="off"
            onChange={(event) => setSearch(event.currentTarget.value)}
          />
          <Button variant="default" onClick={() => onChange(new Set(isWhole ? [] : free.map(({ id }) => id)))}>
            {isWhole ? t('handovers.form.none') : t('handovers.form.all', { count: free.length })}
          </Button>
        </div>
      ) : null}
      <Found found={found} chosen={chosen} toggle={toggle} />
      {found.length > shown ? <p className={classes.small}>{t('handovers.form.more', { count: found.length - shown })}</p> : null}
      {answer.data?.hasMore === true ? <p className={classes.small}>{t('handovers.form.mostAtOnce', { count: mostHandoverCustomers })}</p> : null}
      {error === null ? null : (
        <p className={classes.bad} role="alert">
          {error}
        </p>
      )}
    </fieldset>
  );
}

interface FoundProps extends Pick<CustomerChoiceProps, 'chosen'> {
  readonly found: HandoverCustomersResponse['customers'];
  readonly toggle: (id: string) => void;
}

function Found({ found, chosen, toggle }: FoundProps) {
  const { t, locale } = useI18n();
  if (found.length === 0) return null;
  return (
    <ul className={classes.choices}>
      {found.slice(0, shown).map(({ id, name, since, isTaken }) => (
        <li key={id}>
          <Checkbox
            label={name}
            description={
              isTaken ? t('handovers.form.taken') : since === null ? undefined : t('handovers.form.since', { day: formatDate(locale, since) })
            }
            checked={chosen.has(id)}
            disabled={isTaken}
            onChange={() => toggle(id)}
          />
        </li>
      ))}
    </ul>
  );
}
