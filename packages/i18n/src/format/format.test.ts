import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { locales } from '../locale.ts';
import { roundText, shiftText } from './decimal-text.ts';
import { formatChange } from './format-change.ts';
import { formatNumberCompact } from './format-compact.ts';
import { formatDate, formatInstant } from './format-date.ts';
import { formatMember } from './format-member.ts';
import { formatMoney, formatMoneyCompact } from './format-money.ts';
import { formatNumber } from './format-number.ts';
import { formatPercent } from './format-percent.ts';
import { formatPeriod, type PeriodShape } from './format-period.ts';
import { formatValue } from './format-value.ts';

/** In the order en, vi, hu, ru; `_` stands for a no-break space. */
const inAll = (format: (locale: (typeof locales)[number]) => string): readonly string[] =>
  locales.map((locale) => format(locale).replaceAll('\u00a0', '_'));

describe('numbers (§9.8)', () => {
  test('group and decimal signs', () => {
    expect(inAll((locale) => formatNumber(locale, '1234.5'))).toEqual(['1,234.5', '1.234,5', '1_234,5', '1_234,5']);
    expect(inAll((locale) => formatNumber(locale, '1234567890123456789.005', { decimals: 2 }))).toEqual([
      '1,234,567,890,123,456,789.01',
      '1.234.567.890.123.456.789,01',
      '1_234_567_890_123_456_789,01',
      '1_234_567_890_123_456_789,01',
    ]);
    expect(formatNumber('en', '999')).toBe('999');
  });

  test('the minus sign, no minus zero, a plus on request', () => {
    expect(formatNumber('en', '-1234.5')).toBe('\u22121,234.5');
    expect(formatNumber('en', '-0.004', { decimals: 2 })).toBe('0.00');
    expect(formatNumber('en', '0.004', { decimals: 2, signed: true })).toBe('0.00');
    expect(formatNumber('en', '12', { signed: true })).toBe('+12');
    expect(formatNumber('en', null)).toBe('–');
  });

  test('nothing but decimal text is taken', () => {
    for (const text of ['', 'NaN', '1e5', '1,5', ' 1', '--1']) expect(() => formatNumber('en', text)).toThrow(RangeError);
  });

  test('rounding is half away from zero and never loses a digit', () => {
    expect(['0.5', '-0.5', '1.005', '-2.345', '12'].map((text) => roundText(text, 2))).toEqual(['0.50', '-0.50', '1.01', '-2.35', '12.00']);
    fc.assert(
      fc.property(fc.bigInt(), fc.integer({ min: 0, max: 30 }), (digits, places) => {
        expect(shiftText(shiftText(String(digits), -places), places)).toBe(String(digits));
        expect(
          roundText(shiftText(String(digits), -places), places)
            .replace('.', '')
            .replace(/^(-?)0+(?=\d)/, '$1'),
        ).toBe(String(digits));
      }),
    );
  });
});

