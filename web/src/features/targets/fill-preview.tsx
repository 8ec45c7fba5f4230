import { TextInput } from '@mantine/core';
import { formatPeriod } from '@leadline/i18n';
import { type FilledCell, type FillForm, type FillPlan, isOfOne } from '#web/features/targets/fill-plan.ts';
import classes from '#web/features/targets/fill.module.css';
import { type Level, type Sheet, shownText } from '#web/features/targets/sheet.ts';
import { showNumber, unitsOf, valueOfUnits } from '#web/features/targets/target-number.ts';
import { weekdayText } from '#web/features/targets/weekday-plan.ts';
import { useI18n } from '#web/lib/i18n.tsx';

export interface FillPreviewProps {
  readonly sheet: Sheet;
  readonly form: FillForm;
  readonly cells: readonly FilledCell[];
  readonly plan: FillPlan | undefined;
  readonly level: Level;
  /** The next answer is on its way. */
  readonly isOld: boolean;
  readonly nameOf: (line: number) => string;
  readonly onWeight: (index: number, text: string) => void;
}

/** So many lines are listed; all are filled. */
const mostListed = 240;

/** Each cell before and after, and what all of them add up to. */
export function FillPreview({ sheet, form, cells, plan, level, isOld, nameOf, onWeight }: FillPreviewProps) {
  const { t, locale } = useI18n();
  if (cells.length === 0)
    return (
      <p className={classes.trouble} role="status">
        {plan === undefined || isOld ? t('targetFill.wait') : t('targetFill.nothing')}
      </p>
    );
  const kpi = sheet.grid.kpis.find(({ id }) => id === form.kpi)!;
  const show = (value: string): string => showNumber(locale, kpi, value);
  const changes = cells.filter(({ isSame }) => !isSame).length;
  const isOnePeriod = new Set(cells.map(({ period }) => period)).size === 1;
  const isOneLine = isOfOne(form) && form.who !== null;
  const isAdding = form.kind === 'split' || form.kind === 'spread';
  const isWeighed = isAdding && (form.kind === 'split' ? form.split : form.spread) === 'weights';
  const days = (weights: string | null): string => (weights === null ? t('targetFill.weekdays.plain') : weekdayText(locale, weights));
  const firsts = new Set<number>();
  const weighed = (place: number): boolean => isWeighed && !firsts.has(place) && firsts.add(place) !== undefined;
  return (
    <section aria-label={t('targetFill.preview')} className={classes.preview} data-stale={isOld || undefined}>
      <p className={classes.sum} role="status">
        {[t('targetFill.changes', { count: changes }), !isAdding ? '' : sumText(cells, form, level, t, show)].filter((each) => each !== '').join(' ')}
      </p>
      <div className={classes.scroll} tabIndex={0} role="region" aria-label={t('targetFill.preview')}>
        <table className={classes.table}>
          <thead>
            <tr>
              {isOneLine && !isOnePeriod ? null : <th scope="col">{t('targets.grid.name')}</th>}
              {isOnePeriod ? null : <th scope="col">{t('targetFill.period')}</th>}
              {isWeighed ? <th scope="col">{t('targetFill.weight')}</th> : null}
              <th scope="col" className={classes.number}>
                {t('targetFill.before')}
              </th>
              <th scope="col" className={classes.number}>
                {t('targetFill.after')}
              </th>
            </tr>
          </thead>
          <tbody>
            {cells.slice(0, mostListed).map(({ line, period, was, now, weekdays, proposed, isSame }) => {
              const place = form.kind === 'split' ? proposed.subject : proposed.period;
              const name = form.kind === 'split' ? nameOf(line) : formatPeriod(locale, sheet.grid.periods[period]!.id);
              const says = [
                proposed.counts === undefined ? '' : t('targets.cell.counts', { value: show(proposed.counts) }),
                proposed.note === undefined ? '' : t(`targetFill.note.${proposed.note}`),
              ].filter((each) => each !== '');
              return (
                <tr key={`${line} ${period}`} data-same={isSame || undefined}>
                  {isOneLine && !isOnePeriod ? null : <td>{nameOf(line)}</td>}
                  {isOnePeriod ? null : <td>{formatPeriod(locale, sheet.grid.periods[period]!.id)}</td>}
                  {isWeighed ? (
                    <td>
                      {weighed(place) ? (
                        <TextInput
                          size="xs"
                          className={classes.weight ?? ''}
                          aria-label={t('targetFill.weightOf', { name })}
                          inputMode="decimal"
                          value={form.weights.get(place) ?? '1'}
                          onChange={(event) => onWeight(place, event.currentTarget.value)}
                        />
                      ) : null}
                    </td>
                  ) : null}
                  <td className={classes.number}>{weekdays ? days(weekdays.was) : shownText(locale, kpi, was, level) || '–'}</td>
                  <td className={classes.number}>
                    <b>{weekdays ? days(weekdays.now) : shownText(locale, kpi, now, level) || '–'}</b>
                    {says.length > 0 ? <span className={classes.says}>{says.join(' · ')}</span> : null}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      {cells.length > mostListed ? <p className={classes.note}>{t('targetFill.more', { count: cells.length - mostListed })}</p> : null}
    </section>
  );
}

/** What the parts add up to: of those by working days what counts of them. */
function sumText(
  cells: readonly FilledCell[],
  { kind, split, spread }: FillForm,
  level: Level,
  t: ReturnType<typeof useI18n>['t'],
  show: (value: string) => string,
): string {
  const sum = (values: readonly string[]): string => valueOfUnits(values.reduce((all, value) => all + unitsOf(value), 0n));
  const values = sum(cells.map(({ now }) => now[level] ?? '0'));
  const counted = sum(cells.map(({ now, proposed }) => proposed.counts ?? now[level] ?? '0'));
  if (values === counted) return t('targetFill.sum', { sum: show(values) });
  if ((kind === 'split' ? split : spread) === 'days') return t('targetFill.sumDays', { sum: show(counted) });
  const lost = valueOfUnits(unitsOf(values) - unitsOf(counted));
  return `${t('targetFill.sum', { sum: show(values) })} ${t('targetFill.lost', { amount: show(lost) })}`;
}
