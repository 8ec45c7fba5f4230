import { formatDate, formatInstant, formatPeriod } from '@leadline/i18n';
import type { TargetFault } from '@leadline/contract';
import { levelsOf, type Place, type Sheet, shownText } from '#web/features/targets/sheet.ts';
import { showNumber, typedNumber } from '#web/features/targets/target-number.ts';
import classes from '#web/features/targets/targets.module.css';
import { weekdayText } from '#web/features/targets/weekday-plan.ts';
import { useI18n } from '#web/lib/i18n.tsx';
import { useAppState } from '#web/lib/state.ts';

/** Everything known of one cell in words: what counts of it, since when it stands, and what is wrong with it. */
export function CellDetail({
  sheet,
  place,
  name,
  fault,
  proposed,
}: {
  readonly sheet: Sheet;
  readonly place: Place;
  readonly name: string;
  readonly fault: TargetFault | undefined;
  /** What somebody proposes for it. */
  readonly proposed: string | undefined;
}) {
  const { t, locale } = useI18n();
  const { organization } = useAppState();
  const { line, period } = place;
  const { kpi } = sheet.lines[line]!;
  const [base, edit] = [sheet.baseAt(line, period), sheet.editAt(line, period)];
  const show = (value: string): string => showNumber(locale, kpi, value);
  const weights = sheet.weekdaysAt(line, period);
  const was = shownText(locale, kpi, levelsOf(base), 'value');
  const now = shownText(locale, kpi, sheet.levelsAt(line, period), 'value');
  const says = [
    proposed === undefined ? '' : t('targetProposals.inCell', { value: show(proposed) }),
    base?.counted === undefined || edit
      ? ''
      : `${t('targets.cell.counts', { value: show(base.counted) })} (${(base.cuts ?? []).map((cut) => t(`targets.cut.${cut}`)).join(', ')})`,
    weights === null ? '' : t('targets.cell.weekdays', { weights: weekdayText(locale, weights) }),
    base?.minimum === undefined && base?.stretch === undefined
      ? ''
      : t('targets.cell.levels', {
          minimum: base.minimum === undefined ? '–' : show(base.minimum),
          stretch: base.stretch === undefined ? '–' : show(base.stretch),
        }),
    base?.isLate ? t('targets.cell.late') : '',
    base?.setAt === undefined ? '' : t('targets.cell.set', { at: formatInstant(locale, base.setAt, organization.timezone) }),
    base?.first === undefined ? '' : t('targets.cell.first', { value: show(base.first) }),
    base?.baseline === undefined ? '' : t('targets.cell.baseline', { value: show(base.baseline) }),
    edit && edit.bad === undefined ? t('targets.cell.changed', { value: was === '' ? t('targets.cell.none') : was }) : '',
  ].filter((each) => each !== '');
  const currency = kpi.unit === 'money' ? ` ${base?.currency ?? sheet.grid.currency}` : '';
  const problem = fault
    ? t(`targets.fault.${fault.code}`, { from: fault.from ? formatDate(locale, fault.from) : '', to: fault.to ? formatDate(locale, fault.to) : '' })
    : edit?.bad === undefined
      ? null
      : t('targets.cell.unread', { text: edit.bad, example: typedNumber(locale, kpi, kpi.unit === 'percent' ? '0.125' : '1234.5') });
  return (
    <p className={classes.detail} role="status">
      <b>
        {name} · {formatPeriod(locale, sheet.grid.periods[period]!.id)}: {now === '' ? t('targets.cell.none') : `${now}${currency}`}
      </b>{' '}
      {problem ? <span className={classes.bad}>{problem}</span> : says.join(' · ')}
    </p>
  );
}
