import { Button, Checkbox, Modal, Switch, TextInput } from '@mantine/core';
import type { WebhookEntry, WebhookEvent, WebhookInput } from '@leadline/contract';
import { webhookEvents } from '@leadline/contract/values';
import { useState, type FormEvent } from 'react';
import { eventWord } from '#web/features/webhooks/event-word.ts';
import { useChangeWebhook, useMakeWebhook } from '#web/features/webhooks/use-webhooks.ts';
import classes from '#web/features/webhooks/webhooks.module.css';
import { useErrorText } from '#web/lib/error-text.ts';
import { useI18n } from '#web/lib/i18n.tsx';

export interface WebhookFormProps {
  readonly webhook: WebhookEntry | undefined;
  /** With the secret of a new one. */
  readonly onSaved: (secret: string | undefined) => void;
  readonly onClose: () => void;
}

export function WebhookForm({ webhook, onSaved, onClose }: WebhookFormProps) {
  const { t } = useI18n();
  const errorText = useErrorText();
  const making = useMakeWebhook();
  const changing = useChangeWebhook(webhook?.id ?? '');
  const [given, setGiven] = useState<WebhookInput>(
    webhook
      ? { name: webhook.name, url: webhook.url, events: [...webhook.events], isOn: webhook.status === 'active' }
      : { name: '', url: '', events: ['data.changed'], isOn: true },
  );
  const error = making.error ?? changing.error;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (webhook) changing.mutate(given, { onSuccess: () => onSaved(undefined) });
    else making.mutate(given, { onSuccess: ({ secret }) => onSaved(secret) });
  };
  return (
    <Modal opened onClose={onClose} title={t(webhook ? 'webhooksPage.edit' : 'webhooksPage.add')} closeButtonProps={{ 'aria-label': t('app.close') }}>
      <form className={classes.form} onSubmit={submit}>
        <TextInput
          data-autofocus
          label={t('webhooksPage.name')}
          required
          withAsterisk={false}
          maxLength={100}
          value={given.name}
          onChange={(event) => setGiven({ ...given, name: event.currentTarget.value })}
        />
        <TextInput
          label={t('webhooksPage.url')}
          description={t('webhooksPage.urlNote')}
          type="url"
          required
          withAsterisk={false}
          value={given.url}
          onChange={(event) => setGiven({ ...given, url: event.currentTarget.value })}
        />
        <Checkbox.Group
          label={t('webhooksPage.events')}
          value={given.events}
          onChange={(events) => setGiven({ ...given, events: events as WebhookEvent[] })}
        >
          <div className={classes.choices}>
            {webhookEvents.map((event) => (
              <Checkbox key={event} value={event} label={eventWord(t, event)} />
            ))}
          </div>
        </Checkbox.Group>
        <Switch label={t('webhooksPage.isOn')} checked={given.isOn} onChange={(event) => setGiven({ ...given, isOn: event.currentTarget.checked })} />
        {error ? (
          <p className={classes.bad} role="alert">
            {errorText(error)}
          </p>
        ) : null}
        <div className={classes.foot}>
          <Button variant="default" onClick={onClose}>
            {t('webhooksPage.cancel')}
          </Button>
          <Button type="submit" loading={making.isPending || changing.isPending} disabled={given.events.length === 0}>
            {t('webhooksPage.save')}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
