import { Button, Modal } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import type { AccountRow } from '@leadline/contract';
import { useState, type FormEvent } from 'react';
import { AccessActions } from '#web/features/accounts/access-actions.tsx';
import { AccountFields } from '#web/features/accounts/account-fields.tsx';
import { draftOf, isSame, lacksTeam, type AccountDraft } from '#web/features/accounts/account-draft.ts';
import classes from '#web/features/accounts/accounts.module.css';
import { useAccountChange } from '#web/features/accounts/use-accounts.ts';
import { callApi } from '#web/lib/api.ts';
import { useErrorText } from '#web/lib/error-text.ts';
import { useI18n } from '#web/lib/i18n.tsx';

export interface AccountDialogProps {
  readonly account: AccountRow;
  readonly canMail: boolean;
  readonly onClose: () => void;
}

/** Who somebody is and what they may do, and below it their ways in. */
export function AccountDialog({ account, canMail, onClose }: AccountDialogProps) {
  const { t } = useI18n();
  const errorText = useErrorText();
  const isPhone = useMediaQuery('(max-width: 47.99em)');
  const [draft, setDraft] = useState<AccountDraft>(() => draftOf(account));
  const [isTried, setTried] = useState(false);
  const save = useAccountChange(() => callApi(`/api/accounts/${account.id}`, { method: 'PUT', body: draft }));
  const isOther = JSON.stringify(draft.roles) !== JSON.stringify(draftOf(account).roles);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!lacksTeam(draft)) save.mutate(undefined);
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={account.name}
      size="lg"
      fullScreen={isPhone === true}
      classNames={{ title: classes.dialogTitle ?? '' }}
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      <div className={classes.form}>
        <form className={classes.form} onSubmit={submit}>
          <AccountFields draft={draft} onChange={setDraft} isTried={isTried} />
          {isOther ? <p className={classes.faint}>{t('accountsPage.rolesNote')}</p> : null}
          {save.error ? (
            <p className={classes.bad} role="alert">
              {errorText(save.error)}
            </p>
          ) : null}
          <div className={classes.foot}>
            <Button type="submit" loading={save.isPending} disabled={isSame(draft, draftOf(account))}>
              {t('accountsPage.save')}
            </Button>
            <span role="status">{save.isSuccess && isSame(draft, draftOf(account)) ? t('accountsPage.saved') : ''}</span>
          </div>
        </form>
        <AccessActions account={account} canMail={canMail} onGone={onClose} />
      </div>
    </Modal>
  );
}
