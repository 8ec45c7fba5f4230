import { firstFree, moved, type Items } from '@leadline/board';
import type { BoardScope, BoardSection, Widget } from '@leadline/contract';
import { boardLimits } from '@leadline/contract/values';
import { ActionIcon, Menu } from '@mantine/core';
import { IconArrowRight, IconArrowsDiagonal2, IconCopy, IconDots, IconGripVertical, IconPencil, IconTrash } from '@tabler/icons-react';
import { useRef } from 'react';
import classes from '#web/features/boards/boards.module.css';
import type { WidgetActs } from '#web/features/boards/edit/board-editor.tsx';
import { usePlacing, type Over } from '#web/features/boards/edit/use-placing.ts';
import { Grid, placeStyle } from '#web/features/boards/section-grid.tsx';
import { Tile } from '#web/features/boards/tile.tsx';
import { useWidgetTitle } from '#web/features/boards/widget-title.ts';
import { useI18n } from '#web/lib/i18n.tsx';
import type { useBoardAnswers } from '#web/parts/boards/use-boards.ts';

const { columns } = boardLimits;

interface EditSectionProps {
  readonly section: BoardSection;
  readonly widgets: readonly Widget[];
  readonly answers: ReturnType<typeof useBoardAnswers>;
  readonly scope: BoardScope;
  readonly acts: WidgetActs;
  readonly onPlace: (items: Items, series?: string) => void;
  readonly onSay: (text: string) => void;
  /** What is held over it, out of another section. */
  readonly guest: { readonly widget: Widget; readonly over: Over } | null;
  readonly onOver: (id: string, over: Over | null) => void;
  readonly onLeave: (id: string, over: Over) => void;
  readonly onPage: (id: string, by: -1 | 1) => void;
}

/** Where everything would stand with what is held over the section. */
function withGuest(items: Items, { widget, over }: NonNullable<EditSectionProps['guest']>): Items {
  return moved([...items, { id: widget.id, place: firstFree(items, widget.place) }], widget.id, over, columns);
}

/** A section as it stands on a desk, each widget with something to take it by. */
export function EditSection({ section, widgets, answers, scope, acts, onPlace, onSay, guest, onOver, onLeave, onPage }: EditSectionProps) {
  const { t } = useI18n();
  const titleOf = useWidgetTitle();
  const box = useRef<HTMLDivElement>(null);
  const say = (items: Items, id: string): void => {
    const { x, y, w, h } = items.find((one) => one.id === id)!.place;
    onSay(t('boards.said.place', { column: x + 1, row: y + 1, wide: w, tall: h }));
  };
  const place = (items: Items, id: string, series?: string): void => {
    onPlace(items, series);
    say(items, id);
  };
  const placing = usePlacing({
    widgets,
    columns,
    box,
    onPlace: place,
    onPutBack: (items, id) => place(items, id, `place ${id}`),
    onOver,
    onLeave,
    onPage,
  });
  const { heldId, heldStyle, isAway } = placing;
  const items = guest === null ? placing.items : withGuest(placing.items, guest);
  const landing = guest?.widget.id ?? (isAway ? null : heldId);
  return (
    <section className={classes.section} data-section={section.id} aria-label={section.title ?? t('boards.section.unnamed')}>
      {section.title === null ? null : <h2 className={classes.sectionTitle}>{section.title}</h2>}
      {widgets.length === 0 && guest === null ? <p className={classes.emptySection}>{t('boards.section.empty')}</p> : null}
      <Grid columns={columns} places={items} spare={heldId === null && guest === null ? 0 : 2} box={box}>
        {landing === null ? null : <div className={classes.landing} style={placeStyle(items, landing)} aria-hidden />}
        {widgets.map((widget) => {
          const name = titleOf(widget);
          const isHeld = widget.id === heldId;
          return (
            <Tile
              key={widget.id}
              widget={widget}
              style={isHeld ? heldStyle : placeStyle(items, widget.id)}
              answered={answers.data?.get(widget.id)}
              error={answers.error}
              scope={scope}
              isBeingPlaced={isHeld}
              level={section.title === null ? 2 : 3}
              handle={
                <button
                  type="button"
                  className={classes.handle}
                  data-handle={widget.id}
                  aria-label={t('boards.handle.move', { name })}
                  aria-description={t('boards.handle.how')}
                  {...placing.pointer(widget.id, 'move')}
                  {...placing.keys(widget.id)}
                >
                  <IconGripVertical size={16} stroke={1.7} aria-hidden />
                </button>
              }
              tools={<EditMenu widget={widget} name={name} acts={acts} />}
            >
              <span className={classes.corner} {...placing.pointer(widget.id, 'size')} aria-hidden>
                <IconArrowsDiagonal2 size={14} stroke={1.8} />
              </span>
            </Tile>
          );
        })}
      </Grid>
    </section>
  );
}

export function EditMenu({ widget, name, acts }: { readonly widget: Widget; readonly name: string; readonly acts: WidgetActs }) {
  const { t } = useI18n();
  const elsewhere = acts.sections.filter(({ id }) => id !== widget.sectionId);
  return (
    <>
      <ActionIcon size="sm" aria-label={t('boards.widget.change', { name })} onClick={() => acts.onChange(widget)}>
        <IconPencil size={16} stroke={1.7} aria-hidden />
      </ActionIcon>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon size="sm" aria-label={t('boards.more', { name })}>
            <IconDots size={16} stroke={1.7} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconCopy size={16} aria-hidden />} onClick={() => acts.onCopy(widget)}>
            {t('boards.widget.copy')}
          </Menu.Item>
          <Menu.Item leftSection={<IconTrash size={16} aria-hidden />} onClick={() => acts.onRemove(widget)}>
            {t('boards.remove')}
          </Menu.Item>
          {elsewhere.map(({ id, name: label }) => (
            <Menu.Item key={id} leftSection={<IconArrowRight size={16} aria-hidden />} onClick={() => acts.onMove(widget, id)}>
              {t('boards.widget.moveTo', { section: label })}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
    </>
  );
}
