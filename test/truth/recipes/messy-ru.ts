import type { Recipe } from '@leadline/contract';
import { defaults, distinct, file, of, output } from './recipe-parts.ts';

/** Sales lines in windows-1251 without any id: a row is known by itself, so its full duplicate stays. */
export const messyRu: Recipe = {
  name: 'Продажи',
  source: 'продажи',
  files: [file('sales', 'Продажи.csv', { encoding: 'windows-1251', delimiter: ';' })],
  defaults: defaults({ dateOrder: 'dmy', decimal: ',', currency: 'RUB' }),
  corrections: [],
  outputs: [
    output('account', 'sales', 'Заказчик', { name: 'Заказчик' }, distinct),
    output('location', 'sales', 'Город', { name: 'Город' }, distinct),
    output('product', 'sales', 'Товар', { name: 'Товар', category: 'Категория товара' }, distinct),
    output('order', 'sales', null, { account_id: 'Заказчик', location_id: 'Город', ordered_at: of('Дата', { dateOnly: true }) }),
    output('order_line', 'sales', null, {
      order_id: { kind: 'row' },
      product_id: 'Товар',
      quantity: 'Количество',
      list_price: 'Цена за упаковку',
      net_amount: 'Итого',
    }),
  ],
};
