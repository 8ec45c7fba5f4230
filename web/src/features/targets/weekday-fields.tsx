import { SegmentedControl, TextInput } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { formatWeekday } from '@leadline/i18n';
import type { FillForm } from '#web/features/targets/fill-plan.ts';
import classes from '#web/features/targets/fill.module.css';
import { useI18n } from '#web/lib/i18n.tsx';

export interface WeekdayFieldsProps {
  readonly form: Pick<FillForm, 'weekdays' | 'isWeighed'>;
  readonly onChange: (part: Partial<FillForm>) => void;
}

/** How much of a target falls on which weekday: the same on every working day, or seven weights. */
export function WeekdayFields({ form, onChange }: WeekdayFieldsProps) {
  const { t, locale } = useI18n();
  const isPhone = useMediaQuery('(max-width: 47.99em)');
  return (
    <>
      <SegmentedControl
        className={classes.wide ?? ''}
        orientation={isPhone === true ? 'vertical' : 'horizontal'}
        aria-label={t('targetFill.weekdays.how')}
        data={(['weighed', 'plain'] as const).map((value) => ({ value, label: t(`targetFill.weekdays.${value}`) }))}
        value={form.isWeighed ? 'weighed' : 'plain'}
        onChange={(value) => onChange({ isWeighed: value === 'weighed' })}
      />
      {form.isWeighed ? (
        <fieldset className={classes.weekdays}>
          <legend className={classes.unseen}>{t('targetFill.weekdays.weighed')}</legend>
          {form.weekdays.map((text, at) => (
            <TextInput
              key={at}
              label={formatWeekday(locale, at + 1)}
              inputMode="decimal"
              value={text}
              onChange={(event) => onChange({ weekdays: form.weekdays.with(at, event.currentTarget.value) })}
            />
          ))}
        </fieldset>
      ) : null}
      <p className={`${classes.note} ${classes.wide}`}>{t(form.isWeighed ? 'targetFill.weekdays.note' : 'targetFill.weekdays.plainNote')}</p>
    </>
  );
}
