import { Button, Modal } from '@mantine/core';
import classes from '#web/parts/ask-first.module.css';
import { useErrorText } from '#web/lib/error-text.ts';
import { useI18n } from '#web/lib/i18n.tsx';

export interface AskFirstProps {
  readonly title: string;
  readonly text: string;
  readonly keep: string;
  readonly confirm: string;
  readonly isPending: boolean;
  readonly error: Error | null;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}

/** Before what cannot be undone. */
export function AskFirst({ title, text, keep, confirm, isPending, error, onConfirm, onClose }: AskFirstProps) {
  const { t } = useI18n();
  const errorText = useErrorText();
  return (
    <Modal opened onClose={onClose} title={title} closeButtonProps={{ 'aria-label': t('app.close') }}>
      <p className={classes.text}>{text}</p>
      {error ? (
        <p className={classes.bad} role="alert">
          {errorText(error)}
        </p>
      ) : null}
      <div className={classes.foot}>
        <Button variant="default" onClick={onClose} data-autofocus>
          {keep}
        </Button>
        <Button loading={isPending} onClick={onConfirm}>
          {confirm}
        </Button>
      </div>
    </Modal>
  );
}
