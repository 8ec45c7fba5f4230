import type { SessionResponse } from '@leadline/contract';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { DemoPeople } from '#web/features/sign-in/demo-people.tsx';
import { Entrance } from '#web/features/sign-in/entrance.tsx';
import { PasswordForm } from '#web/features/sign-in/password-form.tsx';
import classes from '#web/features/sign-in/sign-in.module.css';
import { useI18n } from '#web/lib/i18n.tsx';
import { sessionKey } from '#web/lib/session.ts';

/** The demo company's people to look around as, or mail address and password. */
export default function SignInPage({ session }: { readonly session: SessionResponse }) {
  const { t } = useI18n();
  const hasDemo = session.demoPeople.length > 0;
  useUntilSomebodyIsThere(session);
  if (hasDemo)
    return (
      <Entrance title={t('signIn.demo.title')} text={t('signIn.demo.text')}>
        <DemoPeople people={session.demoPeople} />
        {session.needsSetup ? null : (
          <details className={classes.other}>
            <summary>{t('signIn.demo.or')}</summary>
            <PasswordForm />
          </details>
        )}
      </Entrance>
    );
  return (
    <Entrance title={t('signIn.title')} text={session.needsSetup ? t('signIn.setUp.hint') : undefined}>
      {session.needsSetup ? null : <PasswordForm />}
    </Entrance>
  );
}

/** An installation that has just begun gets its demo people, or its first administrator, while one looks. */
function useUntilSomebodyIsThere({ needsSetup, demoPeople }: SessionResponse): void {
  const client = useQueryClient();
  const isWaiting = needsSetup && demoPeople.length < 2;
  useEffect(() => {
    if (!isWaiting) return;
    const timer = setInterval(() => void client.invalidateQueries({ queryKey: sessionKey }), 1_000);
    return () => clearInterval(timer);
  }, [isWaiting, client]);
}
