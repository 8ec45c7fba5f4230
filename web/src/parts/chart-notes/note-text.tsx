import type { ChartNote } from '@leadline/contract';
import { formatDate, formatInstant, formatRange } from '@leadline/i18n';
import { useI18n, type I18n } from '#web/lib/i18n.tsx';
import { useAppState } from '#web/lib/state.ts';
import classes from '#web/parts/chart-notes/chart-notes.module.css';
import { useKpiWords } from '#web/parts/kpi-words.ts';

const dayAfter = (day: string): string => new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);

/** One day, or the first and the last. */
export const noteDays = (locale: I18n['locale'], { from, to }: Pick<ChartNote, 'from' | 'to'>): string =>
  from === to ? formatDate(locale, from) : formatRange(locale, from, dayAfter(to));

/** Everything a note says, but its title. */
export function NoteText({ note }: { readonly note: ChartNote }) {
  const { t, locale } = useI18n();
  const words = useKpiWords();
  const { organization } = useAppState();
  const { kind, subject, kpis, text, by, changedAt } = note;
  const moment = formatInstant(locale, changedAt, organization.timezone);
  const facts = [
    noteDays(locale, note),
    t(`chartNotes.kind.${kind}`),
    subject.scope === 'organisation' ? t('chartNotes.everybody') : (subject.name ?? '–'),
    kpis === null ? t('chartNotes.allKpis') : kpis.map((id) => words.name(id)).join(', '),
  ];
  return (
    <div className={classes.told}>
      <p className={classes.facts}>{facts.join(' · ')}</p>
      {text === '' ? null : <p className={classes.text}>{text}</p>}
      <p className={classes.facts}>{by === null ? moment : t('chartNotes.by', { name: by, time: moment })}</p>
    </div>
  );
}
