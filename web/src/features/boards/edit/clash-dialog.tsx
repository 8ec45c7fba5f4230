import type { BoardAnswer } from '@leadline/contract';
import { formatInstant } from '@leadline/i18n';
import { Button, Modal } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import classes from '#web/features/boards/boards.module.css';
import { asKept } from '#web/features/boards/edit/document-edits.ts';
import type { DraftBoard } from '#web/features/boards/edit/use-draft.ts';
import { useErrorText } from '#web/lib/error-text.ts';
import { formKey } from '#web/lib/form-key.ts';
import { useI18n } from '#web/lib/i18n.tsx';
import { useAppState } from '#web/lib/state.ts';
import { fetchBoard, useAddBoard, useBoardVersions } from '#web/parts/boards/use-boards.ts';

interface ClashDialogProps {
  readonly id: string;
  readonly own: DraftBoard;
  readonly onClose: () => void;
  readonly onLeave: () => void;
}

/** Somebody else saved the board meanwhile: both versions stay, whatever is chosen. */
export function ClashDialog({ id, own, onClose, onLeave }: ClashDialogProps) {
  const { t, locale } = useI18n();
  const { timezone } = useAppState().organization;
  const navigate = useNavigate();
  const errorText = useErrorText();
  const newest = useBoardVersions(id).data?.versions[0];
  const add = useAddBoard();
  const [error, setError] = useState<unknown>(null);
  const [isPending, setPending] = useState(false);
  const [key] = useState(formKey);
  const during = (work: Promise<unknown>): void => {
    setPending(true);
    work.catch(setError).finally(() => setPending(false));
  };
  const saveCopy = async (): Promise<void> => {
    const { draft } = own;
    const title = t('boards.mineOf', { title: draft.title.trim() }).slice(0, 120).trim();
    const made = await add.mutateAsync({
      key,
      title,
      folder: draft.folder,
      audience: { kind: 'own' },
      isShared: false,
      document: asKept(draft.document),
    });
    onLeave();
    void navigate({ to: '/boards/$boardId', params: { boardId: made.id }, ignoreBlocker: true });
  };
  const takeNewer = async (): Promise<void> => {
    const newer: BoardAnswer = await fetchBoard(id);
    own.takeNewer(newer);
    onClose();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('boards.clash.title')}
      closeButtonProps={{ 'aria-label': t('app.close') }}
      classNames={{ title: classes.dialogTitle ?? '' }}
    >
      <div className={classes.form}>
        <p className={classes.quiet}>
          {newest?.by ? t('boards.clash.by', { name: newest.by, time: formatInstant(locale, newest.at, timezone) }) : t('boards.clash.somebody')}{' '}
          {t('boards.clash.text')}
        </p>
        {error ? (
          <p className={classes.bad} role="alert">
            {errorText(error)}
          </p>
        ) : null}
        <div className={classes.clashActs}>
          <Button loading={isPending} onClick={() => during(saveCopy())}>
            {t('boards.clash.copy')}
          </Button>
          <Button variant="default" disabled={isPending} onClick={() => during(takeNewer())}>
            {t('boards.clash.newer')}
          </Button>
        </div>
        <p className={classes.quiet}>{t('boards.clash.newerNote')}</p>
      </div>
    </Modal>
  );
}
