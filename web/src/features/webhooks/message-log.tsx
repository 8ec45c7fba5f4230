import { Button } from '@mantine/core';
import type { WebhookDelivery, WebhookEntry } from '@leadline/contract';
import { useState } from 'react';
import { eventWord, hostOf } from '#web/features/webhooks/event-word.ts';
import { useMessages, useSendAgain } from '#web/features/webhooks/use-webhooks.ts';
import classes from '#web/features/webhooks/webhooks.module.css';
import { useErrorText } from '#web/lib/error-text.ts';
import { shortInstant } from '#web/lib/format.ts';
import { useI18n } from '#web/lib/i18n.tsx';
import { useAppState } from '#web/lib/state.ts';

/** The last messages of a webhook and what became of them. */
export function MessageLog({ webhook: { id, name, url } }: { readonly webhook: WebhookEntry }) {
  const { t } = useI18n();
  const errorText = useErrorText();
  const [isShown, setShown] = useState(false);
  const messages = useMessages(id, isShown);
  const sending = useSendAgain(id);
  const error = messages.error ?? sending.error;
  return (
    <details className={classes.log} onToggle={(event) => setShown(event.currentTarget.open)}>
      <summary aria-label={t('webhooksPage.log.open', { name })}>{t('webhooksPage.log.title')}</summary>
      {error ? (
        <p className={classes.bad} role="alert">
          {errorText(error)}
        </p>
      ) : null}
      {messages.data?.deliveries.length === 0 ? <p className={classes.faint}>{t('webhooksPage.log.none')}</p> : null}
      <ul className={classes.messages}>
        {messages.data?.deliveries.map((message) => (
          <Message key={message.id} message={message} url={url} onAgain={() => sending.mutate(message.id)} />
        ))}
      </ul>
    </details>
  );
}

function Message({ message, url, onAgain }: { readonly message: WebhookDelivery; readonly url: string; readonly onAgain: () => void }) {
  const { t, locale, word } = useI18n();
  const { organization, today } = useAppState();
  const when = (instant: string): string => shortInstant(locale, instant, organization.timezone, today);
  const { type, status, attempts, createdAt, nextAt, httpStatus, error, tookMs } = message;
  const parts = [
    t(`webhooksPage.log.${status}`),
    ...(httpStatus === null ? [] : [t('webhooksPage.log.answer', { status: String(httpStatus), ms: String(tookMs ?? 0) })]),
    ...(error === null ? [] : [word(`error.${error}`, error, { host: hostOf(url) })]),
    ...(attempts > 1 ? [t('webhooksPage.log.tries', { count: attempts })] : []),
    ...(nextAt === null || attempts === 0 ? [] : [t('webhooksPage.log.next', { date: when(nextAt) })]),
  ];
  return (
    <li className={classes.message}>
      <span className={classes.what}>{eventWord(t, type)}</span>
      <span>{when(createdAt)}</span>
      <span className={classes.faint}>{parts.join(' · ')}</span>
      {status === 'pending' || type === 'webhook.test' ? null : (
        <Button size="compact-xs" variant="subtle" onClick={onAgain}>
          {t('webhooksPage.log.again')}
        </Button>
      )}
    </li>
  );
}
