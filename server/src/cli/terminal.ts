import { translate, type Locale, type MessageKey } from '@leadline/i18n';
import type { Terminal } from './command.ts';
import { makeProgressBar } from './output/progress-bar.ts';

export interface Streams {
  readonly out: NodeJS.WriteStream;
  readonly error: NodeJS.WriteStream;
}

export function makeTerminal({ out, error }: Streams, locale: Locale): Terminal {
  return {
    print: (text) => void out.write(text.endsWith('\n') || text === '' ? text : `${text}\n`),
    note: (text) => void error.write(`${text}\n`),
    progress: (label) => makeProgressBar(error, label),
    locale,
    words: (key, parameters) => translate(locale, `cli.${key}` as MessageKey, parameters),
    width: out.isTTY ? out.columns : undefined,
  };
}
