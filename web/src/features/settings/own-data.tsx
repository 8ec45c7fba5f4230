import { BeginOwn } from '#web/features/demo/demo.tsx';
import { useI18n } from '#web/lib/i18n.tsx';
import { Panel } from '#web/ui/panel.tsx';

/** How to begin with own data, where the demo company is shown. */
export function OwnData() {
  const { t } = useI18n();
  return (
    <Panel level={2} title={t('settings.own.title')} note={t('settings.own.text')}>
      <BeginOwn />
    </Panel>
  );
}
