import { Button, NumberInput, Select, TextInput } from '@mantine/core';
import type { Organization } from '@leadline/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import classes from '#web/features/settings/settings.module.css';
import { callApi } from '#web/lib/api.ts';
import { useErrorText } from '#web/lib/error-text.ts';
import { useI18n } from '#web/lib/i18n.tsx';
import { stateKey } from '#web/lib/state.ts';
import { countryChoices, currencyChoices, zoneChoices } from '#web/parts/organization-choices.ts';

const rules = ['order', 'fulfilment', 'invoice', 'payment'] as const satisfies readonly Organization['recognition'][];
const fiscalNames = ['start', 'end'] as const satisfies readonly Organization['fiscalYearNamedBy'][];
/** Settings that numbers depend on; saving recomputes what they touch. */
export function OrganizationForm({ organization }: { readonly organization: Organization }) {
  const i18n = useI18n();
  const { t, locale } = i18n;
  const client = useQueryClient();
  const errorText = useErrorText();
  const [draft, setDraft] = useState(organization);
  const change = (part: Partial<Organization>) => setDraft((old) => ({ ...old, ...part }));
  const save = useMutation({
    mutationFn: () => callApi<Organization>('/api/organization', { method: 'PUT', body: draft }),
    onSuccess: () => client.invalidateQueries({ queryKey: stateKey }),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate();
  };
  return (
    <form onSubmit={submit}>
      <div className={classes.row}>
        <TextInput
          className={classes.wide ?? ''}
          label={t('settings.name')}
          required
          maxLength={200}
          value={draft.name}
          onChange={(event) => change({ name: event.currentTarget.value })}
        />
        <Select
          searchable
          label={t('settings.currency')}
          description={t('settings.currencyNote')}
          data={currencyChoices(draft.currency, locale)}
          value={draft.currency}
          onChange={(value) => value !== null && change({ currency: value })}
        />
        <Select
          searchable
          label={t('settings.country')}
          description={t('settings.countryNote')}
          data={countryChoices(draft.country, locale)}
          value={draft.country}
          onChange={(value) => value !== null && change({ country: value })}
        />
        <Select
          searchable
          label={t('settings.timezone')}
          description={t('settings.timezoneNote')}
          data={zoneChoices(draft.timezone)}
          value={draft.timezone}
          limit={100}
          onChange={(value) => value !== null && change({ timezone: value })}
        />
        <Select
          label={t('settings.fiscalStart')}
          description={t('settings.fiscalStartNote')}
          data={months(locale)}
          value={String(draft.fiscalYearStartMonth)}
          onChange={(value) => value !== null && change({ fiscalYearStartMonth: Number(value) })}
        />
        <Select
          label={t('settings.fiscalNamed')}
          description={t('settings.fiscalNamedNote')}
          data={fiscalNames.map((value) => ({ value, label: t(`settings.fiscalNamedBy.${value}`) }))}
          value={draft.fiscalYearNamedBy}
          onChange={(value) => value !== null && change({ fiscalYearNamedBy: value as Organization['fiscalYearNamedBy'] })}
        />
        <Select
          label={t('settings.recognition')}
          description={t('settings.recognitionNote')}
          data={rules.map((value) => ({ value, label: t(`settings.rule.${value}`) }))}
          value={draft.recognition}
          onChange={(value) => change({ recognition: value as Organization['recognition'] })}
        />
        <NumberInput
          label={t('settings.winback')}
          description={t('settings.winbackNote')}
          min={1}
          max={3650}
          allowDecimal={false}
          value={draft.winbackAfterDays}
          onChange={(value) => typeof value === 'number' && change({ winbackAfterDays: value })}
        />
        <NumberInput
          label={t('settings.inactivity')}
          description={t('settings.inactivityNote')}
          min={1}
          max={3650}
          allowDecimal={false}
          value={draft.inactivityWindowDays}
          onChange={(value) => typeof value === 'number' && change({ inactivityWindowDays: value })}
        />
      </div>
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

function months(locale: string) {
  const format = new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' });
  return Array.from({ length: 12 }, (_, index) => ({ value: String(index + 1), label: format.format(new Date(Date.UTC(2026, index, 1))) }));
}
