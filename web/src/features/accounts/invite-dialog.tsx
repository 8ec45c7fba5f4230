import { Button, Modal } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import type { InvitedResponse } from '@leadline/contract';
import { useState, type FormEvent } from 'react';
import { AccountFields } from '#web/features/accounts/account-fields.tsx';
import { blankDraft, lacksTeam, type AccountDraft } from '#web/features/accounts/account-draft.ts';
import classes from '#web/features/accounts/accounts.module.css';
import { DeliveryNote } from '#web/features/accounts/delivery-note.tsx';
import { useAccountChange } from '#web/features/accounts/use-accounts.ts';
import { callApi } from '#web/lib/api.ts';
import { useErrorText } from '#web/lib/error-text.ts';
import { useI18n } from '#web/lib/i18n.tsx';

/** Who, with which roles; then the way the link reaches them. */
export function InviteDialog({ canMail, onClose }: { readonly canMail: boolean; readonly onClose: () => void }) {
  const { t } = useI18n();
  const errorText = useErrorText();
  const isPhone = useMediaQuery('(max-width: 47.99em)');
  const [draft, setDraft] = useState<AccountDraft>(blankDraft);
  const [isTried, setTried] = useState(false);
  const invite = useAccountChange(() => callApi<InvitedResponse>('/api/accounts', { body: draft }));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!lacksTeam(draft)) invite.mutate(undefined);
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('accountsPage.invite')}
      size="lg"
      fullScreen={isPhone === true}
      closeOnClickOutside={!invite.data}
      classNames={{ title: classes.dialogTitle ?? '' }}
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      {invite.data ? (
        <div className={classes.form}>
          <DeliveryNote delivery={invite.data.delivery} name={draft.name.trim()} />
          <div className={classes.foot}>
            <Button onClick={onClose}>{t('accountsPage.done')}</Button>
          </div>
        </div>
      ) : (
        <form className={classes.form} onSubmit={submit}>
          <AccountFields draft={draft} onChange={setDraft} isTried={isTried} />
          {invite.error ? (
            <p className={classes.bad} role="alert">
              {errorText(invite.error)}
            </p>
          ) : null}
          <div className={classes.foot}>
            <Button type="submit" loading={invite.isPending}>
              {t(canMail ? 'accountsPage.sendInvitation' : 'accountsPage.makeInvitation')}
            </Button>
          </div>
        </form>
      )}
    </Modal>
  );
}
