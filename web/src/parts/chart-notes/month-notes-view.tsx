import { firstDayOf } from '@leadline/board';
import { Button } from '@mantine/core';
import { IconNote } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useI18n } from '#web/lib/i18n.tsx';
import { useMay } from '#web/lib/session.ts';
import { useAppState } from '#web/lib/state.ts';
import type { AxisNotes } from '#web/parts/chart-notes/month-notes.ts';
import type { NoteStart } from '#web/parts/chart-notes/note-dialog.tsx';
import classes from '#web/parts/chart-notes/chart-notes.module.css';
import { NotesLegend, WritingNote } from '#web/parts/chart-notes/notes-legend.tsx';

export interface Writing {
  /** Where a note is being written. */
  readonly start: NoteStart | null;
  readonly setStart: (start: NoteStart | null) => void;
  /** At a step of the axis; undefined: the reader writes none. */
  readonly onNote: ((index: number) => void) | undefined;
}

/** Writing a note at one of some months. */
export function useNoteStart(kpi: string, months: readonly string[]): Writing {
  const { today } = useAppState();
  const mayWrite = useMay('targets.write');
  const [start, setStart] = useState<NoteStart | null>(null);
  const key = months.join();
  return useMemo(() => {
    const onNote = (index: number) => {
      const month = key.split(',')[index];
      const day = month === undefined || month === '' || today.startsWith(month) ? today : firstDayOf(month);
      setStart({ kpis: [kpi], from: day, to: day });
    };
    return { start, setStart, onNote: mayWrite ? onNote : undefined };
  }, [kpi, key, today, mayWrite, start]);
}

/** Below a chart of months: its notes, and a way to write one. */
export function MonthNotes({ notes, writing }: { readonly notes: AxisNotes; readonly writing: Writing }) {
  const { t } = useI18n();
  const { start, setStart, onNote } = writing;
  return (
    <div className={classes.below}>
      <NotesLegend drawn={notes.notes} more={notes.moreNotes} notes={notes.all} />
      {onNote ? (
        <Button size="compact-sm" variant="subtle" leftSection={<IconNote size={16} stroke={1.6} aria-hidden />} onClick={() => onNote(-1)}>
          {t('widget.addNote')}
        </Button>
      ) : null}
      <WritingNote start={start} onClose={() => setStart(null)} />
    </div>
  );
}
