import type { ChartNote, ChartNotesResponse, ChartNoteSubject, ChartNoteWords, NamedSubject } from '@leadline/contract';
import { chartNoteKinds, chartNoteLimits } from '@leadline/contract/values';
import { Button, Modal, MultiSelect, Select, Switch, Textarea, TextInput } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useState, type FormEvent } from 'react';
import { useErrorText } from '#web/lib/error-text.ts';
import { formKey } from '#web/lib/form-key.ts';
import { useI18n } from '#web/lib/i18n.tsx';
import { useCatalog } from '#web/lib/state.ts';
import classes from '#web/parts/chart-notes/chart-notes.module.css';
import { NoteText } from '#web/parts/chart-notes/note-text.tsx';
import { useChartNoteChange, useChartNotes } from '#web/parts/chart-notes/use-chart-notes.ts';
import formClasses from '#web/parts/form-dialog.module.css';
import { useAllWords } from '#web/parts/use-all-words.ts';
import { useKpiWords } from '#web/parts/kpi-words.ts';

/** What a new note begins with. */
export interface NoteStart {
  readonly kpis: readonly string[];
  readonly from: string;
  readonly to: string;
}

export interface NoteDialogProps {
  /** The one that is looked at or changed. */
  readonly note?: ChartNote;
  readonly start?: NoteStart;
  readonly onClose: () => void;
}

/** A note to read, to change, or to write. */
export default function NoteDialog({ note, start, onClose }: NoteDialogProps) {
  const { t } = useI18n();
  const isPhone = useMediaQuery('(max-width: 47.99em)');
  // Whom the reader may write for is all that is asked here.
  const writes = useChartNotes({ kpis: null, from: '1900-01-01', to: '1900-01-01' }).data?.writes;
  const hasWords = useAllWords(true);
  const isRead = note !== undefined && !note.mayChange;
  if (!hasWords) return null;
  return (
    <Modal
      opened
      onClose={onClose}
      title={isRead ? note.title : t(note ? 'chartNotes.change' : 'widget.addNote')}
      size="lg"
      fullScreen={isPhone === true}
      classNames={{ title: formClasses.dialogTitle ?? '' }}
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      {isRead ? <NoteText note={note} /> : writes ? <NoteForm note={note} start={start} writes={writes} onClose={onClose} /> : null}
    </Modal>
  );
}

type Draft = Omit<ChartNoteWords, 'kpis'> & { readonly kpis: readonly string[]; readonly isAll: boolean };
const keyOf = ({ scope, id }: Pick<NamedSubject, 'scope' | 'id'>): string => `${scope} ${id ?? ''}`;

interface NoteFormProps {
  readonly note: ChartNote | undefined;
  readonly start: NoteStart | undefined;
  readonly writes: ChartNotesResponse['writes'];
  readonly onClose: () => void;
}

function NoteForm({ note, start, writes, onClose }: NoteFormProps) {
  const { t } = useI18n();
  const change = useChartNoteChange();
  const [key] = useState(formKey);
  const [isTried, setTried] = useState(false);
  const subjects = subjectsOf(writes);
  const [draft, setDraft] = useState<Draft>(() => firstDraft(note, start, subjects));
  const set = (more: Partial<Draft>) => setDraft({ ...draft, ...more });
  const isWhole = draft.title.trim() !== '' && draft.from !== '' && draft.to >= draft.from && (draft.isAll || draft.kpis.length > 0);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    event.stopPropagation();
    setTried(true);
    if (!isWhole) return;
    const { isAll, kpis, ...words } = draft;
    const body = { ...words, kpis: isAll ? null : [...kpis] };
    change.mutate(note ? { id: note.id, body: { edition: note.edition, ...body } } : { body: { key, ...body } }, { onSuccess: onClose });
  };
  return (
    <form onSubmit={submit} noValidate className={formClasses.form}>
      <p className={formClasses.dialogNote}>{t('chartNotes.lead')}</p>
      <div className={formClasses.fields}>
        <TextInput
          className={formClasses.whole}
          label={t('chartNotes.title')}
          required
          data-autofocus
          maxLength={chartNoteLimits.title}
          value={draft.title}
          error={isTried && draft.title.trim() === '' ? t('chartNotes.noTitle') : null}
          onChange={(event) => set({ title: event.currentTarget.value })}
        />
        <Days draft={draft} set={set} isTried={isTried} />
        <KindAndSubject draft={draft} set={set} subjects={subjects} />
        <Kpis draft={draft} set={set} isTried={isTried} />
        <Textarea
          className={formClasses.whole}
          label={t('chartNotes.text')}
          autosize
          minRows={2}
          maxRows={8}
          maxLength={chartNoteLimits.text}
          value={draft.text}
          onChange={(event) => set({ text: event.currentTarget.value })}
        />
      </div>
      <FormFoot note={note} change={change} onClose={onClose} />
    </form>
  );
}

interface PartProps {
  readonly draft: Draft;
  readonly set: (more: Partial<Draft>) => void;
}

