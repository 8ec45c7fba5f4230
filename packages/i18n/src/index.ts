import type { en } from './en/index.ts';
import type { Path } from './words.ts';

export { locales, type Locale, isLocale } from './locale.ts';
export { followWords, loadCatalog, wordArrivals } from '#catalogs.ts';
export type { MessageParameters } from './message.ts';
export { findMessage, listKeys, renameWords, translate } from './translate.ts';
export { formatChange, type ChangeShape } from './format/format-change.ts';
export { formatNumberCompact } from './format/format-compact.ts';
export { formatDate, formatInstant } from './format/format-date.ts';
export { formatWeekday, formatWeekdays } from './format/format-weekday.ts';
export { formatFormula, type FormulaShape, type OwnNames } from './format/format-formula.ts';
export { formatFormulaIssue, type FormulaIssueShape, nameFormulaIssue } from './format/format-formula-issue.ts';
export { type ColumnShape, formatKpi, formatShort } from './format/format-kpi.ts';
export { formatMember, type MemberShape } from './format/format-member.ts';
export { formatMoney, formatMoneyCompact } from './format/format-money.ts';
export { formatNumber } from './format/format-number.ts';
export { formatPercent } from './format/format-percent.ts';
export { formatPeriod, formatRange, type PeriodShape, type PeriodStyle } from './format/format-period.ts';
export { formatValue, type UnitShape, type ValueOptions } from './format/format-value.ts';
export { currencyDecimals, currencySign } from './format/currency.ts';
export { noValue } from './format/symbols.ts';

/** Every message key there is, for example `common.product.name`. */
export type MessageKey = Path<typeof en>;
