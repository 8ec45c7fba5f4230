import { formatDate, formatInstant, formatMoney, formatNumber } from '@leadline/i18n';
import type { EntityColumn } from '@leadline/contract';
import type { Member } from '@leadline/kpi';
import { Link } from '@tanstack/react-router';
import { useI18n } from '#web/lib/i18n.tsx';
import { useErasedText } from '#web/parts/erased-text.ts';
import { useKpiWords } from '#web/parts/kpi-words.ts';
import { useAppState } from '#web/lib/state.ts';
import classes from '#web/parts/field-value.module.css';
import linkClasses from '#web/ui/link.module.css';

export interface FieldValueProps {
  readonly entity: string;
  readonly column: Pick<EntityColumn, 'name' | 'type' | 'to'> | undefined;
  readonly value: string | Member | null | undefined;
  readonly currency?: string | null;
}

/** One field of a record as people read it; references lead to their record. */
export function FieldValue({ entity, column, value, currency }: FieldValueProps) {
  const { t } = useI18n();
  const text = useFieldText();
  const shown = useErasedText();
  if (value === null || value === undefined || value === '') return <span className={classes.gap}>–</span>;
  if (typeof value !== 'string') {
    return (
      <span className={classes.ref}>
        {value.id.includes('~') ? (
          <Link to="/records/$recordId" params={{ recordId: value.id }} className={linkClasses.link}>
            {shown(value.label ?? value.id)}
          </Link>
        ) : (
          shown(value.label ?? value.id)
        )}
        {value.unresolved ? <span className={classes.tag}>{t('records.unresolved')}</span> : null}
      </span>
    );
  }
  return <>{shown(text(entity, column, value, currency))}</>;
}

export type FieldText = (entity: string, column: Pick<EntityColumn, 'name' | 'type'> | undefined, value: string, currency?: string | null) => string;

export function useFieldText(): FieldText {
  const { t, locale } = useI18n();
  const words = useKpiWords();
  const { organization } = useAppState();
  return (entity, column, value, currency) => {
    switch (column?.type) {
      case 'enum':
        return words.value(entity, column.name, value);
      case 'boolean':
        return t(value === 'true' ? 'records.yes' : 'records.no');
      case 'date':
        return formatDate(locale, value);
      case 'moment':
        return value.length > 10 ? formatInstant(locale, value, organization.timezone) : formatDate(locale, value);
      case 'money':
        return formatMoney(locale, value, currency ?? organization.currency);
      case 'integer':
        return formatNumber(locale, value);
      case 'decimal':
        return formatNumber(locale, value);
      default:
        return value;
    }
  };
}
