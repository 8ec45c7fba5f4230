import { ActionIcon, Tooltip } from '@mantine/core';
import { IconMaximize, IconMinus, IconPlus, IconZoomIn, IconZoomOut } from '@tabler/icons-react';
import { useEffect, useLayoutEffect, useMemo, useRef, useState, type PointerEvent, type RefObject } from 'react';
import { layOut, lineBetween, type Layout } from '#web/features/mind-maps/lay-out.ts';
import classes from '#web/features/mind-maps/mind-maps.module.css';
import { sizeOf, type ShownNode } from '#web/features/mind-maps/mind-tree.ts';
import { NodeEditor } from '#web/features/mind-maps/node-editor.tsx';
import { Chips } from '#web/features/mind-maps/node-parts.tsx';
import type { Board } from '#web/features/mind-maps/use-board.ts';
import { isWritten, useItem, type TreeViewProps } from '#web/features/mind-maps/use-item.ts';
import { useI18n } from '#web/lib/i18n.tsx';

interface Size {
  readonly width: number;
  readonly height: number;
}

const scales = [0.4, 0.5, 0.65, 0.8, 1, 1.25, 1.5] as const;
const smallest = 0.15;

/** The map: the middle at the left, branches to the right of it, every one in its colour. */
export function MapView(props: TreeViewProps) {
  const { board, onKey } = props;
  const { t } = useI18n();
  const frame = useRef<HTMLDivElement>(null);
  const [scale, setScale] = useState<number>(1);
  const { layout, isSettled } = useLayout(frame, board);
  useMiddle(frame, layout, isSettled);
  const pan = usePan(frame);
  const item = useItem(props);
  const fit = (): void => {
    const { clientWidth, clientHeight } = frame.current!;
    setScale(Math.min(1, Math.max(smallest, Math.min(clientWidth / layout.width, clientHeight / layout.height))));
  };
  const step = (by: 1 | -1): void => setScale((old) => (by > 0 ? scales.find((one) => one > old) : scales.findLast((one) => one < old)) ?? old);
  const lines = board.lines.filter(({ node }) => node.parentId !== null && layout.boxes.has(node.id) && layout.boxes.has(node.parentId));
  return (
    <div className={classes.canvasFrame}>
      <div ref={frame} className={classes.canvas} onPointerDown={pan} data-canvas>
        <div className={classes.room}>
          <div style={{ width: layout.width * scale, height: layout.height * scale }}>
            <div
              ref={board.holdFocus}
              role="tree"
              aria-label={board.tree.first.text}
              className={classes.tree}
              style={{ width: layout.width, height: layout.height, transform: `scale(${scale})` }}
              data-settled={isSettled || undefined}
              onKeyDown={onKey}
            >
              <svg className={classes.lines} width={layout.width} height={layout.height} aria-hidden>
                {lines.map(({ node, branch }) => (
                  <path
                    key={node.id}
                    d={lineBetween(layout.boxes.get(node.parentId!)!, layout.boxes.get(node.id)!)}
                    style={{ stroke: colourOf(branch) }}
                  />
                ))}
              </svg>
              {board.lines.map((line) => (
                <NodeBox key={line.node.id} line={line} board={board} place={layout.boxes.get(line.node.id)} item={item(line)} />
              ))}
            </div>
          </div>
        </div>
      </div>
      <div className={classes.zoom} role="group" aria-label={t('mindMaps.zoom.label')}>
        <ZoomButton label={t('mindMaps.zoom.out')} icon={IconZoomOut} isOff={scale <= scales[0]} onClick={() => step(-1)} />
        <ZoomButton label={t('mindMaps.zoom.fit')} icon={IconMaximize} onClick={fit} />
        <ZoomButton label={t('mindMaps.zoom.in')} icon={IconZoomIn} isOff={scale >= scales.at(-1)!} onClick={() => step(1)} />
      </div>
    </div>
  );
}

/** The colour of the branch right below the first node. */
export const colourOf = (branch: number): string => (branch < 0 ? 'var(--ll-accent)' : `var(--ll-series-${(branch % 8) + 1})`);

interface ZoomButtonProps {
  readonly label: string;
  readonly icon: typeof IconZoomIn;
  readonly isOff?: boolean;
  readonly onClick: () => void;
}

function ZoomButton({ label, icon: Picture, isOff = false, onClick }: ZoomButtonProps) {
  return (
    <Tooltip label={label}>
      <ActionIcon variant="subtle" size="lg" aria-label={label} disabled={isOff} onClick={onClick}>
        <Picture size={18} stroke={1.7} aria-hidden />
      </ActionIcon>
    </Tooltip>
  );
}

interface NodeBoxProps {
  readonly line: ShownNode;
  readonly board: Board;
  readonly place: { readonly x: number; readonly y: number } | undefined;
  readonly item: ReturnType<ReturnType<typeof useItem>>;
}

