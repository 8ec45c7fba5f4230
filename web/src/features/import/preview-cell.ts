import type { DateOrder, DecimalSign } from '@leadline/contract';

export interface Reading {
  readonly dateOrder: DateOrder;
  readonly decimal: DecimalSign;
}

/** A cell as it would be read: a plain date or decimal text, or undefined where it cannot be read so. */
export function previewDate(text: string, { dateOrder }: Reading): string | undefined {
  const numbers = /^(\d{1,4})[./\- ]+(\d{1,2})[./\- ]+(\d{1,4})/.exec(text.trim());
  if (!numbers) return undefined;
  const parts = [numbers[1]!, numbers[2]!, numbers[3]!];
  // A year in front tells the order by itself.
  const order = parts[0]!.length === 4 ? 'ymd' : dateOrder;
  const at = (part: 'y' | 'm' | 'd') => parts[order.indexOf(part)]!;
  const year = at('y').length === 2 ? `20${at('y')}` : at('y');
  const date = `${year.padStart(4, '0')}-${at('m').padStart(2, '0')}-${at('d').padStart(2, '0')}`;
  return isDate(date) ? date : undefined;
}

function isDate(text: string): boolean {
  const moment = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(text);
}

export function previewNumber(text: string, { decimal }: Reading): string | undefined {
  const bare = text.replace(/[\s\u00a0\u202f'%]/g, '').replace(/^[^\d.,+\-()]+|[^\d.,)]+$/g, '');
  const isNegative = /^\(.*\)$/.test(bare) || bare.startsWith('-');
  const group = decimal === ',' ? /\./g : /,/g;
  const number = bare
    .replace(/[()+-]/g, '')
    .replace(group, '')
    .replace(',', '.');
  if (!/^\d+(\.\d+)?$|^\.\d+$/.test(number)) return undefined;
  return `${isNegative ? '-' : ''}${number.startsWith('.') ? `0${number}` : number}`;
}
