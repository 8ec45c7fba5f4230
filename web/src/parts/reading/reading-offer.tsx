import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useI18n } from '#web/lib/i18n.tsx';
import classes from '#web/parts/reading/reading.module.css';
import { useCloseOffer, useReadingOffer } from '#web/parts/reading/use-reading.ts';

/** Once, to who is new: practise reading charts. Taken or left it does not come back; it stays in the library. */
export function ReadingOffer() {
  const { t } = useI18n();
  const isOffered = useReadingOffer().data?.isOffered === true;
  const close = useCloseOffer();
  if (!isOffered) return null;
  return (
    <section className={classes.offer} aria-label={t('reading.offer.title')}>
      <div className={classes.offerText}>
        <strong>{t('reading.offer.title')}</strong>
        <p>{t('reading.offer.text')}</p>
      </div>
      <div className={classes.acts}>
        <Button component={Link} to="/reading" size="sm">
          {t('reading.offer.take')}
        </Button>
        <Button variant="subtle" size="sm" loading={close.isPending} onClick={() => close.mutate()}>
          {t('reading.offer.leave')}
        </Button>
      </div>
    </section>
  );
}
