import { Button, TextInput } from '@mantine/core';
import type { PendingFactor, RecoveryCodes } from '@leadline/contract';
import { useMutation } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import classes from '#web/parts/factor-setup.module.css';
import { callApi } from '#web/lib/api.ts';
import { useErrorText } from '#web/lib/error-text.ts';
import { useI18n } from '#web/lib/i18n.tsx';
import { CopyButton } from '#web/ui/copy-button.tsx';
import { QrCode } from '#web/ui/qr-code.tsx';

export interface FactorSetupProps {
  readonly pending: PendingFactor;
  /** Where the first code goes. */
  readonly confirmAt: string;
  readonly onDone: (codes: RecoveryCodes) => void;
}

/** The picture for the app, the key to be typed, and the first code back. */
export function FactorSetup({ pending, confirmAt, onDone }: FactorSetupProps) {
  const { t } = useI18n();
  const errorText = useErrorText();
  const [code, setCode] = useState('');
  const confirm = useMutation({
    mutationFn: () => callApi<RecoveryCodes>(confirmAt, { body: { pending: pending.pending, code } }),
    onSuccess: onDone,
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    confirm.mutate();
  };
  return (
    <form className={classes.steps} onSubmit={submit}>
      <p className={classes.text}>{t('ownAccount.factor.scan')}</p>
      <div className={classes.scan}>
        <span className={classes.picture}>
          <QrCode text={pending.uri} label={t('ownAccount.factor.picture')} />
        </span>
        <div>
          <p className={classes.label}>{t('ownAccount.factor.byHand')}</p>
          <p className={classes.key} data-testid="factor-key">
            {pending.secret}
          </p>
        </div>
      </div>
      <TextInput
        label={t('ownAccount.factor.code')}
        description={t('ownAccount.factor.codeNote')}
        inputMode="numeric"
        autoComplete="one-time-code"
        maxLength={10}
        required
        withAsterisk={false}
        data-autofocus
        value={code}
        onChange={(event) => setCode(event.currentTarget.value)}
      />
      {confirm.error ? (
        <p className={classes.bad} role="alert">
          {errorText(confirm.error)}
        </p>
      ) : null}
      <div className={classes.foot}>
        <Button type="submit" loading={confirm.isPending}>
          {t('ownAccount.factor.check')}
        </Button>
      </div>
    </form>
  );
}

/** Shown once: whoever leaves this has kept them, or has none. */
export function RecoveryCodeList({ codes, onKept }: RecoveryCodes & { readonly onKept: () => void }) {
  const { t } = useI18n();
  return (
    <div className={classes.steps}>
      <p className={classes.text}>{t('ownAccount.factor.codesText')}</p>
      <ul className={classes.codes} aria-label={t('ownAccount.factor.codesTitle')}>
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <div className={classes.foot}>
        <Button onClick={onKept} data-autofocus>
          {t('ownAccount.factor.kept')}
        </Button>
        <CopyButton text={codes.join('\n')} label={t('ownAccount.factor.copy')} done={t('ownAccount.factor.copied')} />
      </div>
    </div>
  );
}
