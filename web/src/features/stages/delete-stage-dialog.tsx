import { Button, Modal } from '@mantine/core';
import type { StageDraft } from '#web/features/stages/stage-edit.ts';
import classes from '#web/features/stages/stages.module.css';
import { useErrorText } from '#web/lib/error-text.ts';
import { countText } from '#web/lib/format.ts';
import { useI18n } from '#web/lib/i18n.tsx';

export interface DeleteStageDialogProps {
  readonly stage: StageDraft;
  readonly isPending: boolean;
  readonly error: Error | null;
  readonly onDelete: () => void;
  readonly onClose: () => void;
}

/** Asks before a stage goes for good; says why where it cannot. */
export function DeleteStageDialog({ stage, isPending, error, onDelete, onClose }: DeleteStageDialogProps) {
  const { t } = useI18n();
  const errorText = useErrorText();
  const hindrance = useHindrance(stage);
  const canDelete = hindrance === undefined && error === null;
  const title = t(canDelete ? 'stagesPage.delete.title' : 'stagesPage.delete.titleNot', { name: stage.name });
  return (
    <Modal
      opened
      onClose={onClose}
      title={title}
      classNames={{ title: classes.dialogTitle ?? '' }}
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      {hindrance === undefined ? null : <p className={classes.dialogText}>{hindrance}</p>}
      {error ? (
        <p className={classes.bad} role="alert">
          {errorText(error)}
        </p>
      ) : null}
      {canDelete ? <p className={classes.dialogText}>{t('stagesPage.delete.text')}</p> : null}
      <div className={classes.dialogFoot}>
        <Button variant="default" onClick={onClose} data-autofocus>
          {t(canDelete ? 'stagesPage.delete.keep' : 'app.close')}
        </Button>
        {canDelete ? (
          <Button loading={isPending} onClick={onDelete}>
            {t('stagesPage.delete.confirm')}
          </Button>
        ) : null}
      </div>
    </Modal>
  );
}

/** What is known beforehand to keep the stage; the server looks into the history of deals as well. */
function useHindrance({ isOwn, isStub, source, deals }: StageDraft): string | undefined {
  const { t, locale } = useI18n();
  if (!isOwn) return t(isStub ? 'stagesPage.delete.stub' : 'stagesPage.delete.ofSource', { source });
  if (deals > 0) return t('stagesPage.delete.inUse', { count: deals, deals: countText(locale, deals) });
  return undefined;
}
