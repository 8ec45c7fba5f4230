import { Button, Modal, TextInput } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useState, type FormEvent, type ReactNode } from 'react';
import classes from '#web/parts/form-dialog.module.css';
import { useErrorText } from '#web/lib/error-text.ts';
import { useI18n } from '#web/lib/i18n.tsx';

export interface FormDialogProps {
  readonly title: string;
  readonly note?: ReactNode;
  readonly save: string;
  readonly isPending: boolean;
  readonly error: Error | null;
  /** Nothing is saved without saying why. */
  readonly needsReason?: boolean;
  /** What the reason is for, where it stands somewhere else than in the record of changes. */
  readonly reasonLabel?: string;
  readonly isIncomplete?: boolean;
  readonly onSave: (reason: string) => void;
  readonly onClose: () => void;
  readonly children?: ReactNode;
}

/** A few fields, why it is done, and one button that does it. */
export function FormDialog({
  title,
  note,
  save,
  isPending,
  error,
  needsReason,
  reasonLabel,
  isIncomplete,
  onSave,
  onClose,
  children,
}: FormDialogProps) {
  const { t } = useI18n();
  const errorText = useErrorText();
  const isPhone = useMediaQuery('(max-width: 47.99em)');
  const [reason, setReason] = useState('');
  const [isTried, setTried] = useState(false);
  const lacksReason = needsReason === true && reason.trim() === '';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    event.stopPropagation();
    setTried(true);
    if (!lacksReason && isIncomplete !== true) onSave(reason);
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={title}
      size="lg"
      fullScreen={isPhone === true}
      classNames={{ title: classes.dialogTitle ?? '' }}
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      <form onSubmit={submit} noValidate className={classes.form}>
        {note ? <p className={classes.dialogNote}>{note}</p> : null}
        {children ? <div className={classes.fields}>{children}</div> : null}
        <TextInput
          label={reasonLabel ?? t(needsReason === true ? 'peoplePage.reasonNeeded' : 'peoplePage.reason')}
          description={reasonLabel === undefined ? t('peoplePage.reasonNote') : undefined}
          required={needsReason === true}
          maxLength={500}
          value={reason}
          error={isTried && lacksReason ? t('peoplePage.reasonMissing') : null}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        {error ? (
          <p className={classes.bad} role="alert">
            {errorText(error)}
          </p>
        ) : null}
        {isTried && isIncomplete === true ? (
          <p className={classes.bad} role="alert">
            {t('peoplePage.incomplete')}
          </p>
        ) : null}
        <div className={classes.dialogFoot}>
          <Button variant="default" onClick={onClose}>
            {t('peoplePage.cancel')}
          </Button>
          <Button type="submit" loading={isPending}>
            {save}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
