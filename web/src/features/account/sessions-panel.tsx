import { Button } from '@mantine/core';
import { IconDeviceDesktop, IconDeviceMobile } from '@tabler/icons-react';
import type { OwnAccountResponse, OwnSession } from '@leadline/contract';
import { formatInstant } from '@leadline/i18n';
import classes from '#web/features/account/account.module.css';
import { useOwnChange } from '#web/features/account/use-own-account.ts';
import { callApi } from '#web/lib/api.ts';
import { describeAgent } from '#web/lib/describe-agent.ts';
import { useErrorText } from '#web/lib/error-text.ts';
import { useI18n } from '#web/lib/i18n.tsx';
import { useAppState } from '#web/lib/state.ts';
import { Panel } from '#web/ui/panel.tsx';

const phones: ReadonlySet<string | null> = new Set(['iPhone', 'iPad', 'Android']);

/** Every browser that is signed in, and the way to end it. */
export function SessionsPanel({ account }: { readonly account: OwnAccountResponse }) {
  const { t } = useI18n();
  const errorText = useErrorText();
  const end = useOwnChange((id: string | null) => callApi(`/api/account/sessions${id === null ? '' : `/${id}`}`, { method: 'DELETE' }));
  return (
    <Panel level={2} title={t('ownAccount.sessions.title')} note={t('ownAccount.sessions.note')}>
      <ul className={classes.sessions}>
        {account.sessions.map((session) => (
          <Session key={session.id} session={session} onEnd={() => end.mutate(session.id)} />
        ))}
      </ul>
      <div className={classes.foot}>
        {account.sessions.length > 1 ? (
          <Button variant="default" loading={end.isPending} onClick={() => end.mutate(null)}>
            {t('ownAccount.sessions.endOthers')}
          </Button>
        ) : null}
        <span role="status">{end.isSuccess ? t('ownAccount.sessions.ended') : ''}</span>
        {end.error ? (
          <p className={classes.bad} role="alert">
            {errorText(end.error)}
          </p>
        ) : null}
      </div>
    </Panel>
  );
}

function Session({ session, onEnd }: { readonly session: OwnSession; readonly onEnd: () => void }) {
  const { t, locale } = useI18n();
  const { organization } = useAppState();
  const { browser, system } = describeAgent(session.agent);
  const Picture = phones.has(system) ? IconDeviceMobile : IconDeviceDesktop;
  const device = t('ownAccount.sessions.device', {
    browser: browser ?? t('ownAccount.sessions.unknownBrowser'),
    system: system ?? t('ownAccount.sessions.unknownSystem'),
  });
  const seen = formatInstant(locale, session.seenAt, organization.timezone);
  return (
    <li className={classes.session}>
      <Picture size={22} stroke={1.6} aria-hidden />
      <div>
        <p className={classes.device}>
          {device}
          {session.isThis ? <span className={classes.here}>{t('ownAccount.sessions.here')}</span> : null}
        </p>
        <p className={classes.when}>
          {t('ownAccount.sessions.seen', { at: seen, address: session.address })} ·{' '}
          {t('ownAccount.sessions.began', { at: formatInstant(locale, session.createdAt, organization.timezone) })}
        </p>
      </div>
      {session.isThis ? null : (
        <Button size="compact-sm" variant="default" aria-label={t('ownAccount.sessions.endOf', { device })} onClick={onEnd}>
          {t('ownAccount.sessions.end')}
        </Button>
      )}
    </li>
  );
}