function Days({ draft, set, isTried }: PartProps & { readonly isTried: boolean }) {
  const { t } = useI18n();
  const fault = isTried && (draft.from === '' || draft.to < draft.from) ? t('chartNotes.noDays') : null;
  return (
    <>
      <TextInput
        type="date"
        required
        label={t('chartNotes.from')}
        value={draft.from}
        onChange={({ currentTarget: { value } }) => set({ from: value, ...(draft.to === draft.from || draft.to < value ? { to: value } : {}) })}
      />
      <TextInput
        type="date"
        required
        label={t('chartNotes.to')}
        value={draft.to}
        min={draft.from}
        error={fault}
        onChange={(event) => set({ to: event.currentTarget.value })}
      />
    </>
  );
}

function KindAndSubject({ draft, set, subjects }: PartProps & { readonly subjects: readonly NamedSubject[] }) {
  const { t } = useI18n();
  const shown = subjects.some((one) => keyOf(one) === keyOf(draft.subject)) ? subjects : [{ ...draft.subject, name: '–' }, ...subjects];
  return (
    <>
      <Select
        label={t('chartNotes.kindLabel')}
        allowDeselect={false}
        data={chartNoteKinds.map((kind) => ({ value: kind, label: t(`chartNotes.kind.${kind}`) }))}
        value={draft.kind}
        onChange={(value) => set({ kind: (value ?? draft.kind) as Draft['kind'] })}
      />
      <Select
        label={t('chartNotes.for')}
        allowDeselect={false}
        searchable
        data={shown.map((one) => ({ value: keyOf(one), label: one.name ?? t('chartNotes.everybody') }))}
        value={keyOf(draft.subject)}
        onChange={(value) => {
          const found = shown.find((one) => keyOf(one) === value);
          if (found) set({ subject: { scope: found.scope, id: found.id } as ChartNoteSubject });
        }}
      />
    </>
  );
}

function Kpis({ draft, set, isTried }: PartProps & { readonly isTried: boolean }) {
  const { t } = useI18n();
  const words = useKpiWords();
  const known = useCatalog().data?.kpis.map(({ id }) => id) ?? [];
  const ids = [...new Set([...draft.kpis, ...known])];
  return (
    <div className={`${classes.kpis} ${formClasses.whole}`}>
      <MultiSelect
        label={t('chartNotes.kpis')}
        searchable
        disabled={draft.isAll}
        maxValues={chartNoteLimits.kpis}
        data={ids.map((id) => ({ value: id, label: words.name(id) }))}
        value={[...draft.kpis]}
        error={isTried && !draft.isAll && draft.kpis.length === 0 ? t('chartNotes.noKpi') : null}
        onChange={(kpis) => set({ kpis })}
      />
      <Switch label={t('chartNotes.allKpis')} checked={draft.isAll} onChange={(event) => set({ isAll: event.currentTarget.checked })} />
    </div>
  );
}

function FormFoot({ note, change, onClose }: Pick<NoteFormProps, 'note' | 'onClose'> & { readonly change: ReturnType<typeof useChartNoteChange> }) {
  const { t } = useI18n();
  const errorText = useErrorText();
  return (
    <>
      {change.error ? (
        <p className={formClasses.bad} role="alert">
          {errorText(change.error)}
        </p>
      ) : null}
      <div className={formClasses.dialogFoot}>
        {note ? (
          <Button
            variant="subtle"
            className={classes.left ?? ''}
            disabled={change.isPending}
            onClick={() => change.mutate({ id: note.id, isRemoved: true }, { onSuccess: onClose })}
          >
            {t('chartNotes.remove')}
          </Button>
        ) : null}
        <Button variant="default" onClick={onClose}>
          {t('chartNotes.cancel')}
        </Button>
        <Button type="submit" loading={change.isPending}>
          {t('chartNotes.save')}
        </Button>
      </div>
    </>
  );
}

const subjectsOf = ({ organisation, teams, locations }: ChartNotesResponse['writes']): readonly NamedSubject[] => [
  ...(organisation ? [{ scope: 'organisation' as const, id: null, name: null }] : []),
  ...teams,
  ...locations,
];

function firstDraft(note: ChartNote | undefined, start: NoteStart | undefined, subjects: readonly NamedSubject[]): Draft {
  if (note) {
    const { kpis, subject, from, to, kind, title, text } = note;
    return {
      kpis: kpis ?? [],
      isAll: kpis === null,
      subject: { scope: subject.scope, id: subject.id } as ChartNoteSubject,
      from,
      to,
      kind,
      title,
      text,
    };
  }
  const [first] = subjects;
  const subject = (first ? { scope: first.scope, id: first.id } : { scope: 'organisation', id: null }) as ChartNoteSubject;
  const { kpis = [], from = '', to = '' } = start ?? {};
  return { kpis, isAll: kpis.length === 0, subject, from, to, kind: 'other', title: '', text: '' };
}
