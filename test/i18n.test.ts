import { catalog, entities, metaColumns } from '@leadline/kpi';
import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, test } from 'vitest';
import { en } from '../packages/i18n/src/en/index.ts';
import { hu } from '../packages/i18n/src/hu/index.ts';
import { ru } from '../packages/i18n/src/ru/index.ts';
import { vi } from '../packages/i18n/src/vi/index.ts';
import { formatMessage, readMessage } from '../packages/i18n/src/message.ts';
import { isFirstWord, splitWords } from '../packages/i18n/src/word-parts.ts';
import { reachedFrom } from './support/reached-files.ts';
import { sourceFiles } from './support/source-files.ts';

type Messages = ReadonlyMap<string, string>;
const catalogs = { en, vi, hu, ru };
const languages = Object.keys(catalogs) as (keyof typeof catalogs)[];
const messages = Object.fromEntries(languages.map((language) => [language, new Map(leaves(catalogs[language]))])) as Record<string, Messages>;
const english = messages['en']!;
const others = languages.filter((language) => language !== 'en');

function leaves(node: object, path = ''): [string, string][] {
  return Object.entries(node).flatMap(([key, value]) =>
    typeof value === 'string' ? [[`${path}${key}`, value] as [string, string]] : leaves(value as object, `${path}${key}.`),
  );
}

type Element = ReturnType<IntlMessageFormat['getAst']>[number];

function parse(language: string, message: string): Element[] {
  return new IntlMessageFormat(message, language).getAst();
}

/** Names of the arguments of a message with what they are used as, sorted. */
function argumentsOf(elements: readonly Element[]): readonly string[] {
  const kinds = ['', 'argument', 'number', 'date', 'time', 'select', 'plural', '', 'tag'];
  const found = elements.flatMap((element): string[] => {
    const own = kinds[element.type] && 'value' in element ? [`${element.value}: ${kinds[element.type]}`] : [];
    const inner = 'options' in element ? Object.values(element.options).flatMap((option) => argumentsOf(option.value)) : [];
    return [...own, ...inner, ...('children' in element ? argumentsOf(element.children) : [])];
  });
  return [...new Set(found)].sort();
}

interface Arguments {
  readonly all: ReadonlySet<string>;
  /** Those a reader sees; the others only choose a plural form, which a language without plurals can do without. */
  readonly shown: ReadonlySet<string>;
}

function namesOf(elements: readonly Element[]): Arguments {
  const names = argumentsOf(elements).map((text) => text.split(': ') as [string, string]);
  const numbers = (inner: readonly Element[]): boolean =>
    inner.some((element) => element.type === 7 || ('options' in element && Object.values(element.options).some((option) => numbers(option.value))));
  const shown = names.filter(([, kind]) => kind !== 'plural' || numbers(elements)).map(([name]) => name);
  return { all: new Set(names.map(([name]) => name)), shown: new Set(shown) };
}

/** Every word some choice of a message knows, and one none does. */
function wordsOf(elements: readonly Element[]): readonly string[] {
  const inner = elements.flatMap((element) =>
    'options' in element
      ? [...(element.type === 5 ? Object.keys(element.options) : []), ...Object.values(element.options).flatMap(({ value }) => wordsOf(value))]
      : [],
  );
  return [...new Set([...inner, 'Ő'])];
}

/** Where what is shown differs from what the full reader of ICU messages makes of it. */
function differences(language: (typeof languages)[number], message: string): readonly string[] {
  const full = new IntlMessageFormat(message, language);
  const kinds = argumentsOf(full.getAst()).map((text) => text.split(': ') as [string, string]);
  const own = readMessage(message);
  const isCounted = kinds.some(([, kind]) => kind === 'plural' || kind === 'number');
  return wordsOf(full.getAst()).flatMap((word) =>
    (isCounted ? [-1, 0, 1, 2, 5, 21, 1234.5] : [3]).flatMap((number, at) => {
      const given = Object.fromEntries(
        kinds.map(([name, kind], index) => [name, kind === 'argument' || kind === 'select' ? word : number + (at > 0 ? index % 2 : 0)]),
      );
      const [wanted, shown] = [String(full.format(given)), formatMessage(own, language, given)];
      return wanted === shown ? [] : [`"${shown}" in the place of "${wanted}"`];
    }),
  );
}

const neededBranches: Readonly<Record<string, readonly string[]>> = {
  en: ['one', 'other'],
  vi: ['other'],
  hu: ['other'],
  ru: ['one', 'few', 'other'],
};

