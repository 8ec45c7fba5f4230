import { Button } from '@mantine/core';
import { IconArrowBackUp, IconX } from '@tabler/icons-react';
import { VisuallyHidden } from '@mantine/core';
import classes from '#web/features/mind-maps/mind-maps.module.css';
import { childrenOf } from '#web/features/mind-maps/mind-tree.ts';
import type { Board } from '#web/features/mind-maps/use-board.ts';
import type { Refusal } from '#web/features/mind-maps/use-map-changes.ts';
import { ApiError } from '#web/lib/api.ts';
import { useErrorText } from '#web/lib/error-text.ts';
import { useI18n } from '#web/lib/i18n.tsx';

/** What happened meanwhile, and what the reader can do about it; words that were written are never lost. */
export function Notices({ board }: { readonly board: Board }) {
  const { t } = useI18n();
  const { changes, editing, isOrphan, removed, said } = board;
  return (
    <div className={classes.notices}>
      {changes.refusals.map((refusal) => (
        <RefusalNotice key={refusal.key} board={board} refusal={refusal} />
      ))}
      {editing !== null && isOrphan ? <KeptWords board={board} text={editing.text} why={t('mindMaps.kept.gone')} onDone={board.dropWords} /> : null}
      {board.hindrance === null ? null : <Told text={board.hindrance} onDone={board.dismiss} />}
      {changes.isOffline ? (
        <p className={classes.notice} role="status">
          {t('mindMaps.offline')}
        </p>
      ) : null}
      {removed ? (
        <div className={classes.notice} role="status">
          <span>{t('mindMaps.removed.text', { name: removed.text, count: removed.count - 1 })}</span>
          <Button size="compact-sm" variant="default" leftSection={<IconArrowBackUp size={14} aria-hidden />} onClick={board.undo}>
            {t('mindMaps.removed.undo')}
          </Button>
          <Button size="compact-sm" variant="subtle" onClick={board.leaveRemoved}>
            {t('mindMaps.understood')}
          </Button>
        </div>
      ) : null}
      <VisuallyHidden role="status" aria-live="polite">
        {said}
      </VisuallyHidden>
    </div>
  );
}

function RefusalNotice({ board, refusal }: { readonly board: Board; readonly refusal: Refusal }) {
  const errorText = useErrorText();
  const { key, operation, error } = refusal;
  const settle = (): void => board.changes.settle(key);
  if (operation.kind === 'edit' && error instanceof ApiError && error.code === 'mind_maps.changed_meanwhile')
    return <ClashNotice board={board} nodeId={operation.nodeId} mine={operation.text} error={error} onDone={settle} />;
  if (operation.kind === 'add' || operation.kind === 'edit')
    return <KeptWords board={board} text={operation.text} why={errorText(error)} onDone={settle} />;
  return <Told text={errorText(error)} onDone={settle} />;
}

function Told({ text, onDone }: { readonly text: string; readonly onDone: () => void }) {
  const { t } = useI18n();
  return (
    <div className={classes.notice} data-bad role="alert">
      <span>{text}</span>
      <Button size="compact-sm" variant="default" leftSection={<IconX size={14} aria-hidden />} onClick={onDone}>
        {t('mindMaps.understood')}
      </Button>
    </div>
  );
}

interface ClashNoticeProps {
  readonly board: Board;
  readonly nodeId: string;
  readonly mine: string;
  readonly error: ApiError;
  readonly onDone: () => void;
}

/** Two people wrote the words of one node: both are shown, and the second one chooses. */
function ClashNotice({ board, nodeId, mine, error, onDone }: ClashNoticeProps) {
  const { t } = useI18n();
  const { tree, changes } = board;
  const { theirs, name, edition } = error.parameters;
  const parentId = tree.nodes.get(nodeId)?.parentId ?? null;
  const settle = (work: () => void) => () => {
    work();
    board.select(nodeId);
    onDone();
  };
  const both = (): void => {
    const siblings = childrenOf(tree, parentId!);
    const beforeId = siblings[siblings.findIndex(({ id }) => id === nodeId) + 1]?.id ?? null;
    changes.make({ kind: 'add', parentId: parentId!, beforeId, text: mine });
  };
  return (
    <section className={classes.notice} data-clash role="alert" aria-label={t('mindMaps.clash.title')}>
      <h2 className={classes.noticeTitle}>{t('mindMaps.clash.title')}</h2>
      <dl className={classes.versions}>
        <div>
          <dt>{t('mindMaps.clash.mine')}</dt>
          <dd>{mine}</dd>
        </div>
        <div>
          <dt>{name === '' ? t('mindMaps.clash.theirs') : t('mindMaps.clash.theirsBy', { name: String(name) })}</dt>
          <dd>{theirs}</dd>
        </div>
      </dl>
      <div className={classes.noticeActions}>
        <Button size="compact-md" onClick={settle(() => void changes.make({ kind: 'edit', nodeId, edition: Number(edition), text: mine }))}>
          {t('mindMaps.clash.keepMine')}
        </Button>
        <Button size="compact-md" variant="default" onClick={settle(() => undefined)}>
          {t('mindMaps.clash.keepTheirs')}
        </Button>
        {parentId === null ? null : (
          <Button size="compact-md" variant="default" onClick={settle(both)}>
            {t('mindMaps.clash.keepBoth')}
          </Button>
        )}
      </div>
    </section>
  );
}

interface KeptWordsProps {
  readonly board: Board;
  readonly text: string;
  readonly why: string;
  readonly onDone: () => void;
}

/** Words that have no place any more, until the reader has given them one or thrown them away. */
function KeptWords({ board, text, why, onDone }: KeptWordsProps) {
  const { t } = useI18n();
  const { selected, changes } = board;
  if (text.trim() === '') return <Told text={why} onDone={onDone} />;
  const keep = (): void => {
    board.select(changes.make({ kind: 'add', parentId: selected.id, beforeId: null, text: text.trim() }));
    onDone();
  };
  return (
    <section className={classes.notice} data-clash role="alert" aria-label={t('mindMaps.kept.title')}>
      <h2 className={classes.noticeTitle}>{why}</h2>
      <blockquote className={classes.kept}>{text}</blockquote>
      <div className={classes.noticeActions}>
        <Button size="compact-md" className={classes.longButton ?? ''} onClick={keep}>
          {t('mindMaps.kept.below', { name: selected.text })}
        </Button>
        <Button size="compact-md" variant="default" onClick={onDone}>
          {t('mindMaps.kept.drop')}
        </Button>
      </div>
    </section>
  );
}
