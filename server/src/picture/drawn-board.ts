import type { Drawing } from '@leadline/board';
import type { Place } from '@leadline/contract';
import type { Locale } from '@leadline/i18n';

/** A widget as it is drawn, whatever it is drawn on. */
export interface DrawnWidget {
  readonly title: string;
  /** What it is told about, where it is not the period of the board. */
  readonly period: string | null;
  readonly place: Place;
  readonly drawing: Drawing;
  /** A picture that stands where the words of `drawing` would. */
  readonly image?: DrawnImage;
}

export interface DrawnImage {
  /** The picture itself, as a data: address. */
  readonly data: string;
  readonly width: number;
  readonly height: number;
  readonly fit: 'contain' | 'cover';
  readonly caption: string | null;
}

/** One KPI in words, for whoever gets the numbers without the page. */
export interface Definition {
  readonly name: string;
  readonly sentence: string;
  readonly formula: string;
  readonly reading: string;
}

/** Everything a picture, a sheet of paper or a spreadsheet of a board is made of, in the reader's words. */
export interface DrawnBoard {
  readonly title: string;
  readonly locale: Locale;
  /** Scope, period, how fresh the data are, language: a word and what is true. */
  readonly head: readonly {
    readonly label: string;
    readonly text: string;
    readonly day?: boolean;
    readonly isAboutReader?: boolean;
    readonly names?: boolean;
  }[];
  readonly sections: readonly { readonly title: string | null; readonly widgets: readonly DrawnWidget[] }[];
  readonly definitions: readonly Definition[];
  readonly words: PictureWords;
}

/** Words that stand on what is written out. */
export interface PictureWords {
  readonly more: (count: number) => string;
  readonly total: string;
  readonly page: (page: number, of: number) => string;
  readonly name: string;
  readonly values: string;
  readonly definitions: string;
  readonly definition: { readonly name: string; readonly sentence: string; readonly formula: string; readonly reading: string };
}
