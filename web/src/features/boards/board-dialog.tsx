import type { BoardHead, BoardsResponse } from '@leadline/contract';
import { boardLimits } from '@leadline/contract/values';
import { Autocomplete, Button, Checkbox, Modal, Select, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState, type FormEvent } from 'react';
import { audienceOf } from '#web/features/boards/audience.ts';
import classes from '#web/features/boards/boards.module.css';
import { useErrorText } from '#web/lib/error-text.ts';
import { formKey } from '#web/lib/form-key.ts';
import { useI18n } from '#web/lib/i18n.tsx';
import { fetchBoard, useAddBoard, useSaveBoard } from '#web/parts/boards/use-boards.ts';

type Head = Pick<BoardHead, 'title' | 'folder' | 'audience' | 'isShared'>;

interface HeadFieldsProps {
  readonly head: Head;
  readonly all: BoardsResponse;
  readonly isTried: boolean;
  readonly mayManage: boolean;
  readonly onChange: (head: Head) => void;
}

const keyOf = (audience: BoardHead['audience']): string => (audience.kind === 'team' ? audience.team.id : audience.kind);

/** What a board is called, where it lies, who sees it and who may change it. */
export function HeadFields({ head, all, isTried, mayManage, onChange }: HeadFieldsProps) {
  const { t } = useI18n();
  const set = (over: Partial<Head>): void => onChange({ ...head, ...over });
  const { audience } = head;
  const teams = audience.kind === 'team' && !all.teams.some(({ id }) => id === audience.team.id) ? [...all.teams, audience.team] : all.teams;
  const choices = [
    { value: 'own', label: t('boards.for.own') },
    ...teams.map(({ id, name }) => ({ value: id, label: t('boards.for.team', { name }) })),
    ...(all.mayForAll || audience.kind === 'organisation' ? [{ value: 'organisation', label: t('boards.for.organisation') }] : []),
  ];
  const choose = (value: string | null): void => {
    const team = teams.find(({ id }) => id === value);
    if (team) set({ audience: { kind: 'team', team } });
    else if (value === 'own') set({ audience: { kind: 'own' }, isShared: false });
    else if (value === 'organisation') set({ audience: { kind: 'organisation' } });
  };
  return (
    <>
      <TextInput
        label={t('boards.form.title')}
        maxLength={boardLimits.title}
        value={head.title}
        error={isTried && head.title.trim() === '' ? t('boards.form.noTitle') : null}
        data-autofocus
        onChange={(event) => set({ title: event.currentTarget.value })}
      />
      <Autocomplete
        label={t('boards.form.folder')}
        description={t('boards.form.folderHint')}
        maxLength={60}
        data={[...new Set(all.boards.flatMap(({ folder }) => folder ?? []))]}
        value={head.folder ?? ''}
        onChange={(value) => set({ folder: value === '' ? null : value })}
      />
      {mayManage ? (
        <>
          <Select
            label={t('boards.form.who')}
            description={t('boards.form.whoHint')}
            data={choices}
            value={keyOf(audience)}
            searchable
            limit={200}
            onChange={choose}
          />
          {audience.kind === 'own' ? null : (
            <Checkbox
              label={t('boards.form.shared')}
              description={t('boards.form.sharedHint')}
              checked={head.isShared}
              onChange={(event) => set({ isShared: event.currentTarget.checked })}
            />
          )}
        </>
      ) : null}
    </>
  );
}

interface BoardDialogProps {
  readonly all: BoardsResponse;
  /** null: a new one. */
  readonly board: BoardHead | null;
  readonly onClose: () => void;
}

const nothing: Head = { title: '', folder: null, audience: { kind: 'own' }, isShared: false };

/** Begins an empty board, or says anew what one is called and who sees it. */
export function BoardDialog({ all, board, onClose }: BoardDialogProps) {
  const { t } = useI18n();
  const navigate = useNavigate();
  const errorText = useErrorText();
  const add = useAddBoard();
  const save = useSaveBoard();
  const [key] = useState(formKey);
  const [head, setHead] = useState<Head>(board ?? nothing);
  const [isTried, setTried] = useState(false);
  const [isPending, setPending] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const sent = { title: head.title.trim(), folder: head.folder?.trim() || null, audience: audienceOf(head.audience), isShared: head.isShared };
  const begin = async (): Promise<void> => {
    const document = { sections: [{ id: formKey(), title: null, tab: null }], widgets: [], phoneOrder: [], period: null };
    const { id } = await add.mutateAsync({ key, ...sent, document });
    void navigate({ to: '/boards/$boardId', params: { boardId: id }, search: { edit: 'yes' } });
  };
  const change = async (id: string): Promise<void> => {
    const { edition, document } = await fetchBoard(id);
    await save.mutateAsync({ id, body: { edition, ...sent, document } });
    onClose();
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (sent.title === '') return;
    setPending(true);
    (board ? change(board.id) : begin()).catch(setError).finally(() => setPending(false));
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t(board ? 'boards.form.change' : 'boards.new')}
      closeButtonProps={{ 'aria-label': t('app.close') }}
      classNames={{ title: classes.dialogTitle ?? '' }}
    >
      <form className={classes.form} onSubmit={submit} noValidate>
        <HeadFields head={head} all={all} isTried={isTried} mayManage onChange={setHead} />
        {error ? (
          <p className={classes.bad} role="alert">
            {errorText(error)}
          </p>
        ) : null}
        <div className={classes.formFoot}>
          <Button variant="default" onClick={onClose}>
            {t('boards.cancel')}
          </Button>
          <Button type="submit" loading={isPending}>
            {t(board ? 'boards.form.save' : 'boards.form.begin')}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
