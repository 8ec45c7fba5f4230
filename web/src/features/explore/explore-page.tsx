import { exploreSearch, type Opens } from '@leadline/board';
import type { CatalogResponse, Widget } from '@leadline/contract';
import { ActionIcon, Button } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { IconArrowBackUp, IconArrowForwardUp, IconLayoutGridAdd } from '@tabler/icons-react';
import { Outlet, useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useCallback, useState } from 'react';
import { ExploreFields } from '#web/features/explore/explore-fields.tsx';
import { useExploreTitle } from '#web/features/explore/explore-title.ts';
import classes from '#web/features/explore/explore.module.css';
import { LeftOut, OnlyThese } from '#web/features/explore/left-out.tsx';
import { Shown } from '#web/features/explore/shown.tsx';
import { useExplore, type Exploring } from '#web/features/explore/use-explore.ts';
import { useSteps } from '#web/features/explore/use-steps.ts';
import { useI18n } from '#web/lib/i18n.tsx';
import { useCatalog } from '#web/lib/state.ts';
import { useTitle } from '#web/lib/use-title.ts';
import { BoardsTabs } from '#web/parts/boards/boards-tabs.tsx';
import { numberAddress } from '#web/parts/boards/number-address.ts';
import { useBoards } from '#web/parts/boards/use-boards.ts';
import { ExportMenu } from '#web/parts/exports/export-menu.tsx';
import { ScopePickers } from '#web/parts/scope-pickers.tsx';
import { PageError } from '#web/ui/page-error.tsx';
import { PageWait } from '#web/ui/page-wait.tsx';

const SaveDialog = lazy(async () => ({ default: (await import('#web/features/explore/save-dialog.tsx')).SaveDialog }));

/** A KPI looked at from any side, for people who never write a query: grouped, compared, drawn and opened by choosing. */
export function ExplorePage() {
  const { t } = useI18n();
  const catalog = useCatalog();
  return (
    <div className={classes.page}>
      <BoardsTabs />
      {catalog.data ? (
        <Explore catalog={catalog.data} />
      ) : catalog.error ? (
        <PageError error={catalog.error} reset={() => void catalog.refetch()} />
      ) : (
        <PageWait label={t('app.wait.page')} />
      )}
      <Outlet />
    </div>
  );
}

function Explore({ catalog }: { readonly catalog: CatalogResponse }) {
  const { t } = useI18n();
  const exploring = useExplore(catalog);
  const title = useExploreTitle(exploring);
  useTitle(`${t('explore.title')}: ${title}`);
  const open = useOpenNumber(exploring);
  return (
    <>
      <header className={classes.head}>
        <div className={classes.headLine}>
          <h1 className={classes.title}>{title}</h1>
          <Tools exploring={exploring} title={title} />
        </div>
        <ScopePickers scope={exploring.own} />
        <OnlyThese exploring={exploring} />
        <LeftOut exploring={exploring} />
      </header>
      <div className={classes.columns}>
        <ExploreFields exploring={exploring} />
        <Shown exploring={exploring} title={title} onOpen={open} />
      </div>
    </>
  );
}

function Tools({ exploring, title }: { readonly exploring: Exploring; readonly title: string }) {
  const { t } = useI18n();
  const { canUndo, canRedo, undo, redo } = useSteps();
  const boards = useBoards().data;
  const [isSaving, setSaving] = useState(false);
  useHotkeys([
    ['mod+Z', undo],
    ['mod+shift+Z', redo],
    ['mod+Y', redo],
  ]);
  const { shown } = exploring.widgets;
  const sections = shown.length > 1 ? [{ id: shown[0]!.sectionId, title: null, tab: null }] : [];
  const maySave = boards !== undefined && (boards.mayAdd || boards.boards.some(({ mayChange }) => mayChange));
  return (
    <div className={classes.tools}>
      <ActionIcon size="lg" disabled={!canUndo} aria-label={t('boards.edit.undo')} onClick={undo}>
        <IconArrowBackUp size={18} stroke={1.7} aria-hidden />
      </ActionIcon>
      <ActionIcon size="lg" disabled={!canRedo} aria-label={t('boards.edit.redo')} onClick={redo}>
        <IconArrowForwardUp size={18} stroke={1.7} aria-hidden />
      </ActionIcon>
      <ExportMenu of={{ title: title.slice(0, 120), scope: exploring.scope, sections, widgets: beside(shown) }} />
      {maySave ? (
        <Button leftSection={<IconLayoutGridAdd size={16} stroke={1.7} aria-hidden />} onClick={() => setSaving(true)}>
          {t('explore.save.open')}
        </Button>
      ) : null}
      {isSaving && boards ? (
        <Suspense fallback={null}>
          <SaveDialog exploring={exploring} title={title} boards={boards} onClose={() => setSaving(false)} />
        </Suspense>
      ) : null}
    </div>
  );
}

/** Two numbers stand beside each other. */
const beside = (widgets: readonly Widget[]): Widget[] =>
  widgets.map((widget, at) => ({ ...widget, place: { ...widget.place, x: at * widget.place.w } }));

/** What is explored stays behind while one of its numbers is explained. */
function useOpenNumber({ own, explored }: Exploring): (opens: Opens, widget: Widget) => void {
  const navigate = useNavigate();
  return useCallback(
    (opens: Opens, widget: Widget) => {
      // Filters stand in the address already, all but those that count alone.
      const { kpi, variant, where } = numberAddress({ opens, widget, own, only: [], period: null });
      const search = (old: Record<string, unknown>) => ({ ...old, ...exploreSearch(explored), kpi, variant, where });
      void navigate({ to: '/explore/number', resetScroll: false, search: search as never });
    },
    [navigate, own, explored],
  );
}
