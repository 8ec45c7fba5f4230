import type { Country } from './country.ts';

export interface DemoProduct {
  readonly id: string;
  readonly name: string;
  readonly category: 'Espresso machines' | 'Grinders' | 'Beans' | 'Accessories' | 'Services';
  readonly subcategory: string;
  readonly unit: 'piece' | 'kg' | 'hour';
  /** Units in one piece sold, as decimal text. */
  readonly factor: string;
  /** List price in euro cents. */
  readonly cents: number;
  /** Cost of goods in thousandths of the list price. */
  readonly cost: number;
  /** How often it is taken: by firms, by people at home. */
  readonly firms: number;
  readonly homes: number;
  /** Months before the end of the story it came; from the start where missing. */
  readonly newSince?: number;
  readonly replaces?: string;
}

const machines = 'Espresso machines';
const piece = { unit: 'piece', factor: '1' } as const;
const bag = (factor: string) => ({ unit: 'kg', factor }) as const;

export const products: readonly DemoProduct[] = [
  { id: 'LIR-1', name: 'Lira One', category: machines, subcategory: 'One group', ...piece, cents: 189_000, cost: 560, firms: 6, homes: 1 },
  { id: 'LIR-2', name: 'Lira Duo', category: machines, subcategory: 'Two groups', ...piece, cents: 389_000, cost: 570, firms: 10, homes: 0 },
  { id: 'LIR-P2', name: 'Lira Pro 2', category: machines, subcategory: 'Two groups', ...piece, cents: 549_000, cost: 590, firms: 6, homes: 0 },
  {
    id: 'LIR-P3',
    name: 'Lira Pro 3',
    category: machines,
    subcategory: 'Two groups',
    ...piece,
    cents: 619_000,
    cost: 565,
    firms: 7,
    homes: 0,
    newSince: 14,
    replaces: 'LIR-P2',
  },
  { id: 'LIR-H', name: 'Lira Home', category: machines, subcategory: 'Home', ...piece, cents: 69_000, cost: 600, firms: 1, homes: 6 },
  { id: 'LIR-M', name: 'Lira Mini', category: machines, subcategory: 'Home', ...piece, cents: 34_900, cost: 610, firms: 0, homes: 9, newSince: 9 },
  { id: 'MOL-40', name: 'Mola 40', category: 'Grinders', subcategory: 'Home', ...piece, cents: 15_900, cost: 580, firms: 1, homes: 8 },
  { id: 'MOL-64', name: 'Mola 64', category: 'Grinders', subcategory: 'Café', ...piece, cents: 79_000, cost: 540, firms: 12, homes: 1 },
  { id: 'MOL-83', name: 'Mola 83', category: 'Grinders', subcategory: 'Café', ...piece, cents: 119_000, cost: 550, firms: 7, homes: 0 },
  {
    id: 'BEA-CD250',
    name: 'Cầu Đất Arabica 250 g',
    category: 'Beans',
    subcategory: 'Single origin',
    ...bag('0.25'),
    cents: 890,
    cost: 470,
    firms: 6,
    homes: 34,
  },
  {
    id: 'BEA-CD1',
    name: 'Cầu Đất Arabica 1 kg',
    category: 'Beans',
    subcategory: 'Single origin',
    ...bag('1'),
    cents: 2990,
    cost: 490,
    firms: 26,
    homes: 12,
  },
  {
    id: 'BEA-BMT1',
    name: 'Buôn Ma Thuột Robusta 1 kg',
    category: 'Beans',
    subcategory: 'Single origin',
    ...bag('1'),
    cents: 1790,
    cost: 480,
    firms: 30,
    homes: 10,
  },
  { id: 'BEA-HB1', name: 'House blend 1 kg', category: 'Beans', subcategory: 'Blends', ...bag('1'), cents: 2190, cost: 460, firms: 40, homes: 16 },
  {
    id: 'BEA-HB250',
    name: 'House blend 250 g',
    category: 'Beans',
    subcategory: 'Blends',
    ...bag('0.25'),
    cents: 690,
    cost: 450,
    firms: 3,
    homes: 30,
  },
  {
    id: 'BEA-GU250',
    name: 'Guji 250 g',
    category: 'Beans',
    subcategory: 'Single origin',
    ...bag('0.25'),
    cents: 1290,
    cost: 500,
    firms: 4,
    homes: 18,
    newSince: 20,
  },
  { id: 'BEA-DC250', name: 'Decaf 250 g', category: 'Beans', subcategory: 'Blends', ...bag('0.25'), cents: 990, cost: 480, firms: 3, homes: 10 },
  { id: 'ACC-TMP', name: 'Tamper 58 mm', category: 'Accessories', subcategory: 'Tools', ...piece, cents: 2900, cost: 380, firms: 8, homes: 9 },
  { id: 'ACC-JUG', name: 'Milk jug 0.6 l', category: 'Accessories', subcategory: 'Tools', ...piece, cents: 1900, cost: 360, firms: 9, homes: 9 },
  {
    id: 'ACC-FLT',
    name: 'Filter papers, 100',
    category: 'Accessories',
    subcategory: 'Supplies',
    ...piece,
    cents: 490,
    cost: 340,
    firms: 8,
    homes: 16,
  },
  {
    id: 'ACC-CLN',
    name: 'Cleaning powder 900 g',
    category: 'Accessories',
    subcategory: 'Supplies',
    ...piece,
    cents: 1490,
    cost: 350,
    firms: 16,
    homes: 7,
  },
  {
    id: 'SRV-INS',
    name: 'Installation',
    category: 'Services',
    subcategory: 'On site',
    unit: 'hour',
    factor: '4',
    cents: 19_000,
    cost: 620,
    firms: 8,
    homes: 0,
  },
  {
    id: 'SRV-TRN',
    name: 'Barista training',
    category: 'Services',
    subcategory: 'On site',
    unit: 'hour',
    factor: '8',
    cents: 42_000,
    cost: 580,
    firms: 6,
    homes: 1,
  },
  {
    id: 'SRV-YEAR',
    name: 'Yearly care',
    category: 'Services',
    subcategory: 'Contract',
    unit: 'hour',
    factor: '6',
    cents: 36_000,
    cost: 520,
    firms: 8,
    homes: 0,
  },
];

export function getProduct(id: string): DemoProduct {
  return products.find((product) => product.id === id)!;
}

/** The price list of a country, in minor units of its currency. */
export function localPrice(product: DemoProduct, country: Country): number {
  const exact = (product.cents * country.priceFactor * country.minorPerUnit) / 100;
  const step = product.cents < 5000 ? country.priceStep / 10 : country.priceStep;
  return Math.max(step, Math.round(exact / step) * step);
}

/** Minor units as decimal text: 123450 HUF → `1234.50`. */
export function amountText(minor: number, country: Country): string {
  if (country.minorPerUnit === 1) return String(minor);
  const sign = minor < 0 ? '-' : '';
  const whole = Math.floor(Math.abs(minor) / 100);
  return `${sign}${whole}.${String(Math.abs(minor) % 100).padStart(2, '0')}`;
}
