import { Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { WebhookDelivery, WebhookEntry } from '@leadline/contract';
import { useState } from 'react';
import { eventWord, hostOf } from '#web/features/webhooks/event-word.ts';
import { MessageLog } from '#web/features/webhooks/message-log.tsx';
import { useRemoveWebhook, useRenewSecret, useTest } from '#web/features/webhooks/use-webhooks.ts';
import classes from '#web/features/webhooks/webhooks.module.css';
import { useErrorText } from '#web/lib/error-text.ts';
import { shortInstant } from '#web/lib/format.ts';
import { useI18n } from '#web/lib/i18n.tsx';
import { useAppState } from '#web/lib/state.ts';
import { AskFirst } from '#web/parts/ask-first.tsx';

export interface WebhookItemProps {
  readonly webhook: WebhookEntry;
  readonly onEdit: () => void;
  readonly onSecret: (secret: string) => void;
}

/** One webhook: where to, what for, whether it works, and what can be done about it. */
export function WebhookItem({ webhook, onEdit, onSecret }: WebhookItemProps) {
  const { t } = useI18n();
  const errorText = useErrorText();
  const test = useTest(webhook.id);
  const { name, url, events, status } = webhook;
  return (
    <li className={classes.item}>
      <div className={classes.main}>
        <p className={classes.name}>{name}</p>
        <p className={classes.url}>{url}</p>
        <Marks webhook={webhook} />
        <p className={classes.state} data-state={status}>
          {t(`webhooksPage.status.${status}`)}
        </p>
        <p className={classes.faint}>{events.map((event) => eventWord(t, event)).join(' · ')}</p>
        <div className={classes.actions}>
          <Button size="compact-sm" variant="default" aria-label={t('webhooksPage.editWhich', { name })} onClick={onEdit}>
            {t('webhooksPage.edit')}
          </Button>
          <Button
            size="compact-sm"
            variant="default"
            loading={test.isPending}
            aria-label={t('webhooksPage.testWhich', { name })}
            onClick={() => test.mutate(undefined)}
          >
            {t('webhooksPage.test')}
          </Button>
          <RenewSecret webhook={webhook} onSecret={onSecret} />
          <Remove webhook={webhook} />
        </div>
        <p className={classes.said} role="status">
          {test.error ? errorText(test.error) : test.data ? <TestSaid found={test.data} url={url} /> : null}
        </p>
        <MessageLog webhook={webhook} />
      </div>
    </li>
  );
}

function Marks({ webhook: { disabledBecause, failingSince, pending, oldSecretUntil, status } }: { readonly webhook: WebhookEntry }) {
  const { t, locale } = useI18n();
  const { organization, today } = useAppState();
  const when = (instant: string): string => shortInstant(locale, instant, organization.timezone, today);
  return (
    <>
      {disabledBecause === null ? null : (
        <p className={classes.mark}>
          <IconAlertTriangle size={16} stroke={1.8} aria-hidden /> {t(`webhooksPage.because.${disabledBecause}`)}
        </p>
      )}
      {failingSince !== null && status === 'active' ? (
        <p className={classes.mark}>
          <IconAlertTriangle size={16} stroke={1.8} aria-hidden /> {t('webhooksPage.failing', { date: when(failingSince) })}
        </p>
      ) : null}
      {pending > 0 ? <p className={classes.faint}>{t('webhooksPage.pending', { count: pending })}</p> : null}
      {oldSecretUntil === null ? null : <p className={classes.faint}>{t('webhooksPage.oldSecret', { date: when(oldSecretUntil) })}</p>}
    </>
  );
}

function TestSaid({ found: { status, httpStatus, error, tookMs }, url }: { readonly found: WebhookDelivery; readonly url: string }) {
  const { t, word } = useI18n();
  if (status === 'delivered') return t('webhooksPage.testTaken', { status: String(httpStatus), ms: String(tookMs ?? 0) });
  if (httpStatus !== null) return t('webhooksPage.testRefused', { status: String(httpStatus) });
  return t('webhooksPage.testFailed', { problem: word(`error.${error}`, error ?? '', { host: hostOf(url) }) });
}

function RenewSecret({ webhook: { id, name }, onSecret }: { readonly webhook: WebhookEntry; readonly onSecret: (secret: string) => void }) {
  const { t } = useI18n();
  const [isAsking, setAsking] = useState(false);
  const renewing = useRenewSecret(id);
  const done = ({ secret }: { readonly secret: string }) => {
    setAsking(false);
    onSecret(secret);
  };
  return (
    <>
      <Button size="compact-sm" variant="default" aria-label={t('webhooksPage.renewWhich', { name })} onClick={() => setAsking(true)}>
        {t('webhooksPage.renew')}
      </Button>
      {isAsking ? (
        <AskFirst
          title={t('webhooksPage.renewSure.title', { name })}
          text={t('webhooksPage.renewSure.text')}
          keep={t('webhooksPage.cancel')}
          confirm={t('webhooksPage.renewSure.confirm')}
          isPending={renewing.isPending}
          error={renewing.error}
          onConfirm={() => renewing.mutate(undefined, { onSuccess: done })}
          onClose={() => setAsking(false)}
        />
      ) : null}
    </>
  );
}

function Remove({ webhook: { id, name } }: { readonly webhook: WebhookEntry }) {
  const { t } = useI18n();
  const [isAsking, setAsking] = useState(false);
  const removing = useRemoveWebhook(id);
  return (
    <>
      <Button size="compact-sm" variant="default" aria-label={t('webhooksPage.removeWhich', { name })} onClick={() => setAsking(true)}>
        {t('webhooksPage.remove')}
      </Button>
      {isAsking ? (
        <AskFirst
          title={t('webhooksPage.removeSure.title', { name })}
          text={t('webhooksPage.removeSure.text')}
          keep={t('webhooksPage.removeSure.keep')}
          confirm={t('webhooksPage.removeSure.confirm')}
          isPending={removing.isPending}
          error={removing.error}
          onConfirm={() => removing.mutate(undefined)}
          onClose={() => setAsking(false)}
        />
      ) : null}
    </>
  );
}
