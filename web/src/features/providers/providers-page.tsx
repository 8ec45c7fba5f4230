import { Button, TextInput } from '@mantine/core';
import { IconLogin2, IconPlus } from '@tabler/icons-react';
import type { ProviderEntry, ProvidersResponse } from '@leadline/contract';
import { useState } from 'react';
import { ProviderForm } from '#web/features/providers/provider-form.tsx';
import { ProviderItem } from '#web/features/providers/provider-item.tsx';
import classes from '#web/features/providers/providers.module.css';
import { useProviders } from '#web/features/providers/use-providers.ts';
import { useI18n } from '#web/lib/i18n.tsx';
import { useTitle } from '#web/lib/use-title.ts';
import { Empty } from '#web/ui/empty.tsx';
import { PageError } from '#web/ui/page-error.tsx';
import { PageWait } from '#web/ui/page-wait.tsx';

/** Services through which people sign in, and who is linked with them. */
export function ProvidersPage() {
  const { t } = useI18n();
  const answer = useProviders();
  useTitle(t('providersPage.title'));
  if (answer.error) return <PageError error={answer.error} reset={() => void answer.refetch()} />;
  if (!answer.data) return <PageWait label={t('app.wait.page')} />;
  return <Providers given={answer.data} />;
}

function Providers({ given: { providers, redirectUri, accounts } }: { readonly given: ProvidersResponse }) {
  const { t } = useI18n();
  const [edited, setEdited] = useState<ProviderEntry | 'new'>();
  const close = () => setEdited(undefined);
  const add = (
    <Button leftSection={<IconPlus size={16} stroke={1.8} aria-hidden />} onClick={() => setEdited('new')}>
      {t('providersPage.add')}
    </Button>
  );
  return (
    <div className={classes.page}>
      <header className={classes.head}>
        <div>
          <h1 className={classes.title}>{t('providersPage.title')}</h1>
          <p className={classes.lead}>{t('providersPage.text')}</p>
        </div>
        {providers.length > 0 ? add : null}
      </header>
      <TextInput
        label={t('providersPage.redirect')}
        value={redirectUri}
        readOnly
        onFocus={(event) => event.currentTarget.select()}
        className={classes.redirect ?? ''}
      />
      {providers.length === 0 ? (
        <Empty level={2} icon={IconLogin2} title={t('providersPage.none.title')} text={t('providersPage.none.text')} action={add} />
      ) : (
        <ul className={classes.list} aria-label={t('providersPage.title')}>
          {providers.map((provider) => (
            <ProviderItem key={provider.id} provider={provider} accounts={accounts} onEdit={() => setEdited(provider)} />
          ))}
        </ul>
      )}
      {edited === undefined ? null : <ProviderForm provider={edited === 'new' ? undefined : edited} onSaved={close} onClose={close} />}
    </div>
  );
}
