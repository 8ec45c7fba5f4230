import { Select, TextInput } from '@mantine/core';
import { formatPeriod } from '@leadline/i18n';
import { useState } from 'react';
import type { Draft } from '#web/features/targets/draft.ts';
import { type Level, patchOf, type Sheet, typedText } from '#web/features/targets/sheet.ts';
import { showNumber } from '#web/features/targets/target-number.ts';
import classes from '#web/features/targets/targets.module.css';
import { weekdayText } from '#web/features/targets/weekday-plan.ts';
import { useI18n } from '#web/lib/i18n.tsx';

export interface PeriodListProps {
  readonly sheet: Sheet;
  readonly draft: Draft;
  readonly level: Level;
  readonly nameOf: (line: number) => string;
  readonly faultOf: (key: string) => string | undefined;
}

/** On a phone: the periods of one person, one below the other. */
export function PeriodList({ sheet, draft, level, nameOf, faultOf }: PeriodListProps) {
  const { t, locale } = useI18n();
  const first = sheet.lines.findIndex(({ isWhole }) => !isWhole);
  const [chosen, setChosen] = useState(Math.max(0, first));
  const line = Math.min(chosen, sheet.lines.length - 1);
  const { kpi } = sheet.lines[line]!;
  return (
    <>
      <Select
        label={t('targets.pick.person')}
        searchable
        allowDeselect={false}
        data={sheet.lines.map((_, index) => ({ value: String(index), label: nameOf(index) }))}
        value={String(line)}
        onChange={(value) => setChosen(Number(value ?? 0))}
        mb={16}
      />
      <ul className={classes.lines}>
        {sheet.grid.periods.map((period, index) => {
          const key = sheet.keyAt(line, index);
          const edit = sheet.editAt(line, index);
          const base = sheet.baseAt(line, index);
          const weights = sheet.weekdaysAt(line, index);
          const counts = base?.counted === undefined || edit ? null : t('targets.cell.counts', { value: showNumber(locale, kpi, base.counted) });
          return (
            <li key={`${line} ${period.id}`}>
              <PeriodField
                label={formatPeriod(locale, period.id)}
                note={[
                  period.isLocked ? t('targets.grid.locked') : period.isClosed ? t('targets.grid.closed') : '',
                  counts ?? '',
                  weights === null ? '' : t('targets.cell.weekdays', { weights: weekdayText(locale, weights) }),
                ]
                  .filter((each) => each !== '')
                  .join(' · ')}
                text={edit?.bad ?? typedText(locale, kpi, sheet.levelsAt(line, index), level)}
                fault={edit?.bad === undefined ? faultOf(key) : t('targets.fault.number')}
                isFixed={!sheet.mayChange(line, index)}
                onChange={(text) => {
                  const patch = patchOf(sheet, locale, level, line, index, text);
                  if (patch) draft.apply([patch]);
                }}
              />
            </li>
          );
        })}
      </ul>
    </>
  );
}

interface PeriodFieldProps {
  readonly label: string;
  readonly note: string;
  readonly text: string;
  readonly fault: string | undefined;
  readonly isFixed: boolean;
  readonly onChange: (text: string) => void;
}

/** Taken over when it is left, so that half a number is no change. */
function PeriodField({ label, note, text, fault, isFixed, onChange }: PeriodFieldProps) {
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <TextInput
      className={classes.field ?? ''}
      label={label}
      description={note === '' ? undefined : note}
      inputMode="decimal"
      error={fault}
      readOnly={isFixed}
      value={typed ?? text}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={() => {
        if (typed !== null && typed !== text) onChange(typed);
        setTyped(null);
      }}
    />
  );
}
