import type { CellFormat, DateOrder, DecimalSign, Organization, Recipe, SimpleSource } from '@leadline/contract';
import type { ProfiledFile } from './find-joins.ts';
import type { ColumnProfile } from './profile-columns.ts';

/** The date order all dates fit, decimal sign and currency that most columns show. */
export function chooseDefaults(files: readonly ProfiledFile[], { locale, country }: Organization): Recipe['defaults'] {
  const columns = files.flatMap((file) => file.columns);
  const usual: DateOrder = locale === 'hu' ? 'ymd' : locale === 'en' && country === 'US' ? 'mdy' : 'dmy';
  const votes = (order: DateOrder): number =>
    columns.filter(({ dateOrders }) => dateOrders.includes(order)).length * 10 +
    columns.filter(({ dateOrders }) => dateOrders.length === 1 && dateOrders[0] === order).length * 5 +
    (order === usual ? 1 : 0);
  const dateOrder = (['ymd', 'dmy', 'mdy'] as const).reduce((a, b) => (votes(b) > votes(a) ? b : a));
  const commas = columns.filter(({ decimal }) => decimal === ',').length;
  const points = columns.filter(({ decimal }) => decimal === '.').length;
  const decimal: DecimalSign = commas > points ? ',' : '.';
  const currencies = new Set(columns.flatMap(({ currency }) => currency ?? []));
  return { dateOrder, decimal, currency: currencies.size === 1 ? [...currencies][0]! : null, timezone: null };
}

/** The column with what its cells need beside the defaults. */
export function readColumn(profile: ColumnProfile, defaults: Recipe['defaults']): Extract<SimpleSource, { kind: 'column' }> {
  const isDate = profile.dateOrders.length > 0;
  const format: CellFormat = {
    ...(isDate && !profile.dateOrders.includes(defaults.dateOrder) ? { dateOrder: profile.dateOrders[0]! } : {}),
    ...(profile.isMidnight ? { dateOnly: true } : {}),
    ...(profile.decimal !== null && profile.decimal !== defaults.decimal ? { decimal: profile.decimal } : {}),
  };
  return { kind: 'column', column: profile.name, ...(Object.keys(format).length > 0 ? { format } : {}) };
}
