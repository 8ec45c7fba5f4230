import type { KpiResult } from '@leadline/kpi';
import { shortInstant } from '#web/lib/format.ts';
import { useI18n } from '#web/lib/i18n.tsx';
import { useAppState } from '#web/lib/state.ts';

/** When the data behind a number were last changed. */
export function AsOf({ asOf }: { readonly asOf: KpiResult['asOf'] }) {
  const { t, locale } = useI18n();
  const { organization, today } = useAppState();
  if (asOf.changedAt === null) return null;
  return (
    <time dateTime={asOf.changedAt} style={{ whiteSpace: 'nowrap' }}>
      {t('board.asOf', { time: shortInstant(locale, asOf.changedAt, organization.timezone, today) })}
    </time>
  );
}
