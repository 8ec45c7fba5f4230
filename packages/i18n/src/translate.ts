import { comingWords, findCatalog } from '#catalogs.ts';
import type { MessageKey } from './index.ts';
import type { Locale } from './locale.ts';
import { formatMessage, readMessage, type Message, type MessageParameters } from './message.ts';

const read = new Map<string, Message>();

/** Words of the organisation's own in the place of ours, by language and key. They are plain text. */
const renamed = new Map<string, string>();

/** Takes the place of what was renamed before. */
export function renameWords(words: readonly (readonly [locale: string, key: string, text: string])[]): void {
  renamed.clear();
  for (const [locale, key, text] of words) renamed.set(`${locale}:${key}`, text);
}

/** Stands where a word is on its way: waiting for it as for code would hide a page that is shown, and lose what is being typed there. */
const onItsWay = '…';

/** @returns the message text of a key; … while it may be among words that are on their way; undefined where no such key exists */
export function findMessage(locale: Locale, key: string): string | undefined {
  const own = renamed.get(`${locale}:${key}`);
  if (own !== undefined) return own;
  let node: unknown = findCatalog(locale);
  for (const part of key.split('.')) {
    node = typeof node === 'object' && node !== null && Object.hasOwn(node, part) ? (node as Record<string, unknown>)[part] : undefined;
  }
  if (typeof node === 'string') return node;
  return comingWords(locale) ? onItsWay : undefined;
}

/** @returns the names directly under a key, for example of all terms under `glossary.term` */
export function listKeys(locale: Locale, key: string): readonly string[] {
  const coming = comingWords(locale);
  // eslint-disable-next-line @typescript-eslint/only-throw-error -- a list is whole or waited for, as React waits
  if (coming) throw coming;
  let node: unknown = findCatalog(locale);
  for (const part of key.split('.')) node = typeof node === 'object' && node !== null ? (node as Record<string, unknown>)[part] : undefined;
  return typeof node === 'object' && node !== null ? Object.keys(node) : [];
}

/** ICU message in the reader's language. Keys are checked by the compiler; parameters by a test over all messages. */
export function translate(locale: Locale, key: MessageKey, parameters: MessageParameters = {}): string {
  const id = `${locale}:${key}`;
  const own = renamed.get(id);
  if (own !== undefined) return own;
  let message = read.get(id);
  if (!message) {
    const text = findMessage(locale, key);
    if (text === undefined) throw new Error(`no message ${key} in ${locale}`);
    if (text === onItsWay) return text;
    message = readMessage(text);
    read.set(id, message);
  }
  return formatMessage(message, locale, parameters);
}
