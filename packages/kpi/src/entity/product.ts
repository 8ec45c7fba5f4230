import { date, flag, money, quantity, ref, text } from './column.ts';
import type { Entity } from './entity.ts';

export const product: Entity = {
  id: 'product',
  kind: 'dimension',
  label: 'name',
  columns: [
    text('sku', { headers: ['sku', 'product id', 'product_id', 'mã hàng', 'cikkszám', 'артикул'] }),
    text('name', { headers: ['product', 'product name', 'item', 'sản phẩm', 'termék', 'товар'] }),
    text('category', { headers: ['category', 'product category', 'series', 'danh mục', 'kategória', 'категория', 'категория товара'] }),
    text('subcategory', { headers: ['sub-category', 'subcategory', 'alkategória', 'подкатегория'] }),
    /** The unit quantities are counted in after `base_unit_factor`: pieces, kg, l … Different units are never added. */
    text('base_unit', { headers: ['unit', 'base unit', 'đơn vị', 'egység', 'единица'] }),
    quantity('base_unit_factor'),
    money('list_price', { headers: ['list price', 'sales_price', 'unit price', 'giá niêm yết', 'listaár', 'цена'] }),
    text('currency', { headers: ['currency'] }),
    date('launched_on'),
    flag('is_active'),
    ref('replaced_product_id', 'product'),
  ],
  listed: ['name', 'sku', 'category', 'list_price'],
};
