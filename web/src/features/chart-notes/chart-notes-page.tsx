import type { ChartNote, FindChartNotes } from '@leadline/contract';
import { chartNoteKinds } from '@leadline/contract/values';
import { Button, Select, TextInput } from '@mantine/core';
import { IconNotes, IconPlus } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import classes from '#web/features/chart-notes/chart-notes.module.css';
import { useI18n } from '#web/lib/i18n.tsx';
import { useAppState, useCatalog } from '#web/lib/state.ts';
import { useTitle } from '#web/lib/use-title.ts';
import { BoardsTabs } from '#web/parts/boards/boards-tabs.tsx';
import { noteDays, NoteText } from '#web/parts/chart-notes/note-text.tsx';
import { useChartNoteChange, useChartNotes } from '#web/parts/chart-notes/use-chart-notes.ts';
import { useKpiWords } from '#web/parts/kpi-words.ts';
import { Empty } from '#web/ui/empty.tsx';
import { PageError } from '#web/ui/page-error.tsx';
import { PageWait } from '#web/ui/page-wait.tsx';

const NoteDialog = lazy(() => import('#web/parts/chart-notes/note-dialog.tsx'));

type Shown = Pick<FindChartNotes, 'kpis' | 'from' | 'to' | 'kind'>;
const everything: Shown = { kpis: null, from: null, to: null };

/** All notes the reader sees, the newest first. */
export function ChartNotesPage() {
  const { t } = useI18n();
  const { today } = useAppState();
  const [shown, setShown] = useState(everything);
  const [open, setOpen] = useState<ChartNote | 'new' | null>(null);
  const [removed, setRemoved] = useState<ChartNote | null>(null);
  const answer = useChartNotes(shown);
  useTitle(t('chartNotes.page'));
  if (answer.error) return <PageError error={answer.error} reset={() => void answer.refetch()} />;
  if (!answer.data) return <PageWait label={t('app.wait.page')} />;
  const { notes, writes } = answer.data;
  const mayWrite = writes.organisation || writes.teams.length > 0 || writes.locations.length > 0;
  const add = mayWrite ? (
    <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setOpen('new')}>
      {t('widget.addNote')}
    </Button>
  ) : null;
  const isAll = JSON.stringify(shown) === JSON.stringify(everything);
  return (
    <div className={classes.page}>
      <BoardsTabs />
      <header className={classes.head}>
        <div>
          <h1 className={classes.title}>{t('chartNotes.page')}</h1>
          <p className={classes.lead}>{t('chartNotes.pageLead')}</p>
        </div>
        {notes.length > 0 || !isAll ? add : null}
      </header>
      {removed ? <Removed note={removed} onDone={() => setRemoved(null)} /> : null}
      {notes.length === 0 && isAll ? (
        <Empty icon={IconNotes} level={2} title={t('chartNotes.none')} text={t('chartNotes.noneText')} action={add} />
      ) : (
        <>
          <Filters shown={shown} onChange={setShown} />
          {notes.length === 0 ? <p className={classes.lead}>{t('chartNotes.noneFound')}</p> : null}
          <ul className={classes.notes}>
            {notes.map((note) => (
              <NoteItem key={note.id} note={note} onOpen={setOpen} onRemoved={setRemoved} />
            ))}
          </ul>
        </>
      )}
      {open === null ? null : (
        <Suspense>
          <NoteDialog
            {...(open === 'new' ? { start: { kpis: shown.kpis ?? [], from: today, to: today } } : { note: open })}
            onClose={() => setOpen(null)}
          />
        </Suspense>
      )}
    </div>
  );
}

interface FiltersProps {
  readonly shown: Shown;
  readonly onChange: (shown: Shown) => void;
}

function Filters({ shown, onChange }: FiltersProps) {
  const { t } = useI18n();
  const words = useKpiWords();
  const kpis = useCatalog().data?.kpis ?? [];
  const { kind, ...rest } = shown;
  const last = shown.to === null ? '' : dayBefore(shown.to);
  return (
    <div className={classes.filters} role="group" aria-label={t('chartNotes.page')}>
      <Select
        label={t('chartNotes.kpis')}
        placeholder={t('chartNotes.allKpis')}
        searchable
        clearable
        clearButtonProps={{ 'aria-label': t('chartNotes.allKpis') }}
        data={kpis.map(({ id }) => ({ value: id, label: words.name(id) }))}
        value={shown.kpis?.[0] ?? null}
        onChange={(id) => onChange({ ...shown, kpis: id === null ? null : [id] })}
      />
      <Select
        label={t('chartNotes.kindLabel')}
        placeholder={t('chartNotes.allKinds')}
        clearable
        clearButtonProps={{ 'aria-label': t('chartNotes.allKinds') }}
        data={chartNoteKinds.map((one) => ({ value: one, label: t(`chartNotes.kind.${one}`) }))}
        value={kind ?? null}
        onChange={(value) => onChange(value === null ? rest : { ...rest, kind: value as NonNullable<Shown['kind']> })}
      />
      <TextInput
        type="date"
        label={t('chartNotes.since')}
        value={shown.from ?? ''}
        onChange={({ currentTarget: { value } }) => onChange({ ...shown, from: value === '' ? null : value })}
      />
      <TextInput
        type="date"
        label={t('chartNotes.until')}
        value={last}
        onChange={({ currentTarget: { value } }) => onChange({ ...shown, to: value === '' ? null : dayAfter(value) })}
      />
    </div>
  );
}

const shifted = (day: string, days: number): string => new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
const dayAfter = (day: string): string => shifted(day, 1);
const dayBefore = (day: string): string => shifted(day, -1);

interface NoteItemProps {
  readonly note: ChartNote;
  readonly onOpen: (note: ChartNote) => void;
  readonly onRemoved: (note: ChartNote) => void;
}

function NoteItem({ note, onOpen, onRemoved }: NoteItemProps) {
  const { t, locale } = useI18n();
  const change = useChartNoteChange();
  const label = (word: string): string => `${word}: ${note.title}, ${noteDays(locale, note)}`;
  return (
    <li className={classes.note}>
      <h2 className={classes.noteTitle}>
        <bdi>{note.title}</bdi>
      </h2>
      <NoteText note={note} />
      {note.mayChange ? (
        <div className={classes.acts}>
          <Button size="compact-sm" variant="default" aria-label={label(t('chartNotes.change'))} onClick={() => onOpen(note)}>
            {t('chartNotes.change')}
          </Button>
          <Button
            size="compact-sm"
            variant="subtle"
            aria-label={label(t('chartNotes.remove'))}
            loading={change.isPending}
            onClick={() => change.mutate({ id: note.id, isRemoved: true }, { onSuccess: () => onRemoved(note) })}
          >
            {t('chartNotes.remove')}
          </Button>
        </div>
      ) : null}
    </li>
  );
}

/** What was taken away a moment ago can be brought back. */
function Removed({ note, onDone }: { readonly note: ChartNote; readonly onDone: () => void }) {
  const { t } = useI18n();
  const change = useChartNoteChange();
  return (
    <p className={classes.removed} role="status">
      {t('chartNotes.removed', { title: note.title })}{' '}
      <Button size="compact-sm" variant="default" onClick={() => change.mutate({ id: note.id, isRemoved: false }, { onSuccess: onDone })}>
        {t('chartNotes.back')}
      </Button>
    </p>
  );
}
