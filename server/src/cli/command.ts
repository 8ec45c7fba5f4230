import type { Locale, MessageParameters } from '@leadline/i18n';
import type { ParseArgsConfig } from 'node:util';
import type { Flags } from '#server/config.ts';
import type { Api } from './api.ts';
import type { ExitCode } from './exit-codes.ts';
import type { ProgressBar } from './output/progress-bar.ts';

export type OptionValues = Readonly<Record<string, string | boolean | readonly (string | boolean)[] | undefined>>;

/** What a command may do: talk to the product, and to the person or program that called it. */
export interface Terminal {
  /** The result; nothing else goes there. */
  readonly print: (text: string) => void;
  /** Notes and warnings. */
  readonly note: (text: string) => void;
  readonly progress: (label: string) => ProgressBar;
  readonly locale: Locale;
  /** Words of the namespace `cli`. */
  readonly words: (key: string, parameters?: MessageParameters) => string;
  /** Width of the terminal, or undefined where the output is not one. */
  readonly width: number | undefined;
}

export interface Call {
  readonly arguments: readonly string[];
  readonly options: OptionValues;
  readonly flags: Flags;
  readonly terminal: Terminal;
  /** Opens the way to the product at the first use. */
  readonly api: () => Promise<Api>;
}

export interface Command {
  readonly name: string;
  /** As in the usage line, for example `<kpi…>`. */
  readonly arguments: string;
  readonly least: number;
  readonly most: number;
  readonly options: NonNullable<ParseArgsConfig['options']>;
  readonly examples: readonly string[];
  readonly run: (call: Call) => Promise<ExitCode>;
}
