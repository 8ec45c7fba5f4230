import { IconChevronRight } from '@tabler/icons-react';
import classes from '#web/features/mind-maps/mind-maps.module.css';
import { colourOf } from '#web/features/mind-maps/map-view.tsx';
import { NodeEditor } from '#web/features/mind-maps/node-editor.tsx';
import { Chips } from '#web/features/mind-maps/node-parts.tsx';
import { isWritten, useItem, type TreeViewProps } from '#web/features/mind-maps/use-item.ts';
import { useI18n } from '#web/lib/i18n.tsx';

/** The same as lines: what stands below is further in. */
export function OutlineView(props: TreeViewProps) {
  const { board, onKey } = props;
  const { t } = useI18n();
  const item = useItem(props);
  return (
    <div ref={board.holdFocus} role="tree" aria-label={board.tree.first.text} className={classes.outline} onKeyDown={onKey}>
      {board.lines.map((line) => {
        const { node, level, branch, hasBelow, isOpen } = line;
        const isBusy = isWritten(board, node.id);
        return (
          <div
            key={node.id}
            {...item(line)}
            className={classes.line}
            data-depth={Math.min(level, 2)}
            style={{ '--branch': colourOf(branch), '--level': level } as React.CSSProperties}
          >
            {hasBelow ? (
              <button
                type="button"
                tabIndex={-1}
                className={classes.chevron}
                data-open={isOpen || undefined}
                aria-label={t(isOpen ? 'mindMaps.item.close' : 'mindMaps.item.openPlain', { name: node.text })}
                onClick={() => board.toggle(node.id, !isOpen)}
              >
                <IconChevronRight size={16} aria-hidden />
              </button>
            ) : (
              <span className={classes.dot} aria-hidden />
            )}
            <span className={classes.lineWords}>{isBusy ? <NodeEditor board={board} /> : <bdi className={classes.words}>{node.text}</bdi>}</span>
            {isBusy ? null : <Chips board={board} node={node} />}
          </div>
        );
      })}
    </div>
  );
}
