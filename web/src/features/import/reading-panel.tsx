import { Select, TextInput } from '@mantine/core';
import type { DateOrder, DecimalSign, Recipe } from '@leadline/contract';
import classes from '#web/features/import/import.module.css';
import { changeDefaults, removeCorrection } from '#web/features/import/recipe-edit.ts';
import { useI18n } from '#web/lib/i18n.tsx';
import { useAppState } from '#web/lib/state.ts';
import { Panel } from '#web/ui/panel.tsx';

const orders = ['ymd', 'dmy', 'mdy'] as const satisfies readonly DateOrder[];
const currencies = ['VND', 'HUF', 'RUB', 'EUR', 'USD', 'GBP', 'CHF', 'PLN', 'CZK', 'RON', 'UAH', 'KZT', 'BRL', 'JPY', 'CNY'];
const own = 'own';

/** How dates, numbers and amounts are read, and which values are put right. */
export function ReadingPanel({ recipe, onChange }: { readonly recipe: Recipe; readonly onChange: (recipe: Recipe) => void }) {
  const { t } = useI18n();
  const { organization } = useAppState();
  const { defaults } = recipe;
  const known = [...new Set([...(defaults.currency ? [defaults.currency] : []), organization.currency, ...currencies])];
  return (
    <Panel level={2} title={t('importPage.reading.title')} note={t('importPage.reading.note')}>
      <div className={classes.controls}>
        <Select
          label={t('import.reading.date_order')}
          value={defaults.dateOrder}
          data={orders.map((value) => ({ value, label: t(`import.date_order.${value}`) }))}
          onChange={(value) => onChange(changeDefaults(recipe, { dateOrder: value as DateOrder }))}
        />
        <Select
          label={t('import.reading.decimal')}
          value={defaults.decimal}
          data={[
            { value: '.', label: t('import.decimal_sign.point') },
            { value: ',', label: t('import.decimal_sign.comma') },
          ]}
          onChange={(value) => onChange(changeDefaults(recipe, { decimal: value as DecimalSign }))}
        />
        <Select
          searchable
          label={t('import.reading.currency')}
          value={defaults.currency ?? own}
          data={[
            { value: own, label: t('importPage.reading.ownCurrency', { currency: organization.currency }) },
            ...known.map((value) => ({ value, label: value })),
          ]}
          onChange={(value) => onChange(changeDefaults(recipe, { currency: value === own ? null : value }))}
        />
        <TextInput
          label={t('import.mapping.source')}
          description={t('importPage.reading.sourceNote')}
          defaultValue={recipe.source}
          key={recipe.source}
          onBlur={(event) => {
            const source = event.currentTarget.value.trim();
            if (source !== '' && source !== recipe.source) onChange({ ...recipe, source });
          }}
        />
      </div>
      {recipe.corrections.length > 0 ? (
        <>
          <h3 className={classes.small}>{t('import.mapping.corrections')}</h3>
          <ul className={classes.corrections}>
            {recipe.corrections.map((correction) => (
              <li key={`${correction.file}${correction.column}${correction.from}`}>
                {t('import.mapping.correction_row', { from: correction.from, to: correction.to })}{' '}
                <button type="button" className={classes.undo} onClick={() => onChange(removeCorrection(recipe, correction))}>
                  {t('importPage.undo')}
                </button>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </Panel>
  );
}
