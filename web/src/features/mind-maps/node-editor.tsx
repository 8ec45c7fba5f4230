import { mindMapLimits } from '@leadline/contract/values';
import { useEffect, useRef, type KeyboardEvent } from 'react';
import classes from '#web/features/mind-maps/mind-maps.module.css';
import type { Board } from '#web/features/mind-maps/use-board.ts';
import { useI18n } from '#web/lib/i18n.tsx';

/** The words of a node while they are written: Enter keeps them, Escape leaves what was there. */
export function NodeEditor({ board }: { readonly board: Board }) {
  const { t } = useI18n();
  const { editing, type, finish, tree } = board;
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, []);
  if (editing === null) return null;
  const label =
    editing.kind === 'new'
      ? t('mindMaps.editor.add', { parent: tree.nodes.get(editing.parentId)?.text ?? '' })
      : t('mindMaps.editor.edit', { name: tree.nodes.get(editing.nodeId)?.text ?? '' });
  const onKey = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    event.stopPropagation();
    if (event.nativeEvent.isComposing || (event.key !== 'Enter' && event.key !== 'Escape')) return;
    event.preventDefault();
    finish(event.key === 'Enter');
  };
  const left = mindMapLimits.characters - editing.text.length;
  return (
    <>
      <textarea
        ref={field}
        className={classes.editor}
        aria-label={label}
        rows={1}
        maxLength={mindMapLimits.characters}
        value={editing.text}
        onChange={(event) => type(event.currentTarget.value.replaceAll('\n', ' '))}
        onKeyDown={onKey}
        onBlur={() => finish(true, true)}
      />
      {left <= 20 ? (
        <span className={classes.left} role="status">
          {t('mindMaps.editor.left', { count: left })}
        </span>
      ) : null}
    </>
  );
}
