import { expect, test } from 'vitest';
import { csv } from '#server/export/csv.ts';
import { textTable, widthOf } from './text-table.ts';

test('CSV quotes what needs it and keeps a spreadsheet from running text', () => {
  const rows = [
    [{ text: 'name' }, { text: 'value' }],
    [{ text: 'Kiss, "Anna"' }, { figure: '-12.50' }],
    [{ text: '=HYPERLINK("x")' }, { figure: null }],
  ];
  expect(csv(rows)).toBe('name,value\r\n"Kiss, ""Anna""",-12.50\r\n"\'=HYPERLINK(""x"")",');
});

test('columns stand under their titles whatever signs a name has', () => {
  const table = textTable(
    [
      { title: 'Name', align: 'left' },
      { title: 'Sum', align: 'right' },
    ],
    [
      ['Nguye\u0302\u0303n Thị', '7'],
      ['株式会社', '1,234'],
    ],
  );
  expect(table).toBe('Name          Sum\n──────────  ─────\nNguye\u0302\u0303n Thị      7\n株式会社    1,234');
  expect(widthOf('Nguye\u0302\u0303n')).toBe(6);
});
