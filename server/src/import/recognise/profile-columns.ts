import type { CellType, DateOrder, DecimalSign } from '@leadline/contract';
import type { WorkSession } from '#server/facts/workbench.ts';
import { booleanSql, isEmptyWordSql, trimmedSql } from '../sql/cell-sql.ts';
import { dateSql, hasTimeSql } from '../sql/date-sql.ts';
import { isNumberSql } from '../sql/number-sql.ts';

/** What the values of a column look like. Shares are of different values. */
export interface ColumnProfile {
  readonly name: string;
  /** `c3` */
  readonly alias: string;
  readonly type: CellType;
  readonly filled: number;
  readonly distinct: number;
  /** No value stands twice. */
  readonly isUnique: boolean;
  readonly samples: readonly string[];
  readonly dateOrders: readonly DateOrder[];
  /** Some value tells a time of day other than midnight. */
  readonly hasTimes: boolean;
  /** All values tell a time of day, and it is midnight. */
  readonly isMidnight: boolean;
  readonly decimal: DecimalSign | null;
  readonly currency: string | null;
  readonly hasPercent: boolean;
  /** Many rows hold a number; where those are whole numbers with codes among them, the type is still that of ids or words. */
  readonly isMostlyNumber: boolean;
  /** Many values are dates and the others are not: it is read as dates where its header says so. */
  readonly isPartlyDate: boolean;
  /** Rows judged that have a value, empty words aside, and those of them that are no date and no number in the best reading. */
  readonly judged: number;
  readonly unread: { readonly date: number; readonly number: number };
}

/** What may be read as numbers, the few others being faults of the source. */
export function holdsNumbers({ type, isMostlyNumber }: ColumnProfile): boolean {
  return type === 'integer' || type === 'decimal' || type === 'money' || isMostlyNumber;
}

const orders: readonly DateOrder[] = ['ymd', 'dmy', 'mdy'];
/** Different values judged per column. */
const judged = 20_000;
/** Part of the values that must fit a type: exports hold the odd "n/a". */
const enough = 0.97;
/** Part of the filled rows that must be read, empty words aside: the others are rejected by name, which is better than leaving out the column. */
const enoughRows = 0.9;
/** From this part on a column is read as its header says, with a warning: leaving it out silently would lose the sound rows too. */
const someRows = 0.3;

/** @param relation rows of the file with columns c0 … cn */
export async function profileColumns(
  session: WorkSession,
  relation: string,
  names: readonly string[],
  hasOddSpaces: boolean,
): Promise<readonly ColumnProfile[]> {
  const profiles: ColumnProfile[] = [];
  for (const [index, name] of names.entries()) profiles.push(await profileColumn(session, relation, name, `c${index}`, hasOddSpaces));
  return profiles;
}

async function profileColumn(session: WorkSession, relation: string, name: string, alias: string, hasOddSpaces: boolean): Promise<ColumnProfile> {
  const text = trimmedSql(alias, hasOddSpaces);
  const values = `SELECT ${text} AS t, count(*) AS n, min(rowid) AS first FROM ${relation} WHERE ${text} IS NOT NULL GROUP BY 1`;
  // The first ones to be shown, and others from anywhere: the order is the same every time.
  const spread = 'ORDER BY CASE WHEN place <= 100 THEN place ELSE 101 END, hash(t), t';
  const ranked = `SELECT *, row_number() OVER (ORDER BY first) AS place FROM (${values})`;
  const first = (await session.rows(`SELECT t, n FROM (${ranked}) ${spread} LIMIT 300`)).map(([value, n]) => ({
    value: String(value),
    n: Number(n),
  }));
  const sample = first.map(({ value }) => value);
  const looks = lookOf(first);
  const counted = countsFor(looks);
  const columns = Object.entries(counted).map(([key, sql]) => `${sql} AS ${key}`);
  const marked = `SELECT *${testsFor(looks)} FROM (SELECT * FROM (${ranked}) ${spread} LIMIT ${judged})`;
  const [row] = await session.rows(`SELECT ${columns.join(', ')} FROM (${marked})`);
  const counts = new Map(Object.keys(counted).map((key, index) => [key, row![index] ?? null]));
  const [whole] = await session.rows(`SELECT count(${text}), count(DISTINCT ${text}) FROM ${relation}`);
  return judge(name, alias, counts, { filled: Number(whole![0]), distinct: Number(whole![1]), samples: sample.slice(0, 5) });
}

interface Looks {
  readonly date: boolean;
  readonly number: boolean;
}