function NodeBox({ line, board, place, item }: NodeBoxProps) {
  const { t } = useI18n();
  const { node, level, branch, hasBelow, isOpen } = line;
  const isBusy = isWritten(board, node.id);
  const hidden = isOpen ? 0 : sizeOf(board.tree, node.id) - 1;
  const style = {
    '--branch': colourOf(branch),
    transform: `translate(${place?.x ?? 0}px, ${place?.y ?? 0}px)`,
    visibility: place ? undefined : 'hidden',
  } as const;
  return (
    <div {...item} className={classes.node} data-box={node.id} data-depth={Math.min(level, 2)} style={style}>
      {isBusy ? <NodeEditor board={board} /> : <bdi className={classes.words}>{node.text}</bdi>}
      {isBusy ? null : <Chips board={board} node={node} />}
      {hasBelow ? (
        <button
          type="button"
          tabIndex={-1}
          className={classes.fold}
          data-hidden={hidden > 0 ? hidden : undefined}
          aria-label={isOpen ? t('mindMaps.item.close', { name: node.text }) : t('mindMaps.item.open', { name: node.text, count: hidden })}
          onClick={() => board.toggle(node.id, !isOpen)}
        >
          {isOpen ? <IconMinus size={12} stroke={2.2} aria-hidden /> : null}
        </button>
      ) : null}
      {board.map.mayChange && board.editing === null && node.id === board.selected.id ? (
        <button
          type="button"
          tabIndex={-1}
          className={classes.grow}
          data-beside={hasBelow || undefined}
          aria-label={t('mindMaps.item.grow', { name: node.text })}
          onClick={() => board.addBelow(node.id)}
        >
          <IconPlus size={14} stroke={2.2} aria-hidden />
        </button>
      ) : null}
    </div>
  );
}

const settlesMs = 300;

/** Places of all boxes, once they have been drawn and measured; what moves after the map has settled glides. */
function useLayout(frame: RefObject<HTMLDivElement | null>, { lines }: Board): { readonly layout: Layout; readonly isSettled: boolean } {
  const [sizes, setSizes] = useState<ReadonlyMap<string, Size>>(new Map());
  const [isSettled, setSettled] = useState(false);
  const [, setFonts] = useState(0);
  useEffect(() => {
    const again = (): void => setFonts((count) => count + 1);
    const timer = setTimeout(() => setSettled(true), settlesMs);
    document.fonts.addEventListener('loadingdone', again);
    return () => {
      clearTimeout(timer);
      document.fonts.removeEventListener('loadingdone', again);
    };
  }, []);
  // After every drawing: whatever is drawn may have another size.
  // eslint-disable-next-line react-hooks/exhaustive-deps
  useLayoutEffect(() => {
    const next = new Map<string, Size>();
    for (const element of frame.current?.querySelectorAll<HTMLElement>('[data-box]') ?? [])
      next.set(element.dataset['box']!, { width: element.offsetWidth, height: element.offsetHeight });
    const isSame = next.size === sizes.size && [...next].every(([id, { width, height }]) => sizes.get(id)?.width === width && sizes.get(id)?.height === height); // prettier-ignore
    if (!isSame) setSizes(next);
  });
  const layout = useMemo(() => {
    const size = (id: string): Size => sizes.get(id) ?? { width: 160, height: 36 };
    return layOut(lines.map(({ node, level }) => ({ id: node.id, parentId: node.parentId, level, ...size(node.id) })));
  }, [lines, sizes]);
  return { layout, isSettled };
}

/** A map begins with its middle in sight. */
function useMiddle(frame: RefObject<HTMLDivElement | null>, { boxes, height }: Layout, isSettled: boolean): void {
  const isDone = useRef(false);
  useLayoutEffect(() => {
    const element = frame.current;
    const top = [...boxes.values()].find(({ parentId }) => parentId === null);
    if (isDone.current || element === null || top === undefined) return;
    element.scrollTop = top.y + top.height / 2 - element.clientHeight / 2;
    isDone.current = isSettled || height <= element.clientHeight;
  }, [frame, boxes, height, isSettled]);
}

/** The background is taken with the mouse and pulled; fingers and wheels scroll by themselves. */
function usePan(frame: RefObject<HTMLDivElement | null>) {
  return (event: PointerEvent<HTMLDivElement>): void => {
    const element = frame.current;
    if (
      element === null ||
      event.pointerType !== 'mouse' ||
      event.button !== 0 ||
      (event.target as Element).closest('[data-node], button, a, textarea')
    )
      return;
    const { clientX, clientY } = event;
    const { scrollLeft, scrollTop } = element;
    const move = (to: globalThis.PointerEvent): void =>
      element.scrollTo({ left: scrollLeft - (to.clientX - clientX), top: scrollTop - (to.clientY - clientY) });
    const stop = (): void => {
      window.removeEventListener('pointermove', move);
      window.removeEventListener('pointerup', stop);
    };
    window.addEventListener('pointermove', move);
    window.addEventListener('pointerup', stop);
  };
}