function pluralFaults(language: string, elements: readonly Element[]): readonly string[] {
  const categories = new Intl.PluralRules(language).resolvedOptions().pluralCategories as readonly string[];
  return elements.flatMap((element): readonly string[] => {
    if (!('options' in element)) return [];
    const names = Object.keys(element.options);
    const inner = Object.values(element.options).flatMap((option) => pluralFaults(language, option.value));
    if (element.type !== 6 || !('pluralType' in element) || element.pluralType === 'ordinal') return inner;
    const unknown = names
      .filter((name) => !name.startsWith('=') && !categories.includes(name))
      .map((name) => `${language} has no plural form "${name}"`);
    const missing = neededBranches[language]!.filter((name) => !names.includes(name)).map((name) => `lacks the plural form "${name}"`);
    return [...unknown, ...missing, ...inner];
  });
}

function faultsOf(language: string, check: (key: string, message: string) => readonly string[]): readonly string[] {
  return [...messages[language]!].flatMap(([key, message]) => check(key, message).map((fault) => `${key}: ${fault}`));
}

describe.each(languages)('the words in %s', (language) => {
  test('have the keys of the English ones', () => {
    expect([...messages[language]!.keys()].sort()).toEqual([...english.keys()].sort());
  });

  test('are messages that can be shown', () => {
    const faults = faultsOf(language, (_key, message) => {
      try {
        return pluralFaults(language, parse(language, message));
      } catch (error) {
        return [String(error)];
      }
    });
    expect(faults).toEqual([]);
  });

  test('are read as whoever reads all of ICU does', () => {
    expect(faultsOf(language, (_key, message) => (/[{}'<#]/.test(message) ? differences(language, message) : []))).toEqual([]);
  });

  test('name the same arguments', () => {
    const faults = faultsOf(language, (key, message) => {
      const [own, wanted] = [namesOf(parse(language, message)), namesOf(parse('en', english.get(key) ?? ''))];
      const unknown = [...own.all].filter((name) => !wanted.all.has(name)).map((name) => `has the unknown {${name}}`);
      const missing = [...wanted.shown].filter((name) => !own.all.has(name)).map((name) => `lacks {${name}}`);
      return [...unknown, ...missing];
    });
    expect(faults).toEqual([]);
  });

  test('name a button by what is written on it, so that a voice can press it', () => {
    const named = sourceFiles.flatMap(({ path, text }) =>
      path.startsWith('web/')
        ? [...text.matchAll(/aria-label=\{t\('([\w.]+)(Of|Which)'/g)]
            .filter(([, written]) => new RegExp(`>\\s*\\{t\\('${written}'\\)\\}`).test(text))
            .map(([, written, ending]) => [written!, `${written}${ending}`] as const)
        : [],
    );
    expect(named.length).toBeGreaterThan(8);
    const words = messages[language]!;
    const isSpoken = (written: string, name: string): boolean =>
      ` ${name.toLowerCase().replace(/[^\p{L}]+/gu, ' ')} `.includes(` ${written.toLowerCase()} `);
    expect(named.filter(([written, name]) => !isSpoken(words.get(written)!, words.get(name)!)).map(([, name]) => name)).toEqual([]);
  });

  test('are calm and complete', () => {
    const faults = faultsOf(language, (_key, message) => {
      if (message.trim() === '') return ['is empty'];
      if (message !== message.trim() || / {2}/.test(message)) return ['has needless spaces'];
      return /!/.test(message) ? ['has an exclamation mark'] : [];
    });
    expect(faults).toEqual([]);
  });
});

describe.each(others)('the translation into %s', (language) => {
  const same = (namespace: string): { readonly copied: string[]; readonly all: number } => {
    const keys = [...english.keys()].filter((key) => key.startsWith(namespace) && /\p{L}{4}/u.test(english.get(key)!.replace(/\{[^}]*\}/g, '')));
    return { copied: keys.filter((key) => english.get(key) === messages[language]!.get(key)), all: keys.length };
  };

  test.each(Object.keys(en))('%s is not a copy of English', (namespace) => {
    const { copied, all } = same(`${namespace}.`);
    expect(copied.length, copied.join(', ')).toBeLessThanOrEqual(Math.max(6, all * 0.08));
  });

  test('uses its own letters', () => {
    const own = { vi: /[ăâđêôơưàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ]/i, hu: /[áéíóöőúüű]/i, ru: /[а-яё]/i }[language]!;
    const text = [...messages[language]!.values()].filter((message) => message.length > 25);
    expect(text.filter((message) => !own.test(message)).length).toBeLessThanOrEqual(Math.max(4, text.length * 0.05));
  });
});

describe('what the product says', () => {
  const product = sourceFiles.filter((file) => !file.isTest && !/^packages\/i18n\/src\/(en|vi|hu|ru)\//.test(file.path));
  const strings = new Set(product.flatMap((file) => file.strings));
  const prefixes = [...strings].filter((text) => text.includes('\u0000')).map((text) => text.slice(0, text.indexOf('\u0000')));

  test('every entity, column and value has its name', () => {
    const wanted = [...entities.values()].flatMap((entity) => [
      ...['one', 'many'].map((form) => `entity.${entity.id}.${form}`),
      ...entity.columns.map((column) => `entity.${entity.id}.column.${column.name}`),
      ...entity.columns.flatMap(({ name, type }) =>
        type.kind === 'enum' ? type.values.map((value) => `entity.${entity.id}.value.${name}.${value}`) : [],
      ),
    ]);
    const meta = metaColumns.map((column) => `entity.record.column.${column.name}`);
    const named = [...english.keys()].filter((key) => key.startsWith('entity.'));
    expect(named.sort()).toEqual([...wanted, ...meta].sort());
  });

  test('every KPI, variant, metric and dimension has its words', () => {
    const wanted = [...catalog.entries.values()].flatMap((entry) => [
      `${entry.kind === 'kpi' ? 'kpi' : 'measure'}.${entry.id}`,
      ...Object.keys(entry.variants ?? {}).map((variant) => `${entry.kind === 'kpi' ? 'kpi' : 'measure'}.${entry.id}.variant.${variant}`),
    ]);
    const dimensions = [...new Set([...catalog.entries.values()].flatMap((entry) => entry.dimensions))].map(
      (dimension) => `dimension.label.${dimension}`,
    );
    const isThere = (key: string): boolean => english.has(key) || english.has(`${key}.name`);
    expect([...wanted, ...dimensions].filter((key) => !isThere(key))).toEqual([]);
  });

  test('every error thrown has words, and every error with words is thrown', () => {
    const thrown = new Set(product.flatMap((file) => [...file.text.matchAll(/LeadlineError\(\s*'\w+',\s*'([\w.]+)'/g)].map(([, code]) => code!)));
    expect([...thrown].filter((code) => !english.has(`error.${code}`))).toEqual([]);
    const worded = [...english.keys()].filter((key) => key.startsWith('error.')).map((key) => key.slice('error.'.length));
    const isMade = (code: string): boolean =>
      thrown.has(code) || strings.has(code) || prefixes.some((prefix) => prefix.length > 3 && code.startsWith(prefix));
    expect(worded.filter((code) => !isMade(code))).toEqual([]);
  });

  test('no words without a place that shows them', () => {
    const isShown = (key: string): boolean =>
      strings.has(key) ||
      prefixes.some((prefix) => prefix.includes('.') && prefix.length > 3 && key.startsWith(prefix)) ||
      /^(error|entity)\./.test(key);
    expect([...english.keys()].filter((key) => !isShown(key))).toEqual([]);
  });
});

describe('the words a board needs before all others', () => {
  /** What is loaded until a board shows its numbers: the page's own files and those of its widgets. */
  const files = reachedFrom([
    'web/src/main.tsx',
    'web/src/features/boards/board-page.tsx',
    'web/src/features/boards/wall/wall-page.tsx',
    'web/src/parts/widgets/widget-view.tsx',
  ]);

  test('are all that its files name', () => {
    const own = files.filter(({ path }) => /^(web|packages\/board)\//.test(path));
    const named = new Set(own.flatMap(({ strings }) => strings).filter((text) => english.has(text)));
    expect(named.size).toBeGreaterThan(150);
    expect([...named].filter((key) => !isFirstWord(key)).sort()).toEqual([]);
  });

  test.each(languages)('and the rest are the words of %s', (language) => {
    const { first, rest } = splitWords(catalogs[language]);
    const keys = [first, rest].flatMap((part) => leaves(part).map(([key]) => key));
    expect(keys.sort()).toEqual([...english.keys()].sort());
    expect(leaves(first).length).toBeLessThan(keys.length / 4);
  });
});
