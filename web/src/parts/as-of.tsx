import { formatInstant } from '@leadline/i18n';
import type { KpiResult } from '@leadline/kpi';
import { useI18n } from '#web/lib/i18n.tsx';
import { useAppState } from '#web/lib/state.ts';

/** When the data behind a number were last changed. */
export function AsOf({ asOf }: { readonly asOf: KpiResult['asOf'] }) {
  const { t, locale } = useI18n();
  const { organization } = useAppState();
  if (asOf.changedAt === null) return null;
  return (
    <time dateTime={asOf.changedAt} style={{ whiteSpace: 'nowrap' }}>
      {t('period.dataAsOf', { instant: formatInstant(locale, asOf.changedAt, organization.timezone) })}
    </time>
  );
}
