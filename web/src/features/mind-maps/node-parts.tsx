import type { MindMapNode } from '@leadline/contract';
import { IconFlag, IconTargetArrow, IconThumbUp, IconThumbUpFilled } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import classes from '#web/features/mind-maps/mind-maps.module.css';
import type { Board } from '#web/features/mind-maps/use-board.ts';
import { useBecame } from '#web/features/mind-maps/use-became.ts';
import { useI18n } from '#web/lib/i18n.tsx';

/** What became of a node and how many are for it. Listeners hear both with the node: what is only seen is drawn by the style. */
export function Chips({ board, node }: { readonly board: Board; readonly node: MindMapNode }) {
  return (
    <>
      <BecameChip node={node} />
      <VoteChip board={board} node={node} />
    </>
  );
}

/** Votes of a node, to be given with the mouse or a finger; the keyboard has a key and the bar for it. */
function VoteChip({ board, node }: { readonly board: Board; readonly node: MindMapNode }) {
  const { t } = useI18n();
  const Thumb = node.hasMyVote ? IconThumbUpFilled : IconThumbUp;
  if (!board.map.mayChange && node.votes === 0) return null;
  return (
    <button
      type="button"
      tabIndex={-1}
      className={classes.votes}
      data-none={node.votes === 0 || undefined}
      data-text={node.votes > 0 ? node.votes : undefined}
      data-mine={node.hasMyVote || undefined}
      aria-pressed={node.hasMyVote}
      aria-label={t('mindMaps.item.vote', { name: node.text, count: node.votes })}
      disabled={!board.map.mayChange}
      onClick={() => board.vote(node.id)}
    >
      <Thumb size={13} aria-hidden />
    </button>
  );
}

/** What became of a node, with the way there. */
function BecameChip({ node: { became } }: { readonly node: MindMapNode }) {
  return became === null ? null : <Became node={became} />;
}

function Became({ node }: { readonly node: NonNullable<MindMapNode['became']> }) {
  const { t } = useI18n();
  const became = useBecame(node);
  const Picture = became.kind === 'goal' ? IconFlag : IconTargetArrow;
  const word = t(became.kind === 'goal' ? 'mindMaps.item.goal' : 'mindMaps.item.kpi');
  const inside = <Picture size={13} aria-hidden />;
  if (became.name === null)
    return (
      <span className={classes.became} data-text={word} title={t('mindMaps.became.hidden')}>
        {inside}
      </span>
    );
  const label = t(became.kind === 'goal' ? 'mindMaps.became.goal' : 'mindMaps.became.kpi', { name: became.name });
  return became.kind === 'goal' ? (
    <Link
      tabIndex={-1}
      className={classes.became}
      data-text={word}
      aria-label={label}
      title={label}
      to="/goals/$goalId"
      params={{ goalId: became.id }}
    >
      {inside}
    </Link>
  ) : (
    <Link
      tabIndex={-1}
      className={classes.became}
      data-text={word}
      aria-label={label}
      title={label}
      to="/library/$kpiId"
      params={{ kpiId: became.id }}
    >
      {inside}
    </Link>
  );
}
