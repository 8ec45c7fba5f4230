import { Select, TextInput } from '@mantine/core';
import type { SplitWay, SpreadWay } from '@leadline/contract';
import { spreadWays, splitWays } from '@leadline/contract/values';
import { formatNumber, formatPeriod } from '@leadline/i18n';
import { type FillForm, isOfOne, openPeriods, pasts, partLines, standingTotal, wholeLine } from '#web/features/targets/fill-plan.ts';
import classes from '#web/features/targets/fill.module.css';
import { isOpen, type Level, type Sheet } from '#web/features/targets/sheet.ts';
import { showNumber, typedNumber } from '#web/features/targets/target-number.ts';
import { WeekdayFields } from '#web/features/targets/weekday-fields.tsx';
import { useI18n } from '#web/lib/i18n.tsx';
import { useKpiWords } from '#web/parts/kpi-words.ts';

export interface FillFieldsProps {
  readonly sheet: Sheet;
  readonly form: FillForm;
  readonly level: Level;
  readonly nameOf: (line: number) => string;
  readonly onChange: (form: FillForm) => void;
}

const steps = ['1', '5', '10', '50', '100', '500', '1000', '10000', '100000', '1000000'];

/** What is filled, from what, and how. */
export function FillFields({ sheet, form, level, nameOf, onChange }: FillFieldsProps) {
  const { t, locale } = useI18n();
  const words = useKpiWords();
  const { grid } = sheet;
  const kpi = grid.kpis.find(({ id }) => id === form.kpi)!;
  const change = (part: Partial<FillForm>): void => onChange({ ...form, ...part });
  const ways: readonly (SplitWay | SpreadWay)[] = form.kind === 'split' ? splitWays : spreadWays;
  const way = form.kind === 'split' ? form.split : form.spread;
  const periods = grid.periods.map(({ id }, index) => ({ value: String(index), label: formatPeriod(locale, id), disabled: !isOpen(grid, index) }));
  return (
    <div className={classes.fields}>
      {grid.kpis.length > 1 ? (
        <Select
          label={t('targets.pick.kpis')}
          data={grid.kpis.map(({ id }) => ({ value: id, label: words.name(id) }))}
          value={form.kpi}
          allowDeselect={false}
          onChange={(id) => change({ kpi: id ?? form.kpi, who: null, total: null, weights: new Map() })}
        />
      ) : null}
      {isOfOne(form) ? <WhoseTotal sheet={sheet} form={form} nameOf={nameOf} onChange={change} /> : null}
      <Select
        label={t('targetFill.from')}
        data={periods}
        value={String(form.from)}
        allowDeselect={false}
        onChange={(value) => change({ from: Number(value), to: Math.max(Number(value), form.to), weights: new Map() })}
      />
      <Select
        label={t('targetFill.to')}
        data={periods}
        value={String(form.to)}
        allowDeselect={false}
        onChange={(value) => change({ to: Number(value), from: Math.min(Number(value), form.from), weights: new Map() })}
      />
      {form.kind === 'weekdays' ? (
        <WeekdayFields form={form} onChange={change} />
      ) : form.kind === 'suggest' ? (
        <Select
          label={t('targetFill.suggest.past')}
          data={pasts.map((value) => ({ value, label: t(`targetFill.suggest.pastWord.${value}`) }))}
          value={form.past}
          allowDeselect={false}
          onChange={(value) => change({ past: value as FillForm['past'] })}
        />
      ) : form.kind === 'copy' ? (
        <Select
          label={t('targetFill.copyFrom')}
          data={(['year', 'before'] as const).map((value) => ({ value, label: t(`targetFill.copyWord.${value}`) }))}
          value={form.copy}
          allowDeselect={false}
          onChange={(value) => change({ copy: value as FillForm['copy'] })}
        />
      ) : (
        <>
          <Total sheet={sheet} form={form} level={level} nameOf={nameOf} onChange={change} />
          <Select
            label={t('targetFill.by')}
            description={t(`targetFill.${form.kind}Note.${way}` as 'targetFill.splitNote.equal')}
            inputWrapperOrder={['label', 'input', 'description']}
            data={ways.map((value) => ({ value, label: t(`targetFill.way.${value}`) }))}
            value={way}
            allowDeselect={false}
            onChange={(value) => change(form.kind === 'split' ? { split: value as SplitWay } : { spread: value as SpreadWay })}
          />
        </>
      )}
      {form.kind !== 'copy' ? null : kpi.rollup === 'recompute' ? (
        <p className={classes.note}>{t('targetFill.asIs')}</p>
      ) : (
        <TextInput
          label={t('targetFill.change')}
          description={t('targetFill.changeNote')}
          inputWrapperOrder={['label', 'input', 'description']}
          inputMode="text"
          value={form.change}
          placeholder="0"
          onChange={(event) => change({ change: event.currentTarget.value })}
        />
      )}
      {kpi.rollup === 'recompute' || kpi.unit === 'percent' || form.kind === 'suggest' || form.kind === 'weekdays' ? null : (
        <Select
          label={t('targetFill.step')}
          data={[
            { value: '', label: t('targetFill.exact') },
            ...steps.map((value) => ({ value, label: formatNumber(locale, value, { decimals: 0 }) })),
          ]}
          value={form.step ?? ''}
          allowDeselect={false}
          onChange={(value) => change({ step: value === '' ? null : value })}
        />
      )}
    </div>
  );
}

