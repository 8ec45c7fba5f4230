import { Button, Kbd, Modal, Select } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import classes from '#web/features/mind-maps/mind-maps.module.css';
import { isWithin, shownNodes } from '#web/features/mind-maps/mind-tree.ts';
import type { Board } from '#web/features/mind-maps/use-board.ts';
import { useI18n } from '#web/lib/i18n.tsx';
import { useAccount } from '#web/lib/session.ts';
import { useCatalog } from '#web/lib/state.ts';
import { useKpiWords } from '#web/parts/kpi-words.ts';
import { ideaText } from '#web/parts/mind-maps/use-mind-maps.ts';

interface DialogProps {
  readonly board: Board;
  readonly onClose: () => void;
}

function Dialog({ title, onClose, children }: { readonly title: string; readonly onClose: () => void; readonly children: ReactNode }) {
  const { t } = useI18n();
  return (
    <Modal
      opened
      onClose={onClose}
      title={title}
      closeButtonProps={{ 'aria-label': t('app.close') }}
      classNames={{ title: classes.dialogTitle ?? '' }}
    >
      {children}
    </Modal>
  );
}

/** Where a node goes, chosen by name: for fingers, listeners and large maps. */
export function MoveDialog({ board, onClose }: DialogProps) {
  const { t } = useI18n();
  const { tree, selected } = board;
  const [parent, setParent] = useState<string | null>(null);
  const places = shownNodes(tree, new Set()).filter(({ node }) => !isWithin(tree, node.id, selected.id) && node.id !== selected.parentId);
  const data = places.map(({ node, level }) => ({ value: node.id, label: `${'— '.repeat(level)}${node.text}` }));
  const move = (): void => {
    if (parent === null) return;
    onClose();
    board.moveTo(selected.id, parent, null);
  };
  return (
    <Dialog title={t('mindMaps.move.title', { name: selected.text })} onClose={onClose}>
      <div className={classes.form}>
        {data.length === 0 ? (
          <p className={classes.quiet}>{t('mindMaps.move.none')}</p>
        ) : (
          <Select label={t('mindMaps.move.below')} data={data} value={parent} searchable limit={500} onChange={setParent} data-autofocus />
        )}
        <div className={classes.dialogFoot}>
          <Button variant="default" onClick={onClose}>
            {t('mindMaps.cancel')}
          </Button>
          <Button disabled={parent === null} onClick={move}>
            {t('mindMaps.move.save')}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}

/** A KPI of the catalog for a node, or one of one's own. */
export function KpiDialog({ board, onClose }: DialogProps) {
  const { t, locale } = useI18n();
  const { permissions } = useAccount();
  const words = useKpiWords();
  const { selected, map } = board;
  const [kpi, setKpi] = useState<string | null>(null);
  const collator = new Intl.Collator(locale);
  const kpis = (useCatalog().data?.kpis ?? []).filter(({ kind, isOff }) => kind === 'kpi' && !isOff);
  const data = kpis.map(({ id }) => ({ value: id, label: words.name(id) })).sort((a, b) => collator.compare(a.label, b.label));
  const link = (): void => {
    if (kpi === null) return;
    board.link(selected.id, kpi);
    onClose();
  };
  return (
    <Dialog title={t('mindMaps.kpi.title', { name: selected.text })} onClose={onClose}>
      <div className={classes.form}>
        <Select
          label={t('mindMaps.kpi.choose')}
          description={t('mindMaps.kpi.hint')}
          data={data}
          value={kpi}
          searchable
          limit={300}
          onChange={setKpi}
          data-autofocus
        />
        <div className={classes.dialogFoot}>
          {permissions.includes('kpis.write') ? (
            <Button
              variant="default"
              renderRoot={(props) => <Link to="/library/new" search={{ idea: ideaText({ mapId: map.id, nodeId: selected.id }) }} {...props} />}
            >
              {t('mindMaps.kpi.own')}
            </Button>
          ) : null}
          <Button disabled={kpi === null} onClick={link}>
            {t('mindMaps.kpi.save')}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}

const keys = [
  ['arrows', ['↑', '↓', '←', '→']],
  ['space', ['Space']],
  ['enter', ['Enter']],
  ['child', ['+', 'Insert']],
  ['edit', ['F2']],
  ['vote', ['V']],
  ['alt', ['Alt + ↑ ↓ ← →']],
  ['move', ['M']],
  ['goal', ['G']],
  ['kpi', ['K']],
  ['remove', ['Delete']],
  ['undo', ['Ctrl + Z']],
] as const;

/** Which keys do what. */
export function KeysDialog({ onClose }: Pick<DialogProps, 'onClose'>) {
  const { t } = useI18n();
  return (
    <Dialog title={t('mindMaps.keys.title')} onClose={onClose}>
      <dl className={classes.keys}>
        {keys.map(([what, pressed]) => (
          <div key={what}>
            <dt>
              {pressed.map((one) => (
                <Kbd key={one}>{one}</Kbd>
              ))}
            </dt>
            <dd>{t(`mindMaps.keys.${what}`)}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
