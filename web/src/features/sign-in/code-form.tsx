import { Button, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { Entrance } from '#web/features/sign-in/entrance.tsx';
import classes from '#web/features/sign-in/sign-in.module.css';
import { callApi } from '#web/lib/api.ts';
import { useErrorText } from '#web/lib/error-text.ts';
import { useI18n } from '#web/lib/i18n.tsx';
import { useChangeOfPerson } from '#web/lib/session.ts';

/** The second step: a code of the app, or a recovery code. */
export function CodePage() {
  const { t } = useI18n();
  const errorText = useErrorText();
  const [code, setCode] = useState('');
  const enter = useChangeOfPerson(() => callApi('/api/session/second-factor', { body: { code } }));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    enter.mutate(undefined);
  };
  return (
    <Entrance title={t('signIn.step.title')} text={t('signIn.step.text')}>
      <form className={classes.form} onSubmit={submit}>
        <TextInput
          label={t('signIn.step.code')}
          autoComplete="one-time-code"
          autoFocus
          maxLength={40}
          required
          withAsterisk={false}
          value={code}
          onChange={(event) => setCode(event.currentTarget.value)}
        />
        {enter.error ? (
          <p className={classes.bad} role="alert">
            {errorText(enter.error)}
          </p>
        ) : null}
        <Button type="submit" loading={enter.isPending}>
          {t('signIn.step.submit')}
        </Button>
        <BeginAgain />
      </form>
    </Entrance>
  );
}

/** Back to mail address and password. */
export function BeginAgain() {
  const { t } = useI18n();
  const leave = useChangeOfPerson(() => callApi('/api/session', { method: 'DELETE' }));
  return (
    <Button variant="subtle" loading={leave.isPending} onClick={() => leave.mutate(undefined)}>
      {t('signIn.step.back')}
    </Button>
  );
}