describe('money', () => {
  test('signs, places and decimals of the currency', () => {
    expect(inAll((locale) => formatMoney(locale, '1234567.5', 'EUR'))).toEqual([
      '€1,234,567.50',
      '1.234.567,50_€',
      '1_234_567,50_€',
      '1_234_567,50_€',
    ]);
    expect(inAll((locale) => formatMoney(locale, '1234567.5', 'VND'))).toEqual(['VND_1,234,568', '1.234.568_₫', '1_234_568_VND', '1_234_568_VND']);
    expect(inAll((locale) => formatMoney(locale, '1234567.5', 'HUF'))).toEqual(['HUF_1,234,568', '1.234.568_HUF', '1_234_568_Ft', '1_234_568_HUF']);
    expect(inAll((locale) => formatMoney(locale, '-1234.5', 'RUB'))).toEqual(['−RUB_1,234.50', '−1.234,50_RUB', '−1_234,50_RUB', '−1_234,50_₽']);
    expect(formatMoney('en', '1.5', 'KWD')).toBe('KWD\u00a01.500');
    expect(formatMoney('en', '-1500', 'USD', { decimals: 0 })).toBe('−$1,500');
    expect(formatMoney('en', '10', 'USD', { signed: true })).toBe('+$10.00');
    expect(formatMoney('en', '1', 'constructor')).toBe('constructor\u00a01.00');
  });

  test('compact', () => {
    expect(inAll((locale) => formatMoneyCompact(locale, '1234567890', 'VND'))).toEqual(['VND_1.23bn', '1,23_tỷ_₫', '1,23_Mrd_VND', '1,23_млрд_VND']);
    expect(inAll((locale) => formatMoneyCompact(locale, '12345678', 'HUF'))).toEqual(['HUF_12.3M', '12,3_triệu_HUF', '12,3_M_Ft', '12,3_млн_HUF']);
    expect(inAll((locale) => formatMoneyCompact(locale, '-234000000', 'RUB'))).toEqual(['−RUB_234M', '−234_triệu_RUB', '−234_M_RUB', '−234_млн_₽']);
    expect(inAll((locale) => formatMoneyCompact(locale, '5600000000000', 'VND'))).toEqual([
      'VND_5.6tn',
      '5,6_nghìn_tỷ_₫',
      '5,6_billió_VND',
      '5,6_трлн_VND',
    ]);
    expect(formatMoneyCompact('en', '999999.99', 'EUR')).toBe('€999,999.99');
  });

  test('rounding up goes on to the next unit', () => {
    expect(['999999', '999999.6', '9996000', '999600000', '1000000000', '12000000'].map((text) => formatNumberCompact('en', text))).toEqual([
      '999,999',
      '1M',
      '10M',
      '1bn',
      '1bn',
      '12M',
    ]);
    expect(formatNumberCompact('hu', '1234567890123456')).toBe('1\u00a0235\u00a0billió');
  });
});

test('percent', () => {
  expect(inAll((locale) => formatPercent(locale, '0.63150052153181344062'))).toEqual(['63.2_%', '63,2%', '63,2_%', '63,2_%']);
  expect(formatPercent('ru', '-0.0525', { decimals: 2, signed: true })).toBe('−5,25\u00a0%');
  expect(formatPercent('en', '12.345', { decimals: 0 })).toBe('1,235\u00a0%');
  expect(formatPercent('en', null)).toBe('–');
});

describe('dates', () => {
  test('§9.8', () => {
    expect(inAll((locale) => formatDate(locale, '2026-11-21'))).toEqual(['21_Nov_2026', '21/11/2026', '2026._11._21.', '21.11.2026']);
    expect(inAll((locale) => formatDate(locale, '2026-02-03'))).toEqual(['3_Feb_2026', '03/02/2026', '2026._02._03.', '03.02.2026']);
    expect(formatDate('en', null)).toBe('–');
  });

  test('instants in the zone of the reader, across a day and a change of summer time', () => {
    expect(inAll((locale) => formatInstant(locale, '2026-11-20T18:05:00Z', 'Asia/Ho_Chi_Minh'))).toEqual([
      '21_Nov_2026, 01:05',
      '21/11/2026 01:05',
      '2026._11._21. 01:05',
      '21.11.2026, 01:05',
    ]);
    expect(formatInstant('ru', '2026-03-29T00:59:00Z', 'Europe/Budapest')).toBe('29.03.2026, 01:59');
    expect(formatInstant('ru', '2026-03-29T01:00:00Z', 'Europe/Budapest')).toBe('29.03.2026, 03:00');
    expect(formatInstant('ru', '2026-03-29T22:00:00Z', 'Europe/Budapest')).toBe('30.03.2026, 00:00');
  });
});

