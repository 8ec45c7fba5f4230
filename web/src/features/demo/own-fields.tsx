import { Select, TextInput } from '@mantine/core';
import type { LeaveDemoRequest, Organization } from '@leadline/contract';
import classes from '#web/features/demo/demo.module.css';
import { useI18n } from '#web/lib/i18n.tsx';
import { countryChoices, currencyChoices, findCurrencyOf, findOwnCountry, zoneChoices } from '#web/parts/organization-choices.ts';

export interface OwnFieldsProps {
  readonly own: LeaveDemoRequest;
  readonly onChange: (own: LeaveDemoRequest) => void;
}

/** What was saved over the demo's settings, else what the browser tells. */
export function proposedOwn(saved: Organization | null, locale: LeaveDemoRequest['locale']): LeaveDemoRequest {
  if (saved) {
    const { name, country, currency, timezone } = saved;
    return { name, country, currency, timezone, locale };
  }
  const country = findOwnCountry(navigator.languages) ?? 'US';
  return { name: '', country, currency: findCurrencyOf(country) ?? 'USD', timezone: Intl.DateTimeFormat().resolvedOptions().timeZone, locale };
}

/** Another country brings its currency. */
export function OwnFields({ own, onChange }: OwnFieldsProps) {
  const { t, locale } = useI18n();
  return (
    <div className={classes.fields}>
      <TextInput
        className={classes.wide ?? ''}
        label={t('demo.name')}
        required
        maxLength={200}
        data-autofocus
        value={own.name}
        onChange={(event) => onChange({ ...own, name: event.currentTarget.value })}
      />
      <Select
        searchable
        label={t('settings.country')}
        description={t('settings.countryNote')}
        data={countryChoices(own.country, locale)}
        value={own.country}
        onChange={(country) => country !== null && onChange({ ...own, country, currency: findCurrencyOf(country) ?? own.currency })}
      />
      <Select
        searchable
        label={t('settings.currency')}
        description={t('settings.currencyNote')}
        data={currencyChoices(own.currency, locale)}
        value={own.currency}
        onChange={(currency) => currency !== null && onChange({ ...own, currency })}
      />
      <Select
        className={classes.wide ?? ''}
        searchable
        label={t('settings.timezone')}
        description={t('settings.timezoneNote')}
        data={zoneChoices(own.timezone)}
        limit={100}
        value={own.timezone}
        onChange={(timezone) => timezone !== null && onChange({ ...own, timezone })}
      />
    </div>
  );
}
