import iconv from 'iconv-lite';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { decodeFile, decodeHead } from './decode-file.ts';
import { detectDialect } from './detect-dialect.ts';
import { detectEncoding } from './detect-encoding.ts';
import { scanFile } from './scan-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'leadline-detect-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function detected(bytes: Buffer): Promise<{ name: string; isCertain: boolean; text: string; decoded: string }> {
  const path = join(folder, 'file.csv');
  const target = join(folder, 'decoded.csv');
  writeFileSync(path, bytes);
  const scan = await scanFile(path, 'file.csv');
  const { name, isCertain } = detectEncoding(scan);
  await decodeFile({ path, name: 'file.csv' }, scan, name, target);
  return { name, isCertain, text: decodeHead(scan, name), decoded: readFileSync(target, 'utf8') };
}

const hungarian = 'Megrendelő;Összeg;Dátum\nGyőri Fűszer Kft.;1 200,50;2026.01.05.\nŐrség Tűzifa Bt.;950,00;2026.01.06.\n';
const russian = "Дата;Заказчик;Итого\r\n01.02.2026 0:00;Волга-Опт;1500\r\n02.02.2026 0:00;О'Нил;900\r\n";
const vietnamese = 'Khách hàng;Số lượng;Ghi chú\nCửa hàng Huế;12;Đã giao đủ\nNguyễn Thị Hạnh;3;Chờ thanh toán\n';

describe('encodings', () => {
  test.each([
    ['windows-1250', hungarian],
    ['windows-1251', russian],
  ] as const)('%s is found out', async (name, text) => {
    const found = await detected(iconv.encode(text, name));
    expect(found).toMatchObject({ name, isCertain: false, text, decoded: text });
  });
  test('windows-1258 is found out and composed', async () => {
    const found = await detected(
      iconv.encode(
        vietnamese.normalize('NFD').replace(/([aeouAEOUdD])([\u0302\u0306\u031b])/g, (pair) => pair.normalize('NFC')),
        'windows-1258',
      ),
    );
    expect(found).toMatchObject({ name: 'windows-1258', isCertain: false });
    expect(found.decoded).toBe(vietnamese.normalize('NFC'));
  });
  test.each(['utf-16le', 'utf-16be'] as const)('%s by its mark, whatever is said', async (name) => {
    const found = await detected(iconv.encode(hungarian, name, { addBOM: true }));
    expect(found).toMatchObject({ name, isCertain: true, text: hungarian });
    expect(found.decoded.replace(/^\ufeff/, '')).toBe(hungarian);
  });
  test('utf-16 without a mark', async () =>
    expect((await detected(iconv.encode('name,amount\nAcme,12\n'.repeat(20), 'utf-16le'))).name).toBe('utf-16le'));
  test('utf-8 with and without a mark', async () => {
    expect(await detected(Buffer.from(`\ufeff${vietnamese}`))).toMatchObject({ name: 'utf-8', isCertain: true, text: vietnamese });
    expect(await detected(Buffer.from(russian))).toMatchObject({ name: 'utf-8', isCertain: true });
  });
  test('utf-8 is checked to the last byte', async () => {
    const bytes = Buffer.concat([Buffer.from('a,b\n'), Buffer.alloc(3_000_000, 'x,é\n'), Buffer.from([0xc3])]);
    const path = join(folder, 'cut.csv');
    writeFileSync(path, bytes);
    const scan = await scanFile(path, 'cut.csv');
    expect(scan.isUtf8).toBe(false);
    await expect(decodeFile({ path, name: 'cut.csv' }, scan, 'utf-8', join(folder, 'x'))).rejects.toMatchObject({ code: 'import.wrong_encoding' });
  });
  test('a file without a byte and a spreadsheet have errors of their own', async () => {
    await expect(detected(Buffer.alloc(0))).rejects.toMatchObject({ code: 'import.empty_file' });
    await expect(detected(Buffer.from([0x50, 0x4b, 3, 4, 0, 0]))).rejects.toMatchObject({ code: 'import.spreadsheet' });
  });
});

describe('dialects', () => {
  test.each([
    ['name,amount\nA,1\nB,2\n', { delimiter: ',', quote: '"', hasHeader: true, skip: 0 }],
    [hungarian, { delimiter: ';', hasHeader: true, skip: 0 }],
    ['M1;GYB;1000;07.21. 13:00;20 000\nM2;FB;1200;07.22. 08:00;50 000\n', { delimiter: ';', hasHeader: false, skip: 0 }],
    ['name\tamount\nA, Inc\t1,5\nB\t2,5\n', { delimiter: '\t', hasHeader: true }],
    ['Sales report 2026\nMade on 3 May\n\nname;amount;city\nA;1;X\nB;2;Y\nC;3;Z\n', { delimiter: ';', hasHeader: true, skip: 3 }],
    ['sep=;\nname;amount\nA;1\n', { delimiter: ';', hasHeader: true, skip: 1 }],
    ['"id","text"\n"1","a, b\nc"\n"2","d, e, f"\n', { delimiter: ',', quote: '"', hasHeader: true }],
    ["id;text\n1;'a; b'\n2;'c; d; e'\n3;'f'\n", { delimiter: ';', quote: "'" }],
    ['name;height\nA;5"\nB;6"\nC;"7\n', { delimiter: ';', quote: null }],
  ])('%j', (text, expected) => expect(detectDialect(text)).toMatchObject(expected));
});