describe('periods', () => {
  test.each([
    ['2026', ['2026', 'Năm 2026', '2026', '2026 год']],
    ['2026-Q2', ['Q2 2026', 'Quý 2/2026', '2026. II. negyedév', 'II квартал 2026']],
    ['2026-06', ['June 2026', 'Tháng 6/2026', '2026. június', 'Июнь 2026']],
    ['2026-W03', ['Week 3, 2026', 'Tuần 3/2026', '2026. év 3. hete', '3-я неделя 2026 года']],
    ['2026-06-15', ['15_Jun_2026', '15/06/2026', '2026._06._15.', '15.06.2026']],
    ['FY2026', ['Fiscal year 2026', 'Năm tài chính 2026', '2026. üzleti év', '2026 финансовый год']],
    ['FY2026-Q1', ['Q1, fiscal year 2026', 'Quý 1, năm tài chính 2026', '2026. üzleti év I. negyedéve', 'I квартал 2026 финансового года']],
  ])('%s', (id, names) => {
    expect(inAll((locale) => formatPeriod(locale, id))).toEqual(names);
  });

  test('short names for axes', () => {
    expect(inAll((locale) => formatPeriod(locale, '2026-06', 'short'))).toEqual(['Jun 2026', 'T6/2026', '2026. jún.', 'июнь 2026']);
    expect(inAll((locale) => formatPeriod(locale, '2026-W23', 'short'))).toEqual(['W23 2026', 'Tuần 23/2026', '2026/23. hét', '23 нед. 2026']);
  });

  test('a running period says up to when it is counted', () => {
    const running: PeriodShape = {
      spec: { kind: 'this', grain: 'month' },
      from: '2026-11-01',
      to: '2026-12-01',
      until: '2026-11-21',
      isRunning: true,
    };
    expect(inAll((locale) => formatPeriod(locale, running))).toEqual([
      'November 2026, so far (to 20_Nov_2026)',
      'Tháng 11/2026, đến nay (đến 20/11/2026)',
      '2026. november, eddig (2026._11._20. napjáig)',
      'Ноябрь 2026, пока (по 20.11.2026)',
    ]);
    expect(formatPeriod('en', { ...running, until: '2026-11-01' })).toBe('November 2026, no data yet');
    expect(
      formatPeriod('en', {
        ...running,
        spec: { kind: 'named', name: '2026-10' },
        from: '2026-10-01',
        to: '2026-11-01',
        until: '2026-10-22',
        isRunning: false,
      }),
    ).toBe('October 2026, to 21\u00a0Oct\u00a02026');
  });

  test('ranges end with their last day', () => {
    expect(formatPeriod('vi', { spec: { kind: 'custom' }, from: '2026-03-05', to: '2026-03-16', isRunning: false })).toBe('05/03/2026 – 15/03/2026');
    expect(formatPeriod('en', { spec: { kind: 'this', grain: 'fiscal_year' }, from: '2026-07-01', to: '2027-07-01', isRunning: false })).toBe(
      '1\u00a0Jul\u00a02026 – 30\u00a0Jun\u00a02027',
    );
    expect(inAll((locale) => formatPeriod(locale, { spec: { kind: 'all' }, from: null, to: null, isRunning: false }))).toEqual([
      'All time',
      'Toàn bộ thời gian',
      'Teljes időszak',
      'За всё время',
    ]);
  });
});

