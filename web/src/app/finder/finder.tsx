import { Modal } from '@mantine/core';
import { lazy, Suspense } from 'react';
import { useFinder } from '#web/app/finder/finder-state.tsx';
import { useI18n } from '#web/lib/i18n.tsx';

const FinderBody = lazy(async () => ({ default: (await import('#web/app/finder/finder-body.tsx')).FinderBody }));

/** Answers a question for a number, and finds any board, KPI, person, team, place, record or page and goes there. */
export function Finder() {
  const { t } = useI18n();
  const { isOpen, close } = useFinder();
  return (
    <Modal.Root opened={isOpen} onClose={close} padding={0} size={600} yOffset="12vh">
      <Modal.Overlay />
      <Modal.Content aria-label={t('app.find.open')}>
        <Modal.Body>
          <Suspense fallback={null}>
            <FinderBody onDone={close} />
          </Suspense>
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}
