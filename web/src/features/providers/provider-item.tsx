import { Button } from '@mantine/core';
import type { ProviderEntry, ProvidersResponse } from '@leadline/contract';
import { useState } from 'react';
import { LinkForm } from '#web/features/providers/link-form.tsx';
import classes from '#web/features/providers/providers.module.css';
import { useRemoveProvider, useTryProvider, useUnlink } from '#web/features/providers/use-providers.ts';
import { useErrorText } from '#web/lib/error-text.ts';
import { useI18n } from '#web/lib/i18n.tsx';
import { AskFirst } from '#web/parts/ask-first.tsx';

export interface ProviderItemProps {
  readonly provider: ProviderEntry;
  readonly accounts: ProvidersResponse['accounts'];
  readonly onEdit: () => void;
}

export function ProviderItem({ provider, accounts, onEdit }: ProviderItemProps) {
  const { t } = useI18n();
  const errorText = useErrorText();
  const trying = useTryProvider(provider.id);
  const removing = useRemoveProvider(provider.id);
  const [asked, setAsked] = useState<'link' | 'remove'>();
  const { name, issuer, isOn, domains } = provider;
  const close = () => setAsked(undefined);
  return (
    <li className={classes.item}>
      <p className={classes.name}>{name}</p>
      <p className={classes.url}>{issuer}</p>
      <p className={classes.state}>{t(isOn ? 'providersPage.on' : 'providersPage.off')}</p>
      <p className={classes.faint}>
        {domains.length > 0 ? t('providersPage.trusts', { domains: domains.join(', ') }) : t('providersPage.trustsNobody')}
      </p>
      <div className={classes.actions}>
        <Button size="compact-sm" variant="default" aria-label={t('providersPage.editWhich', { name })} onClick={onEdit}>
          {t('providersPage.edit')}
        </Button>
        <Button
          size="compact-sm"
          variant="default"
          loading={trying.isPending}
          aria-label={t('providersPage.tryWhich', { name })}
          onClick={() => trying.mutate()}
        >
          {t('providersPage.try')}
        </Button>
        <Button size="compact-sm" variant="default" aria-label={t('providersPage.linkTo', { name })} onClick={() => setAsked('link')}>
          {t('providersPage.linkPerson')}
        </Button>
        <Button size="compact-sm" variant="default" aria-label={t('providersPage.removeWhich', { name })} onClick={() => setAsked('remove')}>
          {t('providersPage.remove')}
        </Button>
      </div>
      <p className={classes.said} role="status">
        {trying.error ? errorText(trying.error) : trying.data ? t('providersPage.tried', { issuer: trying.data.issuer }) : null}
      </p>
      <Linked provider={provider} />
      {asked === 'link' ? <LinkForm provider={provider} accounts={accounts} onClose={close} /> : null}
      {asked === 'remove' ? (
        <AskFirst
          title={t('providersPage.removeSure.title', { name })}
          text={t('providersPage.removeSure.text')}
          keep={t('providersPage.removeSure.keep')}
          confirm={t('providersPage.removeSure.confirm')}
          isPending={removing.isPending}
          error={removing.error}
          onConfirm={() => removing.mutate(undefined)}
          onClose={close}
        />
      ) : null}
    </li>
  );
}

function Linked({ provider: { id, linked } }: { readonly provider: ProviderEntry }) {
  const { t } = useI18n();
  const unlinking = useUnlink(id);
  if (linked.length === 0) return null;
  return (
    <details className={classes.linked}>
      <summary>{t('providersPage.people', { count: linked.length })}</summary>
      <ul className={classes.people}>
        {linked.map(({ name, subject }) => (
          <li key={subject} className={classes.person}>
            <span>{name}</span>
            <code className={classes.subject}>{subject}</code>
            <Button
              size="compact-xs"
              variant="subtle"
              aria-label={t('providersPage.unlinkWhich', { name })}
              loading={unlinking.isPending && unlinking.variables === subject}
              onClick={() => unlinking.mutate(subject)}
            >
              {t('providersPage.unlink')}
            </Button>
          </li>
        ))}
      </ul>
    </details>
  );
}
