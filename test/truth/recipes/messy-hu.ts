import type { Recipe } from '@leadline/contract';
import { constant, defaults, file, of, output } from './recipe-parts.ts';

/** Production orders: what they would earn is sales, the penalty for being late is taken back from it. Dates have no year; one was done the year after. */
export const messyHu: Recipe = {
  name: 'Megrendelések',
  source: 'megrendelesek',
  files: [file('orders', 'megrendelesek.csv', { delimiter: ';' }), file('book', 'input.csv', { delimiter: ';', hasHeader: false })],
  defaults: defaults({ dateOrder: 'ymd', decimal: ',', currency: 'HUF' }),
  corrections: [{ file: 'orders', column: 'Készrejelentés ideje', from: '01.08. 16:36', to: '2021.01.08. 16:36' }],
  outputs: [
    output('order', 'orders', 'Megrendelésszám', { order_no: 'Megrendelésszám', ordered_at: of('Munka megkezdése', { year: 2020, dateOnly: true }) }),
    output('service_request', 'orders', 'Megrendelésszám', {
      kind: constant('order_processing'),
      opened_at: of('Munka megkezdése', { year: 2020 }),
      resolved_at: of('Készrejelentés ideje', { year: 2020 }),
      due_at: of('Megrendelés eredeti határideje', { year: 2020 }),
    }),
    output('order_line', 'book', 'column 1', {
      order_id: 'column 1',
      quantity: 'column 3',
      net_amount: { kind: 'product', factors: [of('column 3'), of('column 5')] },
    }),
    output('refund', 'orders', 'Megrendelésszám', {
      order_line_id: 'Megrendelésszám',
      net_amount: 'Levont kötbér',
      refunded_on: of('Munka megkezdése', { year: 2020 }),
    }),
  ],
};
