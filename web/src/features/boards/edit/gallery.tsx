import type { Widget } from '@leadline/contract';
import { Drawer } from '@mantine/core';
import classes from '#web/features/boards/boards.module.css';
import { KindPicture } from '#web/features/boards/edit/kind-picture.tsx';
import { newWidget, widgetKinds } from '#web/features/boards/edit/new-widget.ts';
import { useI18n } from '#web/lib/i18n.tsx';
import { useAppState, useCatalog } from '#web/lib/state.ts';

interface GalleryProps {
  readonly sectionId: string;
  readonly onChoose: (widget: Widget) => void;
  readonly onClose: () => void;
}

/** Everything that can be put on a board, each with a picture and a sentence. */
export function Gallery({ sectionId, onChoose, onClose }: GalleryProps) {
  const { t } = useI18n();
  const { today } = useAppState();
  const catalog = useCatalog().data;
  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      size="min(560px, 100vw)"
      title={t('boards.gallery')}
      closeButtonProps={{ 'aria-label': t('app.close') }}
      classNames={{ title: classes.dialogTitle ?? '' }}
    >
      <ul className={classes.gallery}>
        {widgetKinds.map((kind) => (
          <li key={kind}>
            <button
              type="button"
              className={classes.kind}
              onClick={() => onChoose(newWidget({ kind, sectionId, catalog, today, text: t('boards.fields.newText') }))}
            >
              <KindPicture kind={kind} />
              <strong>{t(`widget.kind.${kind}`)}</strong>
              <span>{t(`boards.about.${kind}`)}</span>
            </button>
          </li>
        ))}
      </ul>
    </Drawer>
  );
}
