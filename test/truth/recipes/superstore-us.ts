import type { Recipe } from '@leadline/contract';
import { defaults, distinct, file, joined, of, output } from './recipe-parts.ts';

/** One flat file of order lines. City names repeat between states, and one product id stands for several names. */
export const superstoreUs: Recipe = {
  name: 'Superstore',
  source: 'superstore',
  files: [file('lines', 'Sample - Superstore.csv')],
  defaults: defaults({ dateOrder: 'mdy', currency: 'USD' }),
  corrections: [],
  outputs: [
    output('segment', 'lines', 'Segment', { name: 'Segment' }, distinct),
    output('region', 'lines', 'Region', { name: 'Region' }, distinct),
    output('region', 'lines', 'State', { name: 'State', parent_region_id: 'Region' }, distinct),
    output('location', 'lines', ['City', 'State'], { name: joined(', ', 'City', 'State'), region_id: 'State' }, distinct),
    output(
      'product',
      'lines',
      ['Product ID', 'Product Name'],
      { sku: 'Product ID', name: 'Product Name', category: 'Category', subcategory: 'Sub-Category' },
      distinct,
    ),
    output('account', 'lines', 'Customer ID', { name: 'Customer Name', segment_id: 'Segment', country: 'Country' }, distinct),
    output(
      'order',
      'lines',
      'Order ID',
      {
        order_no: 'Order ID',
        account_id: 'Customer ID',
        location_id: joined('|', 'City', 'State'),
        ordered_at: 'Order Date',
        fulfilled_at: 'Ship Date',
      },
      distinct,
    ),
    output('order_line', 'lines', 'Row ID', {
      order_id: 'Order ID',
      product_id: joined('|', 'Product ID', 'Product Name'),
      quantity: 'Quantity',
      net_amount: 'Sales',
      cost: { kind: 'difference', of: of('Sales'), minus: of('Profit') },
    }),
  ],
};
