import { Button } from '@mantine/core';
import type { PendingFactor, RecoveryCodes } from '@leadline/contract';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { BeginAgain } from '#web/features/sign-in/code-form.tsx';
import { Entrance } from '#web/features/sign-in/entrance.tsx';
import classes from '#web/features/sign-in/sign-in.module.css';
import { callApi } from '#web/lib/api.ts';
import { useErrorText } from '#web/lib/error-text.ts';
import { useI18n } from '#web/lib/i18n.tsx';
import { useChangeOfPerson } from '#web/lib/session.ts';
import { FactorSetup, RecoveryCodeList } from '#web/parts/factor-setup.tsx';

/** Where everybody needs a second factor and one has none yet. */
export function EnrolPage() {
  const { t } = useI18n();
  const errorText = useErrorText();
  const [codes, setCodes] = useState<RecoveryCodes | null>(null);
  const begin = useMutation({ mutationFn: () => callApi<PendingFactor>('/api/session/enrolment', { method: 'POST' }) });
  const goIn = useChangeOfPerson(() => Promise.resolve());
  if (codes)
    return (
      <Entrance title={t('ownAccount.factor.codesTitle')}>
        <RecoveryCodeList codes={codes.codes} onKept={() => goIn.mutate(undefined)} />
      </Entrance>
    );
  return (
    <Entrance title={t('signIn.enrol.title')} text={t('signIn.enrol.text')}>
      {begin.data ? (
        <FactorSetup pending={begin.data} confirmAt="/api/session/enrolment/confirm" onDone={setCodes} />
      ) : (
        <div className={classes.form}>
          <Button loading={begin.isPending} onClick={() => begin.mutate()}>
            {t('signIn.enrol.begin')}
          </Button>
          {begin.error ? (
            <p className={classes.bad} role="alert">
              {errorText(begin.error)}
            </p>
          ) : null}
          <BeginAgain />
        </div>
      )}
    </Entrance>
  );
}
