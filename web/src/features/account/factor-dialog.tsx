import { Button, Modal, PasswordInput } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import type { PendingFactor, RecoveryCodes } from '@leadline/contract';
import { useState, type FormEvent } from 'react';
import classes from '#web/features/account/account.module.css';
import { useOwnChange } from '#web/features/account/use-own-account.ts';
import { callApi } from '#web/lib/api.ts';
import { useErrorText } from '#web/lib/error-text.ts';
import { useI18n } from '#web/lib/i18n.tsx';
import { FactorSetup, RecoveryCodeList } from '#web/parts/factor-setup.tsx';

export type FactorTask = 'setUp' | 'newCodes' | 'end';

const places: Readonly<Record<FactorTask, string>> = {
  setUp: '/api/account/second-factor',
  newCodes: '/api/account/recovery-codes',
  end: '/api/account/second-factor/end',
};

/** The password again, then the app, then the codes. */
export function FactorDialog({ task, onClose }: { readonly task: FactorTask; readonly onClose: () => void }) {
  const { t } = useI18n();
  const isPhone = useMediaQuery('(max-width: 47.99em)');
  const [pending, setPending] = useState<PendingFactor | null>(null);
  const [codes, setCodes] = useState<RecoveryCodes | null>(null);
  const refresh = useOwnChange(() => Promise.resolve());
  const finish = (made: RecoveryCodes) => {
    setCodes(made);
    refresh.mutate(undefined);
  };
  const begun = (answer: PendingFactor | RecoveryCodes | undefined) => {
    if (answer === undefined) onClose();
    else if ('codes' in answer) finish(answer);
    else setPending(answer);
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t(codes ? 'ownAccount.factor.codesTitle' : `ownAccount.factor.${task}`)}
      size="lg"
      fullScreen={isPhone === true}
      closeOnClickOutside={codes === null}
      classNames={{ title: classes.dialogTitle ?? '' }}
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      {codes ? (
        <RecoveryCodeList codes={codes.codes} onKept={onClose} />
      ) : pending ? (
        <FactorSetup pending={pending} confirmAt="/api/account/second-factor/confirm" onDone={finish} />
      ) : (
        <PasswordAgain place={places[task]} isEnd={task === 'end'} onBegun={begun} onCancel={onClose} />
      )}
    </Modal>
  );
}

interface PasswordAgainProps {
  readonly place: string;
  readonly isEnd: boolean;
  readonly onBegun: (answer: PendingFactor | RecoveryCodes | undefined) => void;
  readonly onCancel: () => void;
}

function PasswordAgain({ place, isEnd, onBegun, onCancel }: PasswordAgainProps) {
  const { t } = useI18n();
  const errorText = useErrorText();
  const [password, setPassword] = useState('');
  const begin = useOwnChange(async () => onBegun(await callApi<PendingFactor | RecoveryCodes | undefined>(place, { body: { password } })));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    begin.mutate(undefined);
  };
  return (
    <form className={classes.form} onSubmit={submit}>
      <PasswordInput
        label={t('ownAccount.factor.passwordLabel')}
        description={t('ownAccount.factor.confirm')}
        autoComplete="current-password"
        data-autofocus
        required
        withAsterisk={false}
        maxLength={200}
        value={password}
        onChange={(event) => setPassword(event.currentTarget.value)}
      />
      {begin.error ? (
        <p className={classes.bad} role="alert">
          {errorText(begin.error)}
        </p>
      ) : null}
      <div className={classes.foot}>
        <Button type="submit" loading={begin.isPending} {...(isEnd ? { color: 'red' } : {})}>
          {t(isEnd ? 'ownAccount.factor.end' : 'ownAccount.factor.goOn')}
        </Button>
        <Button variant="default" onClick={onCancel}>
          {t('ownAccount.factor.cancel')}
        </Button>
      </div>
    </form>
  );
}
