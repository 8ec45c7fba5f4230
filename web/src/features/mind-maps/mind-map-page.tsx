import type { MindMapAnswer } from '@leadline/contract';
import { ActionIcon, Button, SegmentedControl, Tooltip } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconArrowLeft, IconBinaryTree, IconKeyboard, IconListTree } from '@tabler/icons-react';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { MapView } from '#web/features/mind-maps/map-view.tsx';
import classes from '#web/features/mind-maps/mind-maps.module.css';
import { NodeBar } from '#web/features/mind-maps/node-bar.tsx';
import { KeysDialog, KpiDialog, MoveDialog } from '#web/features/mind-maps/node-dialogs.tsx';
import { Notices } from '#web/features/mind-maps/notices.tsx';
import { OutlineView } from '#web/features/mind-maps/outline-view.tsx';
import { useBoard } from '#web/features/mind-maps/use-board.ts';
import { useDrag } from '#web/features/mind-maps/use-drag.ts';
import { useKeys, type Task, type View } from '#web/features/mind-maps/use-keys.ts';
import { useI18n } from '#web/lib/i18n.tsx';
import { useTitle } from '#web/lib/use-title.ts';
import { ideaText, useMindMap } from '#web/parts/mind-maps/use-mind-maps.ts';
import linkClasses from '#web/ui/link.module.css';
import { PageError } from '#web/ui/page-error.tsx';
import { PageWait } from '#web/ui/page-wait.tsx';

/** A mind map, for everybody who has it open at once. */
export function MindMapPage() {
  const { t } = useI18n();
  const { mapId } = useParams({ from: '/mind-maps/$mapId' });
  const { node } = useSearch({ from: '/mind-maps/$mapId' });
  const answer = useMindMap(mapId);
  if (answer.error && (!answer.data || ('status' in answer.error && answer.error.status === 404)))
    return <PageError error={answer.error} reset={() => void answer.refetch()} />;
  if (!answer.data) return <PageWait label={t('app.wait.page')} />;
  return <MindMap key={mapId} map={answer.data} opened={node ?? null} />;
}

function MindMap({ map, opened }: { readonly map: MindMapAnswer; readonly opened: string | null }) {
  const { t } = useI18n();
  const navigate = useNavigate();
  const isPhone = useMediaQuery('(max-width: 47.99em)', false, { getInitialValueInEffect: false });
  const [chosen, setView] = useState<View>();
  const [task, setTask] = useState<Task>();
  const board = useBoard(map, opened);
  const { drag, take } = useDrag((id, over) => board.moveTo(id, over, null));
  const view = isPhone ? 'outline' : (chosen ?? 'map');
  const onGoal = (): void => void navigate({ to: '/goals/new', search: { idea: ideaText({ mapId: map.id, nodeId: board.selected.id }) } });
  const onKey = useKeys({ board, view, onTask: setTask, onGoal });
  const close = (): void => {
    setTask(undefined);
    board.select(board.selected.id);
  };
  useTitle(board.tree.first.text);
  const props = { board, drag, take, onKey };
  return (
    <div className={classes.mapPage}>
      <Link to="/mind-maps" className={`${linkClasses.link ?? ''} ${classes.back ?? ''}`}>
        <IconArrowLeft size={16} aria-hidden /> {t('mindMaps.title')}
      </Link>
      <header className={classes.head}>
        <div>
          <h1 className={classes.title}>
            <bdi>{board.tree.first.text}</bdi>
          </h1>
          <p className={classes.facts}>
            <span>{map.team?.name ?? t('mindMaps.everybody')}</span>
            <span>{t('mindMaps.list.ideas', { count: board.tree.nodes.size - 1 })}</span>
            {map.mayChange ? null : <span>{t('mindMaps.onlyRead')}</span>}
          </p>
        </div>
        <div className={classes.actions}>
          {isPhone ? null : <ViewSwitch view={view} onChange={setView} />}
          {isPhone ? null : (
            <Tooltip label={t('mindMaps.keys.title')}>
              <ActionIcon variant="default" size={36} aria-label={t('mindMaps.keys.title')} onClick={() => setTask('keys')}>
                <IconKeyboard size={18} stroke={1.7} aria-hidden />
              </ActionIcon>
            </Tooltip>
          )}
        </div>
      </header>
      <Notices board={board} />
      {map.mayChange && !isPhone ? <NodeBar board={board} onTask={setTask} onGoal={onGoal} /> : null}
      {view === 'map' ? <MapView {...props} /> : <OutlineView {...props} />}
      {map.mayChange && !isPhone ? <p className={classes.tip}>{t('mindMaps.tip')}</p> : null}
      {map.mayChange && isPhone ? <NodeBar board={board} onTask={setTask} onGoal={onGoal} /> : null}
      {board.tree.nodes.size === 1 && map.mayChange && board.editing === null ? <FirstStep onClick={() => board.addBelow(map.id)} /> : null}
      {drag ? (
        <div className={classes.ghost} style={{ left: drag.x, top: drag.y }} aria-hidden>
          {board.tree.nodes.get(drag.id)?.text}
        </div>
      ) : null}
      {task === 'move' ? <MoveDialog board={board} onClose={close} /> : null}
      {task === 'kpi' ? <KpiDialog board={board} onClose={close} /> : null}
      {task === 'keys' ? <KeysDialog onClose={close} /> : null}
    </div>
  );
}

/** A map with nothing but its title says how it begins. */
function FirstStep({ onClick }: { readonly onClick: () => void }) {
  const { t } = useI18n();
  return (
    <div className={classes.firstStep}>
      <p className={classes.quiet}>{t('mindMaps.first.text')}</p>
      <Button onClick={onClick}>{t('mindMaps.first.add')}</Button>
    </div>
  );
}

function ViewSwitch({ view, onChange }: { readonly view: View; readonly onChange: (view: View) => void }) {
  const { t } = useI18n();
  const pictures = { map: IconBinaryTree, outline: IconListTree } as const;
  const data = (['map', 'outline'] as const).map((value) => {
    const Picture = pictures[value];
    return {
      value,
      label: (
        <span className={classes.viewName}>
          <Picture size={16} stroke={1.7} aria-hidden />
          {t(`mindMaps.view.${value}`)}
        </span>
      ),
    };
  });
  return <SegmentedControl aria-label={t('mindMaps.view.label')} data={data} value={view} onChange={(value) => onChange(value as View)} />;
}