type PartProps = Pick<FillFieldsProps, 'sheet' | 'form' | 'nameOf'> & { readonly onChange: (part: Partial<FillForm>) => void };

function WhoseTotal({ sheet, form, nameOf, onChange }: PartProps) {
  const { t } = useI18n();
  const whole = wholeLine(sheet, form.kpi);
  const isWhole = form.kind !== 'suggest' && whole !== undefined && sheet.lines[whole]!.row.mayChange;
  const lines = [...(isWhole ? [whole] : []), ...partLines(sheet, form.kpi)];
  return (
    <Select
      label={t(form.kind === 'spread' ? 'targetFill.who' : 'targetFill.suggest.who')}
      searchable
      data={[
        { value: '', label: t(form.kind === 'spread' ? 'targetFill.everybody' : 'targetFill.suggest.everybody') },
        ...lines.map((line) => ({ value: String(line), label: nameOf(line) })),
      ]}
      value={form.who === null ? '' : String(form.who)}
      allowDeselect={false}
      onChange={(value) => onChange({ who: value === '' || value === null ? null : Number(value), total: null })}
    />
  );
}

/** One total is typed; several are taken as they stand. */
function Total({ sheet, form, level, nameOf, onChange }: PartProps & Pick<FillFieldsProps, 'level'>) {
  const { t, locale } = useI18n();
  const kpi = sheet.grid.kpis.find(({ id }) => id === form.kpi)!;
  const periods = openPeriods(sheet, form.from, form.to);
  const whole = wholeLine(sheet, form.kpi);
  const line = form.kind === 'split' ? whole : form.who;
  const isMany = form.kind === 'split' ? periods.length > 1 : form.who === null;
  if (isMany)
    return (
      <p className={classes.note}>
        {form.kind === 'split'
          ? t('targetFill.wholeTotals', { name: whole === undefined ? t('targets.organisation') : nameOf(whole) })
          : t('targetFill.ownTotals')}
      </p>
    );
  const standing = line === undefined || line === null ? null : standingTotal(sheet, line, periods, level);
  return (
    <TextInput
      label={t('targetFill.total')}
      description={standing === null ? t('targetFill.totalNone') : t('targetFill.totalNow', { value: showNumber(locale, kpi, standing) })}
      inputWrapperOrder={['label', 'input', 'description']}
      inputMode="decimal"
      value={form.total ?? (standing === null ? '' : typedNumber(locale, kpi, standing))}
      onChange={(event) => onChange({ total: event.currentTarget.value })}
    />
  );
}
