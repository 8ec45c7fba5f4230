import { Button, Modal } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import type { FormEvent, ReactNode } from 'react';
import { useErrorText } from '#web/lib/error-text.ts';
import { useI18n } from '#web/lib/i18n.tsx';
import dialogClasses from '#web/parts/form-dialog.module.css';

export interface PlainDialogProps {
  readonly title: string;
  readonly note: string;
  readonly save: string;
  readonly isPending: boolean;
  readonly error: Error | null;
  readonly onSave: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A few fields under each other, and one button. */
export function PlainDialog({ title, note, save, isPending, error, onSave, onClose, children }: PlainDialogProps) {
  const { t } = useI18n();
  const errorText = useErrorText();
  const isPhone = useMediaQuery('(max-width: 47.99em)');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSave();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={title}
      size="md"
      fullScreen={isPhone === true}
      classNames={{ title: dialogClasses.dialogTitle ?? '' }}
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      <form onSubmit={submit} noValidate className={dialogClasses.form}>
        <p className={dialogClasses.dialogNote}>{note}</p>
        {children}
        {error ? (
          <p className={dialogClasses.bad} role="alert">
            {errorText(error)}
          </p>
        ) : null}
        <div className={dialogClasses.dialogFoot}>
          <Button variant="default" onClick={onClose}>
            {t('recognition.cancel')}
          </Button>
          <Button type="submit" loading={isPending}>
            {save}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
