import type { OwnWords } from '@leadline/contract';
import { locales } from '@leadline/i18n';
import type { OwnCatalog } from '#server/answering/own-catalog.ts';

const latin: Readonly<Record<string, string>> = Object.fromEntries(
  [...'абвгдеёжзийклмнопрстуфхцчшщъыьэюя'].map((letter, index) => [
    letter,
    'a b v g d e yo zh z i y k l m n o p r s t u f kh ts ch sh shch _ y _ e yu ya'.split(' ')[index]!.replace('_', ''),
  ]),
);

/** An id that can be read: from the English name, else from the first there is. */
export function makeId(words: OwnWords, own: OwnCatalog): string {
  const name = words.en?.name ?? locales.map((locale) => words[locale]?.name).find((each) => each !== undefined) ?? '';
  const base = `custom_${plain(name) || 'kpi'}`;
  for (let number = 1; ; number += 1) {
    const id = number === 1 ? base : `${base}_${number}`;
    if (!own.kept.has(id)) return id;
  }
}

function plain(name: string): string {
  const letters = [...name.slice(0, 200).toLowerCase().replaceAll('đ', 'd')].map((letter) =>
    Object.hasOwn(latin, letter) ? latin[letter]! : letter,
  );
  return letters
    .join('')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '')
    .slice(0, 40)
    .replace(/_+$/, '');
}
