import type { BoardAnswer, BoardsResponse, Widget } from '@leadline/contract';
import { periodToken } from '@leadline/contract/period-token';
import { boardLimits } from '@leadline/contract/values';
import { Button, Modal, Select, Switch, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState, type FormEvent } from 'react';
import classes from '#web/features/explore/explore.module.css';
import type { Exploring } from '#web/features/explore/use-explore.ts';
import { hasRoom, useSaveWidgets, type Place } from '#web/features/explore/use-save-widgets.ts';
import { useErrorText } from '#web/lib/error-text.ts';
import { useI18n } from '#web/lib/i18n.tsx';
import { useOneBoard } from '#web/parts/boards/use-boards.ts';
import { periodLabel } from '#web/parts/period-label.ts';

interface SaveDialogProps {
  readonly exploring: Exploring;
  readonly title: string;
  readonly boards: BoardsResponse;
  readonly onClose: () => void;
}

/** Puts what is explored on a board of the reader. */
export function SaveDialog({ exploring, title, boards, onClose }: SaveDialogProps) {
  const { t } = useI18n();
  const [saved, setSaved] = useState<BoardAnswer>();
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('explore.save.open')}
      closeButtonProps={{ 'aria-label': t('app.close') }}
      classNames={{ title: classes.dialogTitle ?? '' }}
    >
      {saved ? (
        <div className={classes.form}>
          <p role="status">{t('explore.save.done', { board: saved.title })}</p>
          <div className={classes.formFoot}>
            <Button variant="default" onClick={onClose}>
              {t('explore.save.goOn')}
            </Button>
            <Button component={Link} to="/boards/$boardId" {...({ params: { boardId: saved.id }, search: {} } as object)} data-autofocus>
              {t('explore.save.toBoard')}
            </Button>
          </div>
        </div>
      ) : (
        <SaveForm exploring={exploring} title={title} boards={boards} onClose={onClose} onSaved={setSaved} />
      )}
    </Modal>
  );
}

const newBoard = 'new';

function SaveForm({ exploring, title, boards, onClose, onSaved }: SaveDialogProps & { readonly onSaved: (board: BoardAnswer) => void }) {
  const i18n = useI18n();
  const { t } = i18n;
  const errorText = useErrorText();
  const { own, scope, widgets } = exploring;
  const mine = boards.boards.filter(({ mayChange }) => mayChange);
  const [boardId, setBoardId] = useState(mine.find((board) => board.widgets < boardLimits.widgets)?.id ?? newBoard);
  const [sectionId, setSectionId] = useState<string | null>(null);
  const [boardTitle, setBoardTitle] = useState('');
  const [name, setName] = useState('');
  const [keepsPeriod, setKeepsPeriod] = useState(own.period !== undefined);
  const [isTried, setTried] = useState(false);
  const period = scope.period as Widget['period'];
  const save = useSaveWidgets();
  const isNew = boardId === newBoard;
  const saving = useMutation({
    mutationFn: (place: Place) =>
      save({ widgets: widgets.shown, title: name.trim() === '' ? null : name.trim(), period: keepsPeriod ? period : null, own }, place),
    onSuccess: onSaved,
  });
  const hasSpace = hasRoom({ widgets: widgets.shown, own });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (!hasSpace || (isNew && boardTitle.trim() === '')) return;
    saving.mutate(isNew ? { kind: 'new', title: boardTitle.trim() } : { kind: 'board', id: boardId, sectionId });
  };
  return (
    <form className={classes.form} onSubmit={submit} noValidate>
      <Select
        label={t('explore.save.board')}
        data={[
          ...mine.map(({ id, title: label, widgets: count }) => ({
            value: id,
            label: count >= boardLimits.widgets ? t('explore.save.full', { board: label }) : label,
            disabled: count + widgets.shown.length > boardLimits.widgets,
          })),
          ...(boards.mayAdd ? [{ value: newBoard, label: t('boards.new') }] : []),
        ]}
        value={boardId}
        searchable={mine.length > 8}
        allowDeselect={false}
        data-autofocus
        onChange={(next) => {
          setBoardId(next ?? newBoard);
          setSectionId(null);
        }}
      />
      {isNew ? (
        <TextInput
          label={t('explore.save.boardTitle')}
          maxLength={boardLimits.title}
          value={boardTitle}
          error={isTried && boardTitle.trim() === '' ? t('boards.form.noTitle') : null}
          onChange={(event) => setBoardTitle(event.currentTarget.value)}
        />
      ) : (
        <SectionSelect boardId={boardId} value={sectionId} onChange={setSectionId} />
      )}
      {widgets.shown.length > 1 ? null : (
        <TextInput
          label={t('boards.fields.title')}
          placeholder={title}
          maxLength={boardLimits.title}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
      )}
      <Switch
        label={t('explore.save.period', { period: periodLabel(i18n, periodToken(scope.period)) })}
        description={t('explore.save.periodNote')}
        checked={keepsPeriod}
        onChange={(event) => setKeepsPeriod(event.currentTarget.checked)}
      />
      <p className={classes.quiet}>{t('explore.save.note')}</p>
      {isTried && !hasSpace ? (
        <p className={classes.bad} role="alert">
          {t('explore.save.tooNarrow')}
        </p>
      ) : null}
      {saving.error ? (
        <p className={classes.bad} role="alert">
          {errorText(saving.error)}
        </p>
      ) : null}
      <div className={classes.formFoot}>
        <Button variant="default" onClick={onClose}>
          {t('boards.cancel')}
        </Button>
        <Button type="submit" loading={saving.isPending}>
          {t('boards.widget.put')}
        </Button>
      </div>
    </form>
  );
}

/** Only where there is more than one. */
function SectionSelect({
  boardId,
  value,
  onChange,
}: {
  readonly boardId: string;
  readonly value: string | null;
  readonly onChange: (id: string) => void;
}) {
  const { t } = useI18n();
  const sections = useOneBoard(boardId).data?.document.sections ?? [];
  if (sections.length < 2) return null;
  return (
    <Select
      label={t('boards.fields.section')}
      data={sections.map(({ id, title, tab }, at) => {
        const name = title ?? t('boards.section.nth', { at: at + 1 });
        return { value: id, label: tab === null ? name : `${tab} · ${name}` };
      })}
      value={value ?? sections[0]!.id}
      allowDeselect={false}
      onChange={(next) => (next === null ? undefined : onChange(next))}
    />
  );
}
