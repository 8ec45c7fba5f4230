import { Button, Modal } from '@mantine/core';
import type { PastePlan } from '#web/features/targets/paste-plan.ts';
import classes from '#web/features/targets/targets.module.css';
import { useI18n } from '#web/lib/i18n.tsx';

const mostNames = 10;

/** Says what does not fit before anything changes. */
export function PasteDialog({ plan, onPaste, onClose }: { readonly plan: PastePlan; readonly onPaste: () => void; readonly onClose: () => void }) {
  const { t } = useI18n();
  const { rows, columns, fitRows, fitColumns, unknown } = plan;
  const isLarge = rows > fitRows || columns > fitColumns;
  const names = `${unknown.slice(0, mostNames).join(', ')}${unknown.length > mostNames ? ' …' : ''}`;
  return (
    <Modal opened onClose={onClose} title={t('targets.paste.title')} closeButtonProps={{ 'aria-label': t('app.close') }}>
      {isLarge ? <p>{t('targets.paste.size', { rows, columns, fitRows, fitColumns })}</p> : null}
      {unknown.length > 0 ? <p>{t('targets.paste.unknown', { count: unknown.length, names })}</p> : null}
      <p className={classes.note}>{t('targets.paste.unchanged')}</p>
      <div className={classes.foot}>
        <Button variant="default" onClick={onClose}>
          {t('targets.paste.cancel')}
        </Button>
        <Button onClick={onPaste} disabled={plan.patches.length === 0}>
          {t('targets.paste.fits')}
        </Button>
      </div>
    </Modal>
  );
}
