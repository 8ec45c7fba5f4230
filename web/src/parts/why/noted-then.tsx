import type { ChartNote, FindChartNotes, WhyResponse } from '@leadline/contract';
import type { KpiQuery } from '@leadline/kpi';
import { useI18n } from '#web/lib/i18n.tsx';
import { noteDays } from '#web/parts/chart-notes/note-text.tsx';
import { useChartNotes } from '#web/parts/chart-notes/use-chart-notes.ts';
import classes from '#web/parts/why/why.module.css';

/** What people noted of both stretches: beside what the numbers tell, and never said to be the cause. */
export function NotedThen({ why: { column, period, compared }, filters }: { readonly why: WhyResponse; readonly filters: KpiQuery['filters'] }) {
  const { t, locale } = useI18n();
  const asked = (bounds: WhyResponse['period']) =>
    ({ kpis: [column.ref.id], from: bounds.from, to: bounds.until ?? bounds.to, filters: (filters ?? []).slice(0, 5) }) as FindChartNotes;
  const now = useChartNotes(asked(period)).data?.notes ?? [];
  const before = useChartNotes(asked(compared)).data?.notes ?? [];
  if (now.length + before.length === 0) return null;
  const told = (notes: readonly ChartNote[]): string => notes.slice(0, most).map((note) => `${note.title} (${noteDays(locale, note)})`).join('; '); // prettier-ignore
  return (
    <>
      {now.length > 0 ? <li>{t('chartNotes.inTime', { notes: told(now) })}</li> : null}
      {before.length > 0 ? <li>{t('chartNotes.inTimeBefore', { notes: told(before) })}</li> : null}
      <li className={classes.faint}>{t('chartNotes.inTimeNote')}</li>
    </>
  );
}

const most = 6;