describe('values and changes', () => {
  test('units', () => {
    expect(inAll((locale) => formatValue(locale, '51.78', { kind: 'days' }, { decimals: 1 }))).toEqual([
      '51.8_days',
      '51,8_ngày',
      '51,8_nap',
      '51,8_дня',
    ]);
    expect(['1', '2', '5', '21'].map((text) => formatValue('ru', text, { kind: 'days' }))).toEqual([
      '1\u00a0день',
      '2\u00a0дня',
      '5\u00a0дней',
      '21\u00a0день',
    ]);
    expect(formatValue('en', '4238.0', { kind: 'count' })).toBe('4,238');
    expect(formatValue('en', '0.6', { kind: 'count' }, { decimals: 0 })).toBe('0.6');
    expect(formatValue('hu', '115', { kind: 'quantity', unit: 'kg' })).toBe('115\u00a0kg');
    expect(inAll((locale) => formatValue(locale, '115', { kind: 'quantity', unit: 'piece' }))).toEqual([
      '115_pieces',
      '115_cái',
      '115_db',
      '115_шт.',
    ]);
    expect(['1', '246.5'].map((text) => formatValue('en', text, { kind: 'quantity', unit: 'piece' }))).toEqual(['1\u00a0piece', '246.5\u00a0pieces']);
    expect(formatValue('en', '1234567', { kind: 'count' }, { compact: true })).toBe('1.23M');
    expect(formatValue('en', null, { kind: 'money', currency: 'EUR' })).toBe('–');
  });

  test('stretches of time, times, points and positions', () => {
    expect(inAll((locale) => formatValue(locale, '26.4', { kind: 'minutes' }))).toEqual(['26_min', '26_phút', '26_perc', '26_мин']);
    expect(inAll((locale) => formatValue(locale, '190', { kind: 'minutes' }))).toEqual([
      '3_h_10_min',
      '3_giờ_10_phút',
      '3_óra_10_perc',
      '3_ч_10_мин',
    ]);
    expect(['59.6', '120', '-75', '-0.4', '0'].map((text) => formatValue('en', text, { kind: 'minutes' }))).toEqual([
      '1\u00a0h',
      '2\u00a0h',
      '\u22121\u00a0h\u00a015\u00a0min',
      '0\u00a0min',
      '0\u00a0min',
    ]);
    expect(inAll((locale) => formatValue(locale, '7.25', { kind: 'hours' }, { decimals: 1 }))).toEqual(['7.3_h', '7,3_giờ', '7,3_óra', '7,3_ч']);
    expect(inAll((locale) => formatValue(locale, '1', { kind: 'months' }))).toEqual(['1_month', '1_tháng', '1_hónap', '1_месяц']);
    expect(formatValue('ru', '2', { kind: 'months' }, { decimals: 1 })).toBe('2,0\u00a0месяца');
    expect(inAll((locale) => formatValue(locale, '3.24', { kind: 'ratio' }))).toEqual(['3.2_×', '3,2_×', '3,2_×', '3,2_×']);
    expect(inAll((locale) => formatValue(locale, '1.1', { kind: 'index' }, { decimals: 2 }))).toEqual(['1.10', '1,10', '1,10', '1,10']);
    expect(inAll((locale) => formatValue(locale, '-5', { kind: 'points' }))).toEqual([
      '\u22125_points',
      '\u22125_điểm',
      '\u22125_pont',
      '\u22125_баллов',
    ]);
    expect(formatValue('hu', '4.25', { kind: 'score' })).toBe('4,3');
    expect(inAll((locale) => formatValue(locale, '5', { kind: 'fte' }))).toEqual(['5_FTE', '5_người_quy_đổi', '5_teljes_állás', '5_ставок']);
  });

  test('changes', () => {
    const change = { state: 'value', difference: '10000', ratio: '0.1' } as const;
    expect(inAll((locale) => formatChange(locale, change, { kind: 'money', currency: 'EUR' }))).toEqual(['+10.0_%', '+10,0%', '+10,0_%', '+10,0_%']);
    expect(inAll((locale) => formatChange(locale, { state: 'value', difference: '-0.0125', ratio: null }, { kind: 'percent' }))).toEqual([
      '−1.3_pp',
      '−1,3_điểm_%',
      '−1,3_százalékpont',
      '−1,3_п._п.',
    ]);
    expect(formatChange('en', { state: 'value', difference: '150', ratio: null }, { kind: 'money', currency: 'EUR' })).toBe('+€150.00');
    expect(inAll((locale) => formatChange(locale, { state: 'new', difference: '7', ratio: null }, { kind: 'count' }))).toEqual([
      'new',
      'mới',
      'új',
      'новое',
    ]);
    expect(formatChange('en', { state: 'no_value', difference: null, ratio: null }, { kind: 'count' })).toBe('–');
  });
});

test('members', () => {
  expect(inAll((locale) => formatMember(locale, 'team', { id: 'unassigned' }))).toEqual([
    'No team',
    'Chưa thuộc đội nào',
    'Csapat nélkül',
    'Без команды',
  ]);
  expect(inAll((locale) => formatMember(locale, 'sales_channel', { id: 'online' }))).toEqual(['Online', 'Trực tuyến', 'Online', 'Онлайн']);
  expect(formatMember('en', 'person', { id: 'user~0f', label: 'Nguyễn Thị Hà' })).toBe('Nguyễn Thị Hà');
  expect(formatMember('en', 'product', { id: 'product~0f', label: 'GTXPro', unresolved: true })).toBe('GTXPro (not delivered yet)');
  expect(formatMember('en', 'industry', { id: '__proto__' })).toBe('__proto__');
  expect(formatMember('vi', 'hour', { id: '9' })).toBe('09:00–10:00');
  expect(formatMember('hu', 'month', { id: '2026-06' }, 'short')).toBe('2026. jún.');
});
