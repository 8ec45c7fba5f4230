import { strToU8, zipSync, type Zippable } from 'fflate';
import { xmlText } from '#server/picture/svg.ts';
import type { SheetCell, SheetTable } from '#server/sheet/cell.ts';

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006';
const kind = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const dateFormat = 14;
/** Numbers of formats of one's own begin here. */
const firstOwnFormat = 164;

/**
 * A workbook. There is no way from any text to a formula: texts are written as inline strings, which no program runs, numbers as the
 * decimals they are. `made` alone decides about the bytes besides what is written.
 */
export function xlsx(tables: readonly SheetTable[], made: Date): Uint8Array {
  const formats = formatsOf(tables);
  const names = sheetNames(tables);
  const parts: Record<string, string> = {
    '[Content_Types].xml': contentTypes(tables.length),
    '_rels/.rels': `${head}<Relationships xmlns="${packages}/relationships"><Relationship Id="r1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': workbook(names),
    'xl/_rels/workbook.xml.rels': workbookRelations(tables.length),
    'xl/styles.xml': styles(formats),
  };
  tables.forEach((table, index) => (parts[`xl/worksheets/sheet${index + 1}.xml`] = worksheet(table, formats)));
  const files: Zippable = Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, [strToU8(text), { mtime: made }]]));
  return zipSync(files, { level: 6 });
}

function formatsOf(tables: readonly SheetTable[]): readonly string[] {
  const cells = tables.flatMap(({ rows }) => rows.flat());
  return [...new Set(cells.flatMap((cell) => ('number' in cell ? [cell.format] : [])))];
}

/** Names of sheets are short, different, and hold none of a few signs. */
function sheetNames(tables: readonly SheetTable[]): readonly string[] {
  const taken = new Set<string>();
  return tables.map(({ name }, index) => {
    const plain =
      name
        .replaceAll(/[[\]:*?/\\\p{Cc}]/gu, ' ')
        .replaceAll(/^'+|'+$/g, '')
        .trim() || String(index + 1);
    let own = [...plain].slice(0, 28).join('').trim();
    for (let count = 2; taken.has(own.toLocaleLowerCase('en')); count += 1) own = `${[...plain].slice(0, 25).join('').trim()} ${count}`;
    taken.add(own.toLocaleLowerCase('en'));
    return own;
  });
}

const sheetNumbers = (count: number): readonly number[] => Array.from({ length: count }, (_, index) => index + 1);

function contentTypes(count: number): string {
  const sheets = sheetNumbers(count).map((at) => `<Override PartName="/xl/worksheets/sheet${at}.xml" ContentType="${kind}.worksheet+xml"/>`);
  const types = [
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    `<Override PartName="/xl/workbook.xml" ContentType="${kind}.sheet.main+xml"/>`,
    `<Override PartName="/xl/styles.xml" ContentType="${kind}.styles+xml"/>`,
  ];
  return `${head}<Types xmlns="${packages}/content-types">${[...types, ...sheets].join('')}</Types>`;
}

function workbook(names: readonly string[]): string {
  const sheets = names.map((name, index) => `<sheet name="${xmlText(name)}" sheetId="${index + 1}" r:id="r${index + 1}"/>`);
  return `${head}<workbook xmlns="${main}" xmlns:r="${relations}"><sheets>${sheets.join('')}</sheets></workbook>`;
}

function workbookRelations(count: number): string {
  const sheets = sheetNumbers(count).map((at) => `<Relationship Id="r${at}" Type="${relations}/worksheet" Target="worksheets/sheet${at}.xml"/>`);
  return `${head}<Relationships xmlns="${packages}/relationships">${sheets.join('')}<Relationship Id="styles" Type="${relations}/styles" Target="styles.xml"/></Relationships>`;
}

/** Styles by place: text, bold text, a day, then one for each format of numbers. */
function styles(formats: readonly string[]): string {
  const own = formats.map((format, index) => `<numFmt numFmtId="${firstOwnFormat + index}" formatCode="${xmlText(format)}"/>`);
  const look = (format: number, font: number, more = '') =>
    `<xf numFmtId="${format}" fontId="${font}" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"${more}`;
  const wrapped = ' applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>';
  const looks = [
    look(49, 0, wrapped),
    look(49, 1, wrapped),
    look(dateFormat, 0, '/>'),
    ...formats.map((_, index) => look(firstOwnFormat + index, 0, '/>')),
  ];
  return [
    `${head}<styleSheet xmlns="${main}">`,
    formats.length > 0 ? `<numFmts count="${formats.length}">${own.join('')}</numFmts>` : '',
    '<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>',
    '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>',
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>',
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
    `<cellXfs count="${looks.length}">${looks.join('')}</cellXfs>`,
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>',
  ].join('');
}

function worksheet({ rows, widths }: SheetTable, formats: readonly string[]): string {
  const columns = widths.map((width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`);
  const data = rows.map(
    (cells, at) => `<row r="${at + 1}">${cells.map((cell, column) => cellXml(cell, `${letters(column)}${at + 1}`, formats)).join('')}</row>`,
  );
  const wide = columns.length > 0 ? `<cols>${columns.join('')}</cols>` : '';
  return `${head}<worksheet xmlns="${main}">${wide}<sheetData>${data.join('')}</sheetData></worksheet>`;
}

/** Longest text a cell holds. */
const longest = 32_767;

function cellXml(cell: SheetCell, at: string, formats: readonly string[]): string {
  if ('number' in cell) return `<c r="${at}" s="${3 + formats.indexOf(cell.format)}"><v>${decimal(cell.number)}</v></c>`;
  if ('date' in cell) return `<c r="${at}" s="2"><v>${dayNumber(cell.date)}</v></c>`;
  if (cell.text === '') return '';
  const text = [...cell.text].length > longest ? [...cell.text].slice(0, longest).join('') : cell.text;
  return `<c r="${at}" s="${cell.isBold ? 1 : 0}" t="inlineStr"><is><t xml:space="preserve">${xmlText(text)}</t></is></c>`;
}

/** @throws RangeError for what is no decimal: it would be markup in the file */
function decimal(text: string): string {
  if (!/^-?\d+(\.\d+)?$/.test(text)) throw new RangeError(`${JSON.stringify(text)} is no decimal`);
  return text;
}

/** Days since the one spreadsheets begin with. */
function dayNumber(date: string): number {
  return Math.round((Date.parse(`${date}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / 86_400_000);
}

function letters(column: number): string {
  const rest = Math.floor(column / 26);
  return (rest > 0 ? letters(rest - 1) : '') + String.fromCharCode(65 + (column % 26));
}
