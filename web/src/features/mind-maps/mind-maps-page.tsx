import type { MindMapsResponse, MindMapSummary } from '@leadline/contract';
import { formatInstant } from '@leadline/i18n';
import { ActionIcon, Button } from '@mantine/core';
import { IconArrowLeft, IconBinaryTree, IconPencil, IconPlus, IconTrash } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { MapFormDialog } from '#web/features/mind-maps/map-form-dialog.tsx';
import classes from '#web/features/mind-maps/mind-maps.module.css';
import { useI18n } from '#web/lib/i18n.tsx';
import { useAppState } from '#web/lib/state.ts';
import { useTitle } from '#web/lib/use-title.ts';
import { AskFirst } from '#web/parts/ask-first.tsx';
import { useMapChange, useMindMaps } from '#web/parts/mind-maps/use-mind-maps.ts';
import { Empty } from '#web/ui/empty.tsx';
import linkClasses from '#web/ui/link.module.css';
import { PageError } from '#web/ui/page-error.tsx';
import { PageWait } from '#web/ui/page-wait.tsx';

type Task = { readonly kind: 'new' } | { readonly kind: 'change' | 'remove'; readonly map: MindMapSummary };

/** Every mind map the reader sees, the last changed first. */
export function MindMapsPage() {
  const { t } = useI18n();
  useTitle(t('mindMaps.title'));
  const answer = useMindMaps();
  if (answer.error) return <PageError error={answer.error} reset={() => void answer.refetch()} />;
  if (!answer.data) return <PageWait label={t('app.wait.page')} />;
  return <MindMaps all={answer.data} />;
}

function MindMaps({ all: { maps, mayAdd, teams } }: { readonly all: MindMapsResponse }) {
  const { t } = useI18n();
  const [task, setTask] = useState<Task>();
  const close = (): void => setTask(undefined);
  const button = mayAdd ? (
    <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setTask({ kind: 'new' })}>
      {t('mindMaps.new')}
    </Button>
  ) : null;
  return (
    <div className={classes.page}>
      <Link to="/goals" className={`${linkClasses.link ?? ''} ${classes.back ?? ''}`}>
        <IconArrowLeft size={16} aria-hidden /> {t('goals.back')}
      </Link>
      <header className={classes.head}>
        <div>
          <h1 className={classes.title}>{t('mindMaps.title')}</h1>
          <p className={classes.lead}>{t('mindMaps.lead')}</p>
        </div>
        {maps.length > 0 ? button : null}
      </header>
      {maps.length === 0 ? (
        <Empty icon={IconBinaryTree} level={2} title={t('mindMaps.empty.title')} text={t('mindMaps.empty.text')} action={button} />
      ) : (
        <ul className={classes.list}>
          {maps.map((map) => (
            <MapLine key={map.id} map={map} onTask={setTask} />
          ))}
        </ul>
      )}
      {task?.kind === 'new' ? <MapFormDialog teams={teams} map={null} onClose={close} /> : null}
      {task?.kind === 'change' ? <MapFormDialog teams={teams} map={task.map} onClose={close} /> : null}
      {task?.kind === 'remove' ? <RemoveMap map={task.map} onClose={close} onRemoved={close} /> : null}
    </div>
  );
}

function MapLine({ map, onTask }: { readonly map: MindMapSummary; readonly onTask: (task: Task) => void }) {
  const { t, locale } = useI18n();
  const { timezone } = useAppState().organization;
  const facts = [
    map.team?.name ?? t('mindMaps.everybody'),
    t('mindMaps.list.ideas', { count: map.nodes - 1 }),
    map.goals > 0 ? t('mindMaps.list.goals', { count: map.goals }) : null,
    map.kpis > 0 ? t('mindMaps.list.kpis', { count: map.kpis }) : null,
  ].filter((fact) => fact !== null);
  const when = { time: formatInstant(locale, map.changedAt, timezone) };
  return (
    <li className={classes.row}>
      <div className={classes.rowMain}>
        <Link to="/mind-maps/$mapId" params={{ mapId: map.id }} className={classes.rowLink}>
          <bdi>{map.title}</bdi>
        </Link>
        <p className={classes.facts}>
          {facts.map((fact) => (
            <span key={fact}>{fact}</span>
          ))}
        </p>
      </div>
      <p className={classes.when}>
        {t('mindMaps.list.changed', when)}
        {map.author === null ? null : <span>{t('mindMaps.list.by', { name: map.author })}</span>}
      </p>
      <div className={classes.rowActions}>
        {map.mayManage ? (
          <>
            <ActionIcon
              variant="subtle"
              size="lg"
              aria-label={t('mindMaps.list.change', { name: map.title })}
              onClick={() => onTask({ kind: 'change', map })}
            >
              <IconPencil size={18} stroke={1.7} aria-hidden />
            </ActionIcon>
            <ActionIcon
              variant="subtle"
              size="lg"
              aria-label={t('mindMaps.list.remove', { name: map.title })}
              onClick={() => onTask({ kind: 'remove', map })}
            >
              <IconTrash size={18} stroke={1.7} aria-hidden />
            </ActionIcon>
          </>
        ) : null}
      </div>
    </li>
  );
}

interface RemoveMapProps {
  readonly map: Pick<MindMapSummary, 'id' | 'title' | 'nodes'>;
  readonly onClose: () => void;
  readonly onRemoved: () => void;
}

export function RemoveMap({ map, onClose, onRemoved }: RemoveMapProps) {
  const { t } = useI18n();
  const change = useMapChange();
  return (
    <AskFirst
      title={t('mindMaps.remove.title', { name: map.title })}
      text={t('mindMaps.remove.text', { count: map.nodes - 1 })}
      keep={t('mindMaps.remove.keep')}
      confirm={t('mindMaps.remove.confirm')}
      isPending={change.isPending}
      error={change.error}
      onConfirm={() => change.mutate({ id: map.id, body: null }, { onSuccess: onRemoved })}
      onClose={onClose}
    />
  );
}
