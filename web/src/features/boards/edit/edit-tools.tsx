import type { BoardAnswer } from '@leadline/contract';
import { ActionIcon, Button, Modal } from '@mantine/core';
import { IconArrowBackUp, IconArrowForwardUp, IconUsers } from '@tabler/icons-react';
import { useBlocker, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { audienceOf } from '#web/features/boards/audience.ts';
import { HeadFields } from '#web/features/boards/board-dialog.tsx';
import { useBoardNavigation } from '#web/features/boards/board-scope.ts';
import classes from '#web/features/boards/boards.module.css';
import { ClashDialog } from '#web/features/boards/edit/clash-dialog.tsx';
import { asKept } from '#web/features/boards/edit/document-edits.ts';
import type { DraftBoard } from '#web/features/boards/edit/use-draft.ts';
import { ApiError } from '#web/lib/api.ts';
import { useErrorText } from '#web/lib/error-text.ts';
import { useI18n } from '#web/lib/i18n.tsx';
import { useBoards, useSaveBoard } from '#web/parts/boards/use-boards.ts';
import { AskFirst } from '#web/parts/ask-first.tsx';

interface EditToolsProps {
  readonly board: BoardAnswer;
  readonly own: DraftBoard;
}

/** Undo, who sees it, and saving; leaving without it asks. */
export function EditTools({ board, own }: EditToolsProps) {
  const { t } = useI18n();
  const errorText = useErrorText();
  const { search } = useBoardNavigation();
  const navigate = useNavigate();
  const save = useSaveBoard();
  const [isSharing, setSharing] = useState(false);
  const [isClash, setClash] = useState(false);
  const [isLeaving, setLeaving] = useState(false);
  const { draft, edition, isChanged } = own;
  const title = draft.title.trim();
  const blocker = useBlocker({
    shouldBlockFn: ({ current, next }) =>
      isChanged && !isLeaving && (next.pathname !== current.pathname || (next.search as { edit?: string }).edit !== 'yes'),
    enableBeforeUnload: () => isChanged && !isLeaving,
    withResolver: true,
  });
  const leave = (): void => search({ edit: undefined });
  const keep = (): void => {
    if (title === '') return;
    const { folder, isShared, document } = draft;
    const body = { edition, title, folder: folder?.trim() || null, audience: audienceOf(draft.audience), isShared, document: asKept(document) };
    save.mutate(
      { id: board.id, body },
      {
        onSuccess: () => {
          setLeaving(true);
          void navigate({
            to: '.',
            ignoreBlocker: true,
            search: ((old: Record<string, unknown>) => ({ ...old, edit: undefined })) as never,
          });
        },
        onError: (error) => setClash(error instanceof ApiError && error.code === 'boards.changed_meanwhile'),
      },
    );
  };
  return (
    <div className={classes.editBar} role="group" aria-label={t('boards.edit.label')}>
      <strong className={classes.editName}>{t('boards.edit.title')}</strong>
      <span className={classes.editState} role="status">
        {isChanged ? t('boards.edit.unsaved') : t('boards.edit.saved')}
      </span>
      <ActionIcon size="lg" disabled={!own.canUndo} aria-label={t('boards.edit.undo')} onClick={own.undo}>
        <IconArrowBackUp size={18} stroke={1.7} aria-hidden />
      </ActionIcon>
      <ActionIcon size="lg" disabled={!own.canRedo} aria-label={t('boards.edit.redo')} onClick={own.redo}>
        <IconArrowForwardUp size={18} stroke={1.7} aria-hidden />
      </ActionIcon>
      <Button variant="default" leftSection={<IconUsers size={16} aria-hidden />} onClick={() => setSharing(true)}>
        {t('boards.share')}
      </Button>
      <Button variant="default" onClick={leave}>
        {t(isChanged ? 'boards.cancel' : 'boards.edit.done')}
      </Button>
      <Button loading={save.isPending} disabled={!isChanged || title === ''} onClick={keep}>
        {t('boards.form.save')}
      </Button>
      {save.error && !isClash ? (
        <p className={classes.bad} role="alert">
          {errorText(save.error)}
        </p>
      ) : null}
      {isSharing ? <SharingDialog board={board} own={own} onClose={() => setSharing(false)} /> : null}
      {isClash ? <ClashDialog id={board.id} own={own} onClose={() => setClash(false)} onLeave={() => setLeaving(true)} /> : null}
      {blocker.status === 'blocked' ? (
        <AskFirst
          title={t('boards.leave.title')}
          text={t('boards.leave.text')}
          keep={t('boards.leave.stay')}
          confirm={t('boards.leave.confirm')}
          isPending={false}
          error={null}
          onConfirm={blocker.proceed}
          onClose={blocker.reset}
        />
      ) : null}
    </div>
  );
}

function SharingDialog({ board, own, onClose }: { readonly board: BoardAnswer; readonly own: DraftBoard; readonly onClose: () => void }) {
  const { t } = useI18n();
  const all = useBoards().data;
  if (!all) return null;
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('boards.form.change')}
      closeButtonProps={{ 'aria-label': t('app.close') }}
      classNames={{ title: classes.dialogTitle ?? '' }}
    >
      <div className={classes.form}>
        <HeadFields head={own.draft} all={all} isTried mayManage={board.mayManage} onChange={(head) => own.set(head, 'head')} />
        <p className={classes.quiet}>{t('boards.form.withSave')}</p>
        <div className={classes.formFoot}>
          <Button onClick={onClose}>{t('boards.form.ready')}</Button>
        </div>
      </div>
    </Modal>
  );
}
