import { ActionIcon, Button, Tooltip } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import {
  IconArrowsMove,
  IconCornerDownRight,
  IconFlag,
  IconLinkOff,
  IconPencil,
  IconPlus,
  IconTargetArrow,
  IconThumbUp,
  IconThumbUpFilled,
  IconTrash,
  type Icon,
} from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { MindMapNode } from '@leadline/contract';
import classes from '#web/features/mind-maps/mind-maps.module.css';
import type { Board } from '#web/features/mind-maps/use-board.ts';
import { useBecame } from '#web/features/mind-maps/use-became.ts';
import type { Task } from '#web/features/mind-maps/use-keys.ts';
import { useI18n } from '#web/lib/i18n.tsx';
import { useAccount } from '#web/lib/session.ts';

export interface NodeBarProps {
  readonly board: Board;
  readonly onTask: (task: Task) => void;
  readonly onGoal: () => void;
}

/** What can be done with the node that is chosen: above the map, on a phone at the lower edge. */
export function NodeBar({ board, onTask, onGoal }: NodeBarProps) {
  const { t } = useI18n();
  const { selected, editing } = board;
  const isFirst = selected.parentId === null;
  const isBusy = editing !== null;
  return (
    <div role="toolbar" aria-label={t('mindMaps.bar.label', { name: selected.text })} className={classes.bar} data-node-bar>
      <BarButton icon={IconCornerDownRight} label={t('mindMaps.bar.below')} isOff={isBusy} isMain onClick={() => board.addBelow(selected.id)} />
      <BarButton icon={IconPlus} label={t('mindMaps.bar.beside')} isOff={isBusy || isFirst} onClick={() => board.addBeside(selected.id)} />
      <BarButton icon={IconPencil} label={t('mindMaps.bar.edit')} isOff={isBusy} onClick={() => board.edit(selected.id)} />
      <BarButton
        icon={selected.hasMyVote ? IconThumbUpFilled : IconThumbUp}
        label={t(selected.hasMyVote ? 'mindMaps.bar.unvote' : 'mindMaps.bar.vote')}
        isOff={isBusy}
        onClick={() => board.vote(selected.id)}
      />
      <BarButton icon={IconArrowsMove} label={t('mindMaps.bar.move')} isOff={isBusy || isFirst} onClick={() => onTask('move')} />
      <span className={classes.barGap} aria-hidden />
      {selected.became === null ? <Becoming isOff={isBusy} onGoal={onGoal} onTask={onTask} /> : <HasBecome board={board} node={selected.became} />}
      <BarButton icon={IconTrash} label={t('mindMaps.bar.remove')} isOff={isBusy || isFirst} onClick={() => board.remove(selected.id)} />
    </div>
  );
}

function Becoming({ isOff, onGoal, onTask }: { readonly isOff: boolean } & Pick<NodeBarProps, 'onGoal' | 'onTask'>) {
  const { t } = useI18n();
  return (
    <>
      <BarButton icon={IconFlag} label={t('mindMaps.bar.goal')} isOff={isOff} onClick={onGoal} />
      <BarButton icon={IconTargetArrow} label={t('mindMaps.bar.kpi')} isOff={isOff} onClick={() => onTask('kpi')} />
    </>
  );
}

function HasBecome({ board, node }: { readonly board: Board; readonly node: NonNullable<MindMapNode['became']> }) {
  const { t } = useI18n();
  const { permissions } = useAccount();
  const { kind, id, name } = useBecame(node);
  const isPhone = useMediaQuery('(max-width: 47.99em)');
  const Picture = kind === 'goal' ? IconFlag : IconTargetArrow;
  const label = t(kind === 'goal' ? 'mindMaps.bar.openGoal' : 'mindMaps.bar.openKpi');
  const to =
    kind === 'goal' ? ({ to: '/goals/$goalId', params: { goalId: id } } as const) : ({ to: '/library/$kpiId', params: { kpiId: id } } as const);
  const isSeen = name !== null && permissions.includes('numbers.read');
  const inside = isPhone === true ? <Picture size={20} stroke={1.7} aria-hidden /> : label;
  return (
    <>
      {isSeen ? (
        <Tooltip label={name}>
          <Button
            variant="light"
            size="compact-md"
            className={classes.barButton ?? ''}
            leftSection={isPhone === true ? null : <Picture size={16} aria-hidden />}
            aria-label={`${label}: ${name}`}
            renderRoot={(props) => <Link {...to} {...props} />}
          >
            {inside}
          </Button>
        </Tooltip>
      ) : null}
      <BarButton icon={IconLinkOff} label={t('mindMaps.bar.unlink')} onClick={() => board.link(board.selected.id, null)} />
    </>
  );
}

interface BarButtonProps {
  readonly icon: Icon;
  readonly label: string;
  readonly isOff?: boolean;
  readonly isMain?: boolean;
  readonly onClick: () => void;
}

/** On a phone the picture alone, with its name for listeners. */
function BarButton({ icon: Picture, label, isOff = false, isMain = false, onClick }: BarButtonProps) {
  const isPhone = useMediaQuery('(max-width: 47.99em)', false, { getInitialValueInEffect: false });
  if (isPhone)
    return (
      <ActionIcon
        variant={isMain ? 'light' : 'subtle'}
        size={40}
        className={classes.barIcon ?? ''}
        aria-label={label}
        disabled={isOff}
        onClick={onClick}
      >
        <Picture size={20} stroke={1.7} aria-hidden />
      </ActionIcon>
    );
  return (
    <Button
      variant={isMain ? 'light' : 'subtle'}
      size="compact-md"
      className={classes.barButton ?? ''}
      leftSection={<Picture size={16} stroke={1.7} aria-hidden />}
      disabled={isOff}
      onClick={onClick}
    >
      {label}
    </Button>
  );
}
