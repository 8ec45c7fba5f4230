import type { BoardScope, BoardSection, Widget } from '@leadline/contract';
import { ActionIcon } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import type { CSSProperties, KeyboardEvent } from 'react';
import classes from '#web/features/boards/boards.module.css';
import type { WidgetActs } from '#web/features/boards/edit/board-editor.tsx';
import { EditMenu } from '#web/features/boards/edit/edit-section.tsx';
import { Tile } from '#web/features/boards/tile.tsx';
import { useWidgetTitle } from '#web/features/boards/widget-title.ts';
import { useI18n } from '#web/lib/i18n.tsx';
import type { useBoardAnswers } from '#web/parts/boards/use-boards.ts';

interface PhoneSectionProps {
  readonly section: BoardSection;
  /** In the order they stand on a phone. */
  readonly widgets: readonly Widget[];
  readonly answers: ReturnType<typeof useBoardAnswers>;
  readonly scope: BoardScope;
  readonly acts: WidgetActs;
  readonly onMove: (widget: Widget, by: -1 | 1) => void;
}

/** A section as it stands on a phone: one below the other, each to be put earlier or later. */
export function PhoneSection({ section, widgets, answers, scope, acts, onMove }: PhoneSectionProps) {
  const { t } = useI18n();
  const titleOf = useWidgetTitle();
  const rows = widgets.map(({ place }) => place.h);
  const topOf = (at: number): number => rows.slice(0, at).reduce((sum, h) => sum + h, 0);
  // The places change and not the order on the page, so that the focus stays where it is.
  const inPlace = widgets.map((widget, at) => ({ widget, at })).toSorted((a, b) => (a.widget.id < b.widget.id ? -1 : 1));
  return (
    <section className={`${classes.section ?? ''} ${classes.phone ?? ''}`} aria-label={section.title ?? t('boards.section.unnamed')}>
      {section.title === null ? null : <h2 className={classes.sectionTitle}>{section.title}</h2>}
      <div className={classes.grid} style={{ '--columns': 1, '--rows': topOf(rows.length) } as CSSProperties}>
        {inPlace.map(({ widget, at }) => {
          const name = titleOf(widget);
          const keys = (event: KeyboardEvent): void => {
            if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
            event.preventDefault();
            onMove(widget, event.key === 'ArrowUp' ? -1 : 1);
          };
          return (
            <Tile
              key={widget.id}
              widget={widget}
              style={{ gridRow: `${topOf(at) + 1} / span ${widget.place.h}` }}
              answered={answers.data?.get(widget.id)}
              error={answers.error}
              scope={scope}
              level={section.title === null ? 2 : 3}
              tools={
                <span className={classes.phoneTools} onKeyDown={keys}>
                  <ActionIcon size="md" aria-label={t('boards.phone.earlier', { name })} disabled={at === 0} onClick={() => onMove(widget, -1)}>
                    <IconArrowUp size={16} stroke={1.7} aria-hidden />
                  </ActionIcon>
                  <ActionIcon
                    size="md"
                    aria-label={t('boards.phone.later', { name })}
                    disabled={at === widgets.length - 1}
                    onClick={() => onMove(widget, 1)}
                  >
                    <IconArrowDown size={16} stroke={1.7} aria-hidden />
                  </ActionIcon>
                  <EditMenu widget={widget} name={name} acts={acts} />
                </span>
              }
            />
          );
        })}
      </div>
    </section>
  );
}
