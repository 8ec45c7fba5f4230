import { Button } from '@mantine/core';
import { IconPlus, IconWebhook } from '@tabler/icons-react';
import type { WebhookEntry } from '@leadline/contract';
import { useState } from 'react';
import { SigningSecret } from '#web/features/webhooks/signing-secret.tsx';
import { useWebhooks } from '#web/features/webhooks/use-webhooks.ts';
import { WebhookForm } from '#web/features/webhooks/webhook-form.tsx';
import { WebhookItem } from '#web/features/webhooks/webhook-item.tsx';
import classes from '#web/features/webhooks/webhooks.module.css';
import { useI18n } from '#web/lib/i18n.tsx';
import { useTitle } from '#web/lib/use-title.ts';
import { Empty } from '#web/ui/empty.tsx';
import { PageError } from '#web/ui/page-error.tsx';
import { PageWait } from '#web/ui/page-wait.tsx';

/** Which systems are told what, and how that goes. */
export function WebhooksPage() {
  const { t } = useI18n();
  const answer = useWebhooks();
  useTitle(t('webhooksPage.title'));
  if (answer.error) return <PageError error={answer.error} reset={() => void answer.refetch()} />;
  if (!answer.data) return <PageWait label={t('app.wait.page')} />;
  return <Webhooks webhooks={answer.data.webhooks} />;
}

function Webhooks({ webhooks }: { readonly webhooks: readonly WebhookEntry[] }) {
  const { t } = useI18n();
  const [edited, setEdited] = useState<WebhookEntry | 'new'>();
  const [secret, setSecret] = useState<string>();
  const add = (
    <Button leftSection={<IconPlus size={16} stroke={1.8} aria-hidden />} onClick={() => setEdited('new')}>
      {t('webhooksPage.add')}
    </Button>
  );
  return (
    <div className={classes.page}>
      <header className={classes.head}>
        <div>
          <h1 className={classes.title}>{t('webhooksPage.title')}</h1>
          <p className={classes.lead}>{t('webhooksPage.text')}</p>
        </div>
        {webhooks.length > 0 ? add : null}
      </header>
      {webhooks.length === 0 ? (
        <Empty level={2} icon={IconWebhook} title={t('webhooksPage.none.title')} text={t('webhooksPage.none.text')} action={add} />
      ) : (
        <ul className={classes.list} aria-label={t('webhooksPage.title')}>
          {webhooks.map((webhook) => (
            <WebhookItem key={webhook.id} webhook={webhook} onEdit={() => setEdited(webhook)} onSecret={setSecret} />
          ))}
        </ul>
      )}
      {edited === undefined ? null : (
        <WebhookForm
          webhook={edited === 'new' ? undefined : edited}
          onSaved={(made) => {
            setEdited(undefined);
            setSecret(made);
          }}
          onClose={() => setEdited(undefined)}
        />
      )}
      {secret === undefined ? null : <SigningSecret secret={secret} onDone={() => setSecret(undefined)} />}
    </div>
  );
}
