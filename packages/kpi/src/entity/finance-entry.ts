import { choice, date, money, ref, text } from './column.ts';
import type { Entity } from './entity.ts';

export const financeLines = ['revenue', 'other_income', 'cogs', 'opex', 'interest', 'tax'] as const;

/** A line of the profit and loss account of one month, from bookkeeping (§3.5.1). */
export const financeEntry: Entity = {
  id: 'finance_entry',
  kind: 'fact',
  columns: [
    choice('line', financeLines, {
      required: true,
      headers: ['line', 'p&l line', 'khoản mục', 'sor', 'eredménysor', 'статья'],
      aliases: {
        sales: 'revenue',
        turnover: 'revenue',
        'cost of goods sold': 'cogs',
        'operating expenses': 'opex',
        'doanh thu': 'revenue',
        'giá vốn': 'cogs',
        thuế: 'tax',
        árbevétel: 'revenue',
        adó: 'tax',
        kamat: 'interest',
        выручка: 'revenue',
        себестоимость: 'cogs',
        налог: 'tax',
        проценты: 'interest',
      },
    }),
    date('period_month', { headers: ['month', 'period', 'period month', 'tháng', 'hónap', 'месяц'] }),
    money('amount', { headers: ['amount', 'value', 'số tiền', 'összeg', 'сумма'] }),
    text('currency', { headers: ['currency'] }),
    ref('location_id', 'location', { headers: ['location', 'store'] }),
    choice('status', ['provisional', 'final'], { headers: ['status'] }),
  ],
  businessDate: ['period_month'],
  listed: ['line', 'period_month', 'amount', 'location_id', 'status'],
};
