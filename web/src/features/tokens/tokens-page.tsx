import { Button } from '@mantine/core';
import { IconKey, IconPlus } from '@tabler/icons-react';
import type { ApiTokenEntry, ApiTokensResponse } from '@leadline/contract';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { TokenForm } from '#web/features/tokens/token-form.tsx';
import { TokenItem } from '#web/features/tokens/token-item.tsx';
import classes from '#web/features/tokens/tokens.module.css';
import { useRevokeToken, useTokens } from '#web/features/tokens/use-tokens.ts';
import { useI18n } from '#web/lib/i18n.tsx';
import { useTitle } from '#web/lib/use-title.ts';
import { AskFirst } from '#web/parts/ask-first.tsx';
import { SecretOnce } from '#web/parts/secret-once.tsx';
import { Empty } from '#web/ui/empty.tsx';
import linkClasses from '#web/ui/link.module.css';
import { PageError } from '#web/ui/page-error.tsx';
import { PageWait } from '#web/ui/page-wait.tsx';

/** Tokens with which programs come in: made, listed, revoked. */
export function TokensPage() {
  const { t } = useI18n();
  const tokens = useTokens();
  useTitle(t('tokensPage.title'));
  if (tokens.error) return <PageError error={tokens.error} reset={() => void tokens.refetch()} />;
  if (!tokens.data) return <PageWait label={t('app.wait.page')} />;
  return <Tokens given={tokens.data} />;
}

function Tokens({ given }: { readonly given: ApiTokensResponse }) {
  const { t } = useI18n();
  const [isMaking, setMaking] = useState(false);
  const [secret, setSecret] = useState<string>();
  const [leaving, setLeaving] = useState<ApiTokenEntry>();
  const open = (
    <Button leftSection={<IconPlus size={16} stroke={1.8} aria-hidden />} onClick={() => setMaking(true)}>
      {t('tokensPage.make')}
    </Button>
  );
  const alive = given.tokens.filter(({ state }) => state === 'active');
  const past = given.tokens.filter(({ state }) => state !== 'active');
  return (
    <div className={classes.page}>
      <header className={classes.head}>
        <div>
          <h1 className={classes.title}>{t('tokensPage.title')}</h1>
          <p className={classes.lead}>{t('tokensPage.text')}</p>
          <p className={classes.more}>
            <Link to="/settings/api" className={linkClasses.link}>
              {t('tokensPage.reference')}
            </Link>
          </p>
        </div>
        {alive.length > 0 ? open : null}
      </header>
      {alive.length === 0 ? (
        <Empty level={2} icon={IconKey} title={t('tokensPage.none.title')} text={t('tokensPage.none.text')} action={open} />
      ) : (
        <ul className={classes.list} aria-label={t('tokensPage.title')}>
          {alive.map((token) => (
            <TokenItem key={token.id} token={token} onRevoke={() => setLeaving(token)} />
          ))}
        </ul>
      )}
      {past.length > 0 ? (
        <details className={classes.past}>
          <summary>{t('tokensPage.old')}</summary>
          <ul className={classes.list} aria-label={t('tokensPage.old')}>
            {past.map((token) => (
              <TokenItem key={token.id} token={token} onRevoke={() => setLeaving(token)} />
            ))}
          </ul>
        </details>
      ) : null}
      {isMaking ? (
        <TokenForm
          grantable={given.grantable}
          onMade={(made) => {
            setMaking(false);
            setSecret(made.secret);
          }}
          onClose={() => setMaking(false)}
        />
      ) : null}
      {secret === undefined ? null : <Secret secret={secret} onDone={() => setSecret(undefined)} />}
      {leaving ? <Revoke token={leaving} onClose={() => setLeaving(undefined)} /> : null}
    </div>
  );
}

function Secret({ secret, onDone }: { readonly secret: string; readonly onDone: () => void }) {
  const { t } = useI18n();
  const words = {
    title: t('tokensPage.secret.title'),
    text: t('tokensPage.secret.text'),
    label: t('tokensPage.secret.label'),
    copy: t('tokensPage.secret.copy'),
    copied: t('tokensPage.secret.copied'),
    done: t('tokensPage.secret.done'),
  };
  return <SecretOnce secret={secret} words={words} onDone={onDone} />;
}

function Revoke({ token: { id, name }, onClose }: { readonly token: ApiTokenEntry; readonly onClose: () => void }) {
  const { t } = useI18n();
  const revoking = useRevokeToken();
  return (
    <AskFirst
      title={t('tokensPage.sure.title', { name })}
      text={t('tokensPage.sure.text')}
      keep={t('tokensPage.sure.keep')}
      confirm={t('tokensPage.sure.confirm')}
      isPending={revoking.isPending}
      error={revoking.error}
      onConfirm={() => revoking.mutate(id, { onSuccess: onClose })}
      onClose={onClose}
    />
  );
}
