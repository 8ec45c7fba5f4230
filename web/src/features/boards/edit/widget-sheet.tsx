import type { BoardDocument, BoardScope, Widget } from '@leadline/contract';
import { boardLimits } from '@leadline/contract/values';
import { Button, Drawer, Select, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState, type FormEvent } from 'react';
import classes from '#web/features/boards/boards.module.css';
import { memberDimensionsOf } from '#web/parts/boards/dimensions.ts';
import { FilterFields } from '#web/parts/boards/filter-fields.tsx';
import { PeriodSelect } from '#web/features/boards/edit/period-select.tsx';
import { WidgetFields } from '#web/features/boards/edit/widget-fields.tsx';
import { Tile } from '#web/features/boards/tile.tsx';
import { kpisOf, useWidgetTitle } from '#web/features/boards/widget-title.ts';
import { useI18n } from '#web/lib/i18n.tsx';
import { useCatalog } from '#web/lib/state.ts';
import { useBoardAnswers } from '#web/parts/boards/use-boards.ts';

interface WidgetSheetProps {
  readonly widget: Widget;
  readonly isNew: boolean;
  readonly boardId: string;
  readonly document: BoardDocument;
  readonly scope: BoardScope;
  readonly onSave: (widget: Widget) => void;
  readonly onClose: () => void;
}

/** Filters that say nothing yet count nothing. */
const meant = (widget: Widget): Widget => ({ ...widget, filters: widget.filters.filter(({ members }) => members.length > 0) });

const asksNothing: ReadonlySet<Widget['kind']> = new Set(['text', 'countdown', 'picture']);

/** Whether nothing is missing without which it cannot be kept. */
function isWhole(widget: Widget): boolean {
  if (widget.kind === 'picture') return widget.pictureId !== '' && widget.alt.trim() !== '';
  return widget.kind !== 'text' || widget.text.trim() !== '';
}

/** What a widget shows, with a look at it as it will be. */
export function WidgetSheet({ widget: before, isNew, boardId, document, scope, onSave, onClose }: WidgetSheetProps) {
  const { t } = useI18n();
  const catalog = useCatalog().data;
  const titleOf = useWidgetTitle();
  const [widget, setWidget] = useState(before);
  const set = (over: object): void => setWidget({ ...widget, ...over } as Widget);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (!isWhole(widget)) return;
    const title = widget.title?.trim() || null;
    onSave({ ...meant(widget), title });
  };
  const sections = document.sections.map(({ id, title, tab }, at) => {
    const name = title ?? t('boards.section.nth', { at: at + 1 });
    return { value: id, label: tab === null ? name : `${tab} · ${name}` };
  });
  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      size="min(880px, 100vw)"
      title={t(`widget.kind.${widget.kind}`)}
      closeButtonProps={{ 'aria-label': t('app.close') }}
      classNames={{ title: classes.dialogTitle ?? '' }}
    >
      <form className={classes.sheet} onSubmit={submit} noValidate>
        <div className={classes.fields}>
          <TextInput
            label={t('boards.fields.title')}
            placeholder={titleOf({ ...widget, title: null })}
            maxLength={boardLimits.title}
            value={widget.title ?? ''}
            onChange={({ currentTarget: { value } }) => set({ title: value === '' ? null : value })}
          />
          <WidgetFields widget={widget} boardId={boardId} onChange={setWidget} />
          {asksNothing.has(widget.kind) ? null : (
            <>
              <PeriodSelect
                label={t('board.period.label')}
                none={t('boards.period.board')}
                value={widget.period}
                onChange={(period) => set({ period })}
              />
              <FilterFields
                filters={widget.filters}
                dimensions={memberDimensionsOf(catalog, kpisOf(widget))}
                onChange={(filters) => set({ filters })}
              />
            </>
          )}
          {sections.length > 1 ? (
            <Select
              label={t('boards.fields.section')}
              data={sections}
              value={widget.sectionId}
              onChange={(sectionId) => (sectionId === null ? undefined : set({ sectionId }))}
            />
          ) : null}
        </div>
        <Preview widget={meant(widget)} scope={scope} />
        <div className={classes.sheetFoot}>
          <Button variant="default" onClick={onClose}>
            {t('boards.cancel')}
          </Button>
          <Button type="submit" disabled={!isWhole(widget)}>
            {t(isNew ? 'boards.widget.put' : 'boards.widget.take')}
          </Button>
        </div>
      </form>
    </Drawer>
  );
}

function Preview({ widget, scope }: { readonly widget: Widget; readonly scope: BoardScope }) {
  const { t } = useI18n();
  const [asked] = useDebouncedValue(widget, 300);
  const answers = useBoardAnswers(scope, isWhole(asked) ? [asked] : []);
  const { h, w } = widget.place;
  return (
    <section className={classes.preview} aria-label={t('boards.widget.preview')}>
      <p className={classes.quiet}>{t('boards.widget.preview')}</p>
      <div className={classes.previewBox} style={{ height: h * 88 - 16, maxWidth: w * 104 - 16 }} aria-busy={answers.isFetching}>
        <Tile widget={asked} answered={answers.data?.get(asked.id)} error={answers.error} scope={scope} level={3} />
      </div>
      <p className={classes.quiet}>{t(`boards.read.kind.${widget.kind}`)}</p>
    </section>
  );
}
