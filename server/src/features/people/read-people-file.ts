import { LeadlineError, peopleFileColumns, workRoles, type PeopleFileColumn, type RoleNames } from '@leadline/contract';
import { locales, translate, type MessageKey } from '@leadline/i18n';
import type { Context } from '#server/context.ts';
import { decodeHead } from '#server/import/read/decode-file.ts';
import { detectDialect } from '#server/import/read/detect-dialect.ts';
import { detectEncoding } from '#server/import/read/detect-encoding.ts';
import { scanFile } from '#server/import/read/scan-file.ts';
import { createTokenizer } from '#server/import/read/tokenize.ts';

export interface FileLine {
  readonly line: number;
  readonly cells: Readonly<Partial<Record<PeopleFileColumn, string>>>;
}

export interface PeopleFile {
  readonly columns: readonly { readonly column: PeopleFileColumn; readonly header: string }[];
  readonly ignored: readonly string[];
  readonly lines: readonly FileLine[];
}

/** A list of people is small; what is larger is something else. */
const mostBytes = 1024 * 1024;
const mostLines = 5_000;

/** Header words, folded, in the languages of the product. */
const words: Readonly<Record<PeopleFileColumn, readonly string[]>> = {
  name: [
    'name',
    'full name',
    'person',
    'employee',
    'salesperson',
    'ten',
    'ho ten',
    'ho va ten',
    'nhan vien',
    'nev',
    'teljes nev',
    'munkatars',
    'ertekesito',
    'имя',
    'фио',
    'сотрудник',
    'человек',
  ],
  email: ['email', 'e-mail', 'mail', 'email address', 'e-mail cim', 'почта', 'электронная почта'],
  team: ['team', 'doi', 'nhom', 'csapat', 'команда', 'отдел'],
  role: ['role', 'sales role', 'vai tro', 'chuc danh', 'szerepkor', 'beosztas', 'роль', 'должность'],
  manager: ['manager', 'supervisor', 'quan ly', 'nguoi quan ly', 'vezeto', 'felettes', 'руководитель', 'менеджер'],
  from: [
    'from',
    'from date',
    'since',
    'start',
    'start date',
    'valid from',
    'tu ngay',
    'ngay bat dau',
    'ettol',
    'kezdete',
    'kezdes',
    'belepes',
    'с',
    'с даты',
    'начало',
    'дата начала',
  ],
  share: ['share', 'allocation', 'ty le', 'phan thoi gian', 'hanyad', 'reszarany', 'доля'],
  partTime: ['part time', 'fte', 'full-time share', 'thoi gian lam viec', 'reszmunkaido', 'munkaido', 'часть ставки', 'ставка'],
  lead: ['leads', 'team lead', 'leads the team', 'truong nhom', 'csapatvezeto', 'руководит командой'],
  location: ['location', 'office', 'store', 'dia diem', 'chi nhanh', 'telephely', 'uzlet', 'место', 'филиал'],
};

/** Case, accents and spaces aside. */
export function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('đ', 'd')
    .replace(/[\s_]+/g, ' ')
    .trim()
    .normalize('NFC');
}

/** What a word means as a role, in the organisation's words or any language of the product. */
export function findRole(text: string, names: RoleNames = {}): (typeof workRoles)[number] | undefined {
  const wanted = plain(text);
  const own = workRoles.find((role) => Object.values(names[role] ?? {}).some((word) => word !== undefined && plain(word) === wanted));
  return (
    own ??
    workRoles.find(
      (role) =>
        plain(role) === wanted ||
        locales.some((locale) => plain(translate(locale, `entity.assignment.value.sales_role.${role}` as MessageKey)) === wanted),
    )
  );
}

/** @throws LeadlineError people.file_too_large, people.file_no_name, import.empty_file, import.spreadsheet, import.not_a_table, inbox.no_such_upload */
export async function readPeopleFile(
  { inbox }: Pick<Context, 'inbox'>,
  { name, digest }: { readonly name: string; readonly digest: string },
): Promise<PeopleFile> {
  const scan = await scanFile(await inbox.uploadPath(digest), name);
  if (scan.bytes > mostBytes) throw new LeadlineError('too_large', 'people.file_too_large', { most: mostLines });
  const text = decodeHead(scan, detectEncoding(scan).name);
  const dialect = detectDialect(text);
  const tokenizer = createTokenizer(dialect);
  const records = [...tokenizer.push(text), ...tokenizer.end()].filter(
    ({ line, fields }) => line > dialect.skip && fields.some((field) => field.trim() !== ''),
  );
  const [header, ...rows] = records;
  if (!header) throw new LeadlineError('invalid', 'import.empty_file', { file: name });
  if (rows.length > mostLines) throw new LeadlineError('too_large', 'people.file_too_large', { most: mostLines });
  return tableOf(header.fields, rows);
}

function tableOf(header: readonly string[], rows: readonly { readonly line: number; readonly fields: readonly string[] }[]): PeopleFile {
  const found = header.map((title) => peopleFileColumns.find((column) => words[column].includes(plain(title))));
  const columns = found.flatMap((column, index) => (column && found.indexOf(column) === index ? [{ column, index }] : []));
  if (!columns.some(({ column }) => column === 'name'))
    throw new LeadlineError('invalid', 'people.file_no_name', { headers: header.join(', ').slice(0, 200) });
  return {
    columns: columns.map(({ column, index }) => ({ column, header: header[index]! })),
    ignored: header.filter((title, index) => title.trim() !== '' && !columns.some((one) => one.index === index)),
    lines: rows.map(({ line, fields }) => ({
      line,
      cells: Object.fromEntries(columns.flatMap(({ column, index }) => (fields[index]?.trim() ? [[column, fields[index].trim()] as const] : []))),
    })),
  };
}

/** `YYYY-MM-DD` from what people write; day before month where the two cannot be told apart. @returns undefined where it is no day */
export function dayOf(text: string): string | undefined {
  const parts = /^(\d{4})[-./]\s?(\d{1,2})[-./]\s?(\d{1,2})\.?$/.exec(text);
  const other = /^(\d{1,2})[-./]\s?(\d{1,2})[-./]\s?(\d{4})\.?$/.exec(text);
  const [year, month, day] = parts ? parts.slice(1) : other ? [other[3], other[2], other[1]] : [];
  if (year === undefined) return undefined;
  const iso = `${year}-${month!.padStart(2, '0')}-${day!.padStart(2, '0')}`;
  const date = new Date(`${iso}T00:00:00Z`);
  return Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== iso ? undefined : iso;
}

/** A part of one, written as `0.5`, `0,5`, `50` or `50 %`. @returns undefined where it is none */
export function shareOf(text: string): number | undefined {
  const value = Number(text.replace('%', '').replace(',', '.').trim());
  const part = text.includes('%') || value > 1 ? value / 100 : value;
  return Number.isFinite(part) && part > 0 && part <= 1 ? part : undefined;
}
