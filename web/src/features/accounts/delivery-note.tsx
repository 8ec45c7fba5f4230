import { TextInput } from '@mantine/core';
import type { Delivery } from '@leadline/contract';
import { formatInstant } from '@leadline/i18n';
import classes from '#web/features/accounts/accounts.module.css';
import { useI18n } from '#web/lib/i18n.tsx';
import { useAppState } from '#web/lib/state.ts';
import { CopyButton } from '#web/ui/copy-button.tsx';

/** Where a link has gone, or the link itself, shown once. */
export function DeliveryNote({ delivery, name }: { readonly delivery: Delivery; readonly name: string }) {
  const { t, locale } = useI18n();
  const { organization } = useAppState();
  const until = formatInstant(locale, delivery.until, organization.timezone);
  if (delivery.kind === 'mailed')
    return (
      <p className={classes.done} role="status">
        {t('accountsPage.mailed', { to: delivery.to, until })}
      </p>
    );
  return (
    <div className={classes.form}>
      {delivery.problem ? (
        <p className={classes.bad} role="alert">
          {delivery.problem.message}
        </p>
      ) : null}
      <TextInput
        label={t('accountsPage.linkReady', { name })}
        description={t('accountsPage.linkNotice', { name, until })}
        readOnly
        value={delivery.link}
        onFocus={(event) => event.currentTarget.select()}
      />
      <div className={classes.foot}>
        <CopyButton text={delivery.link} label={t('accountsPage.copy')} done={t('accountsPage.copied')} />
      </div>
    </div>
  );
}