const looksLike = 0.2;

/** What is worth counting, by some values. */
function lookOf(sample: readonly { readonly value: string; readonly n: number }[]): Looks {
  const rows = sample.reduce((sum, { n }) => sum + n, 0);
  const share = (pattern: RegExp): number => {
    const fit = sample.filter(({ value }) => pattern.test(value));
    return Math.max(fit.length / Math.max(1, sample.length), fit.reduce((sum, { n }) => sum + n, 0) / Math.max(1, rows));
  };
  return {
    date: share(/^\d{1,4}[./-]\s?\d{1,2}[./-]|^(19|20)\d{6}$|^[A-Za-z]{3,9} \d{1,2},? \d{4}|^\d{1,2}[ -][A-Za-z]{3,9}[ -]\d{4}/) >= looksLike,
    number: share(/^[^\p{L}\d]{0,3}(\p{L}{1,3}\$?)?[^\p{L}\d]{0,3}\d[\d\s.,'’]*(e[+-]?\d+)?[^\p{L}\d]{0,3}(\p{L}{1,4}\.?)?[)%-]?$/iu) >= looksLike,
  };
}

/** How each different value can be read, as columns beside it. */
function testsFor(looks: Looks): string {
  const date = (order: DateOrder): string =>
    `coalesce(${dateSql('t', { order, timezone: `'UTC'`, dateOnly: true })} BETWEEN DATE '1900-01-01' AND DATE '2200-12-31', false) AS is_${order}`;
  const tests = [
    `${isEmptyWordSql('t')} AS is_blank`,
    ...(looks.date ? orders.map(date) : []),
    ...(looks.number ? [`${isNumberSql('t', { decimal: '.', percent: false })} AS is_point`] : []),
    ...(looks.number ? [`${isNumberSql('t', { decimal: ',', percent: false })} AS is_comma`] : []),
  ];
  return tests.map((test) => `, ${test}`).join('');
}

function countsFor(looks: Looks): Readonly<Record<string, string>> {
  const counted = (condition: string): string => `count(*) FILTER (WHERE ${condition})`;
  const rows = (condition: string): string => `coalesce(sum(n) FILTER (WHERE ${condition} AND NOT is_blank), 0)`;
  const clock = `regexp_matches(t, '[T ,]0{1,2}:00(:00(\\.0+)?)?\\s*$')`;
  const isDate = '(is_ymd OR is_dmy OR is_mdy)';
  const isNumber = '(is_point OR is_comma)';
  const dates = {
    ymd: counted('is_ymd'),
    dmy: counted('is_dmy'),
    mdy: counted('is_mdy'),
    ymdRows: rows('is_ymd'),
    dmyRows: rows('is_dmy'),
    mdyRows: rows('is_mdy'),
    timed: counted(`${isDate} AND ${hasTimeSql('t')}`),
    late: counted(`${isDate} AND ${hasTimeSql('t')} AND NOT ${clock}`),
  };
  const numbers = {
    point: counted('is_point'),
    comma: counted('is_comma'),
    pointRows: rows('is_point'),
    commaRows: rows('is_comma'),
    signed: counted(`${isNumber} AND regexp_matches(t, '[.,]')`),
    percents: counted(`contains(t, '%')`),
    pointEnds: counted(`${isNumber} AND regexp_matches(t, '[.]([0-9]{1,2}|[0-9]{4,})([^0-9]|$)')`),
    commaEnds: counted(`${isNumber} AND regexp_matches(t, '[,]([0-9]{1,2}|[0-9]{4,})([^0-9]|$)')`),
    zeros: counted(`regexp_matches(t, '^0[0-9]+$')`),
    marks: `string_agg(DISTINCT lower(regexp_extract(t, '(?i)[0-9 \\x{00A0}\\x{202F}](Ft|HUF|₫|vnđ|VND|đ|руб|₽|RUB|€|EUR|US\\$|\\$|USD|£|GBP)\\.?$|^-?\\(?(€|\\$|£|₽|US\\$)', 0)), '|')`,
  };
  return {
    total: 'count(*)',
    most: 'max(n)',
    filledRows: rows('true'),
    spaced: counted(`contains(t, ' ')`),
    booleans: counted(`${booleanSql('t')} IS NOT NULL`),
    ...(looks.date ? dates : {}),
    ...(looks.number ? numbers : {}),
  };
}

interface Counted {
  readonly filled: number;
  readonly distinct: number;
  readonly samples: readonly string[];
}

function judge(name: string, alias: string, counts: ReadonlyMap<string, unknown>, counted: Counted): ColumnProfile {
  const of = (key: string): number => Number(counts.get(key) ?? 0);
  const total = of('total');
  const share = (count: number): number => (total === 0 ? 0 : count / total);
  const isEnoughRows = (...keys: readonly string[]): boolean => of('filledRows') > 0 && Math.max(...keys.map(of)) >= enoughRows * of('filledRows');
  const best = Math.max(of('ymd'), of('dmy'), of('mdy'));
  const numbers = Math.max(of('point'), of('comma'));
  const isDate = best > 0 && (share(best) >= enough || isEnoughRows('ymdRows', 'dmyRows', 'mdyRows'));
  const isSound = (...keys: readonly string[]): number => Math.max(0, ...keys.map(of));
  const dateRows = isSound('ymdRows', 'dmyRows', 'mdyRows');
  const numberRows = isSound('pointRows', 'commaRows');
  const isPartlyDate = !isDate && dateRows > 0 && dateRows >= someRows * of('filledRows') && dateRows >= numberRows;
  const isNumberRow = !isDate && !isPartlyDate && of('zeros') <= (1 - enoughRows) * numbers;
  const isSurelyNumber = isNumberRow && isEnoughRows('pointRows', 'commaRows');
  const isMostlyNumber = isNumberRow && numberRows > 0 && numberRows >= someRows * of('filledRows');
  const marked = isMostlyNumber || share(numbers) >= enough ? currencyOf(String(counts.get('marks') ?? '')) : null;
  const isAmount = isSurelyNumber && (marked !== null || of('signed') * 2 >= numbers);
  const isNumber = of('zeros') === 0 && (share(numbers) >= enough || isAmount);
  const currency = isNumber || isMostlyNumber ? marked : null;
  const isId = !isNumber && !isDate && (of('most') === 1 || of('zeros') > 0) && share(of('spaced')) < 0.05;
  const type = ((): CellType => {
    if (total === 0) return 'empty';
    if (share(of('booleans')) === 1 && counted.distinct <= 3 && !isNumber) return 'boolean';
    if (isDate) return of('late') > 0 ? 'moment' : 'date';
    if (isNumber) return currency ? 'money' : of('signed') > 0 ? 'decimal' : 'integer';
    return isId ? 'id' : 'text';
  })();
  const isDated = type === 'date' || type === 'moment';
  return {
    name,
    alias,
    type,
    ...counted,
    isUnique: counted.filled > 0 && counted.distinct === counted.filled,
    dateOrders: !isDated && !isPartlyDate ? [] : of('ymd') === best ? ['ymd'] : orders.filter((order) => of(order) === best),
    hasTimes: (isDated || isPartlyDate) && of('late') > 0,
    isMidnight: (isDated || isPartlyDate) && of('timed') > 0 && of('late') === 0,
    decimal: isNumber || isMostlyNumber ? decimalOf(of('point'), of('comma'), of('pointEnds'), of('commaEnds')) : null,
    currency,
    hasPercent: of('percents') > 0,
    isMostlyNumber,
    isPartlyDate,
    judged: of('filledRows'),
    unread: { date: of('filledRows') - dateRows, number: of('filledRows') - numberRows },
  };
}

/** By what can be read, else by signs that cannot separate thousands; null where nothing tells. */
function decimalOf(point: number, comma: number, pointEnds: number, commaEnds: number): DecimalSign | null {
  if (point !== comma) return point > comma ? '.' : ',';
  return commaEnds > pointEnds ? ',' : pointEnds > commaEnds ? '.' : null;
}

/** The one currency that signs and words in a column stand for. */
function currencyOf(marks: string): string | null {
  const codes: Readonly<Record<string, string>> = {
    ft: 'HUF',
    huf: 'HUF',
    '₫': 'VND',
    vnđ: 'VND',
    vnd: 'VND',
    đ: 'VND',
    руб: 'RUB',
    '₽': 'RUB',
    rub: 'RUB',
    '€': 'EUR',
    eur: 'EUR',
    $: 'USD',
    us$: 'USD',
    usd: 'USD',
    '£': 'GBP',
    gbp: 'GBP',
  };
  const found = new Set(
    marks
      .split('|')
      .map((mark) => mark.replace(/^[-(\d\s]+/, '').replace(/\.$/, ''))
      .flatMap((mark) => codes[mark] ?? []),
  );
  return found.size === 1 ? [...found][0]! : null;
}
