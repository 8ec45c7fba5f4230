import type { DrawnNote } from '@leadline/board';
import type { ChartNote } from '@leadline/contract';
import { Tooltip } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { useI18n } from '#web/lib/i18n.tsx';
import type { NoteStart } from '#web/parts/chart-notes/note-dialog.tsx';
import classes from '#web/parts/chart-notes/chart-notes.module.css';

const NoteDialog = lazy(() => import('#web/parts/chart-notes/note-dialog.tsx'));

export interface NotesLegendProps {
  readonly drawn: readonly DrawnNote[];
  /** How many older ones are not drawn. */
  readonly more: number;
  readonly notes: readonly ChartNote[];
  /** On a wall nothing is chosen. */
  readonly isStill?: boolean;
}

/** The notes of a chart below it: number, days, title; the text where one is pointed at or reached with the keyboard. */
export function NotesLegend({ drawn, more, notes, isStill = false }: NotesLegendProps) {
  const { t } = useI18n();
  const [open, setOpen] = useState<ChartNote | null>(null);
  if (drawn.length === 0) return null;
  return (
    <div className={classes.legend} data-still={isStill || undefined}>
      <ol className={classes.items} aria-label={t('widget.notes')}>
        {drawn.map((one) => (
          <li key={one.id}>
            {isStill ? (
              <span className={classes.item}>
                <Words note={one} />
              </span>
            ) : (
              <Tooltip label={one.text} disabled={one.text === ''} multiline maw={320} events={{ hover: true, focus: true, touch: false }}>
                <button type="button" className={classes.item} onClick={() => setOpen(notes.find(({ id }) => id === one.id) ?? null)}>
                  <Words note={one} />
                </button>
              </Tooltip>
            )}
          </li>
        ))}
        {more > 0 ? (
          <li className={classes.more}>
            {isStill ? t('widget.moreNotes', { count: more }) : <Link to="/chart-notes">{t('widget.moreNotes', { count: more })}</Link>}
          </li>
        ) : null}
      </ol>
      {open ? (
        <Suspense>
          <NoteDialog note={open} onClose={() => setOpen(null)} />
        </Suspense>
      ) : null}
    </div>
  );
}

function Words({ note: { number, title, day } }: { readonly note: DrawnNote }) {
  return (
    <>
      <b className={classes.number}>{number}</b>
      <span className={classes.title}>{title}</span>
      <span className={classes.day}>{day}</span>
    </>
  );
}

/** A note is being written: at which point of a chart. */
export function WritingNote({ start, onClose }: { readonly start: NoteStart | null; readonly onClose: () => void }) {
  return start ? (
    <Suspense>
      <NoteDialog start={start} onClose={onClose} />
    </Suspense>
  ) : null;
}
