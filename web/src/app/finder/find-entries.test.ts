import { expect, it } from 'vitest';
import { findEntries, type FindEntry } from './find-entries.ts';

const entries: FindEntry[] = [
  { id: 'net_sales_revenue', label: 'Doanh thu thuần', kind: 'kpi', also: 'net sales revenue' },
  { id: 'data', label: 'Dữ liệu', kind: 'page' },
  { id: 'p1', label: 'Kovács Nóra', kind: 'person' },
  { id: 'p2', label: 'Nóra Szabó-Kovács', kind: 'person' },
  { id: 'l1', label: 'Đà Nẵng', kind: 'location' },
];
const idsOf = (asked: string) => findEntries(entries, asked).map((entry) => entry.id);

it('finds without diacritics and in any order of words', () => {
  expect(idsOf('thuan doanh')).toEqual(['net_sales_revenue']);
  expect(idsOf('da nang')).toEqual(['l1']);
  expect(idsOf('nora')).toEqual(['p2', 'p1']);
});

it('finds a KPI by its name in another language', () => {
  expect(idsOf('net sales')).toEqual(['net_sales_revenue']);
});

it('finds nothing where nothing fits', () => {
  expect(idsOf('zzz')).toEqual([]);
});
