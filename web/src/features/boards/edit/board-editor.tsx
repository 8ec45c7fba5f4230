import { onPhone, phoneOrderWith } from '@leadline/board';
import type { BoardAnswer, Widget } from '@leadline/contract';
import { Button, SegmentedControl, TextInput, VisuallyHidden } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { IconLayoutColumns, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useBoardAddress } from '#web/features/boards/board-scope.ts';
import { BoardTabs } from '#web/features/boards/board-tabs.tsx';
import classes from '#web/features/boards/boards.module.css';
import { isFull, placed, withChanged, withCopy, without } from '#web/features/boards/edit/document-edits.ts';
import { EditSection } from '#web/features/boards/edit/edit-section.tsx';
import { EditTools } from '#web/features/boards/edit/edit-tools.tsx';
import { Gallery } from '#web/features/boards/edit/gallery.tsx';
import { PeriodSelect } from '#web/features/boards/edit/period-select.tsx';
import { PhoneSection } from '#web/features/boards/edit/phone-section.tsx';
import { Structure } from '#web/features/boards/edit/structure.tsx';
import { useDraft } from '#web/features/boards/edit/use-draft.ts';
import { useMoving } from '#web/features/boards/edit/use-moving.ts';
import { WidgetSheet } from '#web/features/boards/edit/widget-sheet.tsx';
import { inSection, tabShown, useDevice } from '#web/features/boards/use-arrangement.ts';
import { useWidgetTitle } from '#web/features/boards/widget-title.ts';
import { formKey } from '#web/lib/form-key.ts';
import { useI18n } from '#web/lib/i18n.tsx';
import { useBoardAnswers } from '#web/parts/boards/use-boards.ts';
import { ScopePickers } from '#web/parts/scope-pickers.tsx';

type Task =
  { readonly kind: 'gallery' } | { readonly kind: 'structure' } | { readonly kind: 'widget'; readonly widget: Widget; readonly isNew: boolean };

/** What can be done with a widget while the board is being changed. */
export interface WidgetActs {
  readonly onChange: (widget: Widget) => void;
  readonly onCopy: (widget: Widget) => void;
  readonly onRemove: (widget: Widget) => void;
  readonly onMove: (widget: Widget, sectionId: string) => void;
  /** Of the whole board, as they are called. */
  readonly sections: readonly { readonly id: string; readonly name: string }[];
}

/** A board while it is being changed; nothing counts before it is saved. */
export default function BoardEditor({ board }: { readonly board: BoardAnswer }) {
  const { t } = useI18n();
  const own = useDraft(board);
  const { draft, edit, undo, redo } = own;
  const { document } = draft;
  const { board: address, shown, scope } = useBoardAddress(document.period);
  const isPhone = useDevice() === 'phone';
  const [view, setView] = useState<'desk' | 'phone'>(isPhone ? 'phone' : 'desk');
  const [task, setTask] = useState<Task>();
  const [said, setSaid] = useState('');
  const titleOf = useWidgetTitle();
  const tab = tabShown(document, address.tab);
  const sections = document.sections.filter((section) => section.tab === tab);
  const answers = useBoardAnswers(
    scope,
    sections.flatMap((section) => inSection(document, section)),
  );
  useHotkeys([
    ['mod+Z', undo],
    ['mod+shift+Z', redo],
    ['mod+Y', redo],
  ]);
  const close = (): void => setTask(undefined);
  const { guest, mover } = useMoving({ document, shown: sections, edit, say: setSaid });
  const acts: WidgetActs = {
    onChange: (widget) => setTask({ kind: 'widget', widget, isNew: false }),
    onCopy: (widget) => {
      edit(withCopy(document, widget.id, formKey()));
      setSaid(t('boards.said.copied', { name: titleOf(widget) }));
    },
    onRemove: (widget) => {
      edit(without(document, widget.id));
      setSaid(t('boards.said.removed', { name: titleOf(widget) }));
    },
    onMove: ({ id }, sectionId) => mover.to(id, sectionId),
    sections: mover.sections,
  };
  return (
    <div className={classes.editor}>
      <EditTools board={board} own={own} />
      <div className={classes.editHead}>
        <TextInput
          className={classes.titleField ?? ''}
          label={t('boards.form.title')}
          maxLength={120}
          value={draft.title}
          error={draft.title.trim() === '' ? t('boards.form.noTitle') : null}
          onChange={(event) => own.set({ title: event.currentTarget.value }, 'title')}
        />
        <PeriodSelect
          label={t('boards.period.label')}
          none={t('boards.period.reader')}
          value={document.period}
          onChange={(period) => edit({ ...document, period })}
        />
        <div className={classes.editActs}>
          <Button leftSection={<IconPlus size={16} aria-hidden />} disabled={isFull(document)} onClick={() => setTask({ kind: 'gallery' })}>
            {t('boards.add')}
          </Button>
          <Button variant="default" leftSection={<IconLayoutColumns size={16} aria-hidden />} onClick={() => setTask({ kind: 'structure' })}>
            {t('boards.structure.title')}
          </Button>
          <SegmentedControl
            aria-label={t('boards.view.label')}
            data={[
              { value: 'desk', label: t('boards.view.desk') },
              { value: 'phone', label: t('boards.view.phone') },
            ]}
            value={view}
            onChange={(value) => setView(value as typeof view)}
          />
        </div>
      </div>
      <ScopePickers scope={shown} />
      <BoardTabs document={document} shown={tab} />
      <p className={classes.quiet}>{t(view === 'desk' ? 'boards.edit.how' : 'boards.edit.howPhone')}</p>
      <div className={classes.sections}>
        {sections.map((section) =>
          view === 'desk' ? (
            <EditSection
              key={section.id}
              section={section}
              widgets={inSection(document, section)}
              answers={answers}
              scope={scope}
              acts={acts}
              onPlace={(items, series) => edit(placed(document, items), series)}
              onSay={setSaid}
              guest={guest?.over.sectionId === section.id ? guest : null}
              onOver={mover.over}
              onLeave={(id, over) => mover.to(id, over.sectionId, over)}
              onPage={mover.page}
            />
          ) : (
            <PhoneSection
              key={section.id}
              section={section}
              widgets={onPhone(document, section.id)}
              answers={answers}
              scope={scope}
              acts={acts}
              onMove={(widget, by) => {
                const next = { ...document, phoneOrder: [...phoneOrderWith(document, widget.id, by)] };
                edit(next, `phone ${widget.id}`);
                setSaid(t('boards.said.order', { name: titleOf(widget), at: onPhone(next, section.id).findIndex(({ id }) => id === widget.id) + 1 }));
              }}
            />
          ),
        )}
      </div>
      <VisuallyHidden role="status" aria-live="assertive">
        {said}
      </VisuallyHidden>
      {task?.kind === 'gallery' ? (
        <Gallery
          sectionId={(sections[0] ?? document.sections[0]!).id}
          onChoose={(widget) => setTask({ kind: 'widget', widget, isNew: true })}
          onClose={close}
        />
      ) : null}
      {task?.kind === 'structure' ? <Structure document={document} onEdit={edit} onClose={close} /> : null}
      {task?.kind === 'widget' ? (
        <WidgetSheet
          key={task.widget.id}
          widget={task.widget}
          isNew={task.isNew}
          boardId={board.id}
          document={document}
          scope={scope}
          onSave={(widget) => {
            edit(withChanged(document, widget));
            setSaid(t(task.isNew ? 'boards.said.added' : 'boards.said.changed', { name: titleOf(widget) }));
            close();
          }}
          onClose={close}
        />
      ) : null}
    </div>
  );
}
