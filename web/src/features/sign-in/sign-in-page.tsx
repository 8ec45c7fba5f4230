import type { SessionResponse } from '@leadline/contract';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { CodePage } from '#web/features/sign-in/code-form.tsx';
import { DemoPeople } from '#web/features/sign-in/demo-people.tsx';
import { EnrolPage } from '#web/features/sign-in/enrol-page.tsx';
import { Entrance } from '#web/features/sign-in/entrance.tsx';
import { ForgottenPage } from '#web/features/sign-in/forgotten-form.tsx';
import { PasswordForm } from '#web/features/sign-in/password-form.tsx';
import { ProviderButtons } from '#web/features/sign-in/provider-buttons.tsx';
import classes from '#web/features/sign-in/sign-in.module.css';
import { useI18n } from '#web/lib/i18n.tsx';
import { sessionKey } from '#web/lib/session.ts';

/** The demo company's people to look around as, or mail address and password; then what is still to come. */
export default function SignInPage({ session }: { readonly session: SessionResponse }) {
  if (session.needsSecondFactor) return <CodePage />;
  if (session.needsEnrolment) return <EnrolPage />;
  return <FirstStep session={session} />;
}

function FirstStep({ session }: { readonly session: SessionResponse }) {
  const { t } = useI18n();
  const [hasForgotten, setForgotten] = useState(false);
  const hasDemo = session.demoPeople.length > 0;
  useUntilSomebodyIsThere(session);
  if (hasForgotten) return <ForgottenPage onBack={() => setForgotten(false)} />;
  const forgotten = <Forgotten canMail={session.canMail} onOpen={() => setForgotten(true)} />;
  if (hasDemo)
    return (
      <Entrance title={t('signIn.demo.title')} text={t('signIn.demo.text')}>
        <DemoPeople people={session.demoPeople} />
        {session.needsSetup ? null : (
          <details className={classes.other}>
            <summary>{t('signIn.demo.or')}</summary>
            <PasswordForm />
            {forgotten}
            <ProviderButtons providers={session.providers} />
          </details>
        )}
      </Entrance>
    );
  return (
    <Entrance title={t('signIn.title')} text={session.needsSetup ? t('signIn.setUp.hint') : undefined}>
      {session.needsSetup ? null : <PasswordForm />}
      {session.needsSetup ? null : forgotten}
      {session.needsSetup ? null : <ProviderButtons providers={session.providers} />}
    </Entrance>
  );
}

function Forgotten({ canMail, onOpen }: { readonly canMail: boolean; readonly onOpen: () => void }) {
  const { t } = useI18n();
  if (!canMail) return <p className={classes.hint}>{t('signIn.forgotten.ask')}</p>;
  return (
    <button type="button" className={classes.forgotten} onClick={onOpen}>
      {t('signIn.forgotten.open')}
    </button>
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
