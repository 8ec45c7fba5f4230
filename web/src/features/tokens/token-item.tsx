import { Button } from '@mantine/core';
import type { ApiTokenEntry } from '@leadline/contract';
import classes from '#web/features/tokens/tokens.module.css';
import { shortInstant } from '#web/lib/format.ts';
import { useI18n } from '#web/lib/i18n.tsx';
import { useAppState } from '#web/lib/state.ts';

/** One token: what it is for, what it may do, whether anybody uses it. */
export function TokenItem({ token, onRevoke }: { readonly token: ApiTokenEntry; readonly onRevoke: () => void }) {
  const { t } = useI18n();
  const when = useMoment();
  const { state, name, prefix, permissions, team, teamName, madeBy, createdAt, expiresAt, lastUsedAt } = token;
  const made = madeBy === '' ? t('tokensPage.madeHere', { date: when(createdAt) }) : t('tokensPage.madeBy', { name: madeBy, date: when(createdAt) });
  const used = lastUsedAt === null ? t('tokensPage.unused') : t('tokensPage.used', { date: when(lastUsedAt) });
  const end = expiresAt === null ? t('tokensPage.noEnd') : t('tokensPage.until', { date: when(expiresAt) });
  return (
    <li className={classes.item}>
      <div className={classes.main}>
        <p className={classes.name}>
          {name} <code className={classes.prefix}>{`${prefix}…`}</code>
        </p>
        <p className={classes.state} data-state={state}>
          {t(`tokensPage.state.${state}`)}, {end}
          {state === 'stopped' ? ` · ${t('tokensPage.stoppedNote')}` : ''}
        </p>
        <p className={classes.faint}>
          {permissions.map((permission) => t(`access.permission.${permission}`)).join(' · ')}
          {team === null ? '' : ` · ${t('tokensPage.team', { team: teamName ?? team })}`}
        </p>
        <p className={classes.faint}>
          {made} · {used}
        </p>
      </div>
      {state === 'active' || state === 'stopped' ? (
        <Button variant="default" size="compact-sm" onClick={onRevoke} aria-label={t('tokensPage.revokeWhich', { name })}>
          {t('tokensPage.revoke')}
        </Button>
      ) : null}
    </li>
  );
}

function useMoment(): (instant: string) => string {
  const { locale } = useI18n();
  const { organization, today } = useAppState();
  return (instant) => shortInstant(locale, instant, organization.timezone, today);
}
