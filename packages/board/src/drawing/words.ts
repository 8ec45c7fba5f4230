import type { Locale, MessageKey, MessageParameters } from '@leadline/i18n';

/** What a drawing is written in. */
export interface DrawingWords {
  readonly locale: Locale;
  readonly t: (key: MessageKey, parameters?: MessageParameters) => string;
  /** The word of a key made from data; the second where there is none. */
  readonly word: (key: string, otherwise: string) => string;
  /** What a KPI is called, also one of the organisation's own. */
  readonly name: (id: string, variant?: string) => string;
  /** The day it is for the organisation, YYYY-MM-DD. */
  readonly today: string;
}
