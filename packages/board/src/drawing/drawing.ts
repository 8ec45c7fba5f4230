import type { Status } from '@leadline/kpi';
import type { Tone } from '../tone.ts';

/**
 * What a widget shows, in the reader's words, before it is known on what it is drawn: a page, a picture in a mail, a sheet of paper or a
 * table of a spreadsheet are made of the same drawing, so that they never say different things.
 */
export type Drawing = Figure | Chart | Table | Spread | Notice;

/** Where a number leads: one number of the catalog with the groups it stands in (`dimension:member`). */
export interface Opens {
  readonly kpi: string;
  readonly variant?: string;
  readonly where: readonly string[];
}

/** A value as it is written and, for drawing and sorting alone, as a number. */
export interface Point {
  /** Exact decimal text; null: no value. */
  readonly value: string | null;
  /** With its unit; why there is none where there is no value. */
  readonly text: string;
  /** For narrow places. */
  readonly short: string;
  readonly opens?: Opens;
  /** Resting on few cases: shown paler. */
  readonly isSmall?: boolean;
  /** Amounts of several units of measure, which are never added: there is no one value, but `text` tells them. */
  readonly isAmounts?: boolean;
  /** Good or bad news. */
  readonly tone?: Tone;
  /** Its time is not over: hatched, and never compared. */
  readonly isRunning?: boolean;
  /** What it is made of, in words. */
  readonly note?: string;
}

/** One value. */
export interface Figure {
  readonly kind: 'figure';
  readonly point: Point;
  /** What the number is told about: `so far`, `rests on few cases` … */
  readonly marks: readonly string[];
  readonly period: string;
  readonly changes: readonly { readonly text: string; readonly against: string; readonly tone: Tone }[];
  readonly goal: {
    readonly look: 'bar' | 'gauge' | 'battery';
    /** `of 120,000 €`. */
    readonly text: string;
    /** `82 %`. */
    readonly share: string | null;
    /** 0 … 1 and above; null: no value. */
    readonly ratio: number | null;
    readonly status: Status;
  } | null;
  readonly trend: readonly (number | null)[];
  readonly isRunning: boolean;
}

export interface Series {
  readonly name: string;
  readonly form: 'bar' | 'line';
  readonly points: readonly Point[];
  /** Its own axis at the right, for another unit. */
  readonly isRight?: boolean;
  /** Which of the eight colours; the same person or place keeps its colour. */
  readonly color: number;
  /** A thin line a target is drawn as. */
  readonly isGoal?: boolean;
}

/** A note on an axis of time, as it is drawn. */
export interface DrawnNote {
  readonly id: string;
  /** What stands in its mark, and before it below the chart. */
  readonly number: number;
  /** Where its first day begins and its last one ends, in steps of the axis from its left end. */
  readonly from: number;
  readonly to: number;
  readonly isRange: boolean;
  readonly day: string;
  readonly title: string;
  readonly text: string;
}

/** Categories from left to right, or from top to bottom where they lie. */
export interface Chart {
  readonly kind: 'chart';
  readonly isLying: boolean;
  readonly isStacked: boolean;
  readonly categories: readonly string[];
  /** The running one is hatched. */
  readonly running: number | null;
  readonly series: readonly Series[];
  /** Numbers of an axis as the reader writes them. */
  readonly axis: (value: number) => string;
  readonly rightAxis?: (value: number) => string;
  /** From left to right. */
  readonly notes?: readonly DrawnNote[];
  /** Older notes that are not drawn. */
  readonly moreNotes?: number;
  /** A sentence of what is seen, for who does not see it. */
  readonly summary: string;
}

export interface Column {
  readonly title: string;
  readonly isNumber: boolean;
}

export interface Table {
  readonly kind: 'table';
  readonly columns: readonly Column[];
  readonly rows: readonly {
    readonly key: string;
    readonly name: string;
    /** Stands for those below it. */
    readonly isGroup?: boolean;
    readonly points: readonly Point[];
    /** Of each point, 0 … 1 among those of its column; null: no shade. */
    readonly shades: readonly (number | null)[];
  }[];
  readonly totals: readonly Point[] | null;
  /** How many rows are not shown. */
  readonly more: number;
  /** A bar in each row, as a share of the longest (funnel, shares): index of the column. */
  readonly bars: number | null;
  /** Above the names of the rows. */
  readonly corner?: string;
  /** What has to be known to read it, below it. */
  readonly notes?: readonly string[];
}

/** Members against two KPIs, or the spread of one. */
export interface Spread {
  readonly kind: 'spread';
  readonly shape:
    | {
        readonly kind: 'quadrant';
        readonly across: string;
        readonly up: string;
        /** The middle of each, where the quarters meet. */
        readonly middle: readonly [number, number] | null;
        readonly members: readonly { readonly key: string; readonly name: string; readonly across: Point; readonly up: Point }[];
      }
    | {
        readonly kind: 'quartiles';
        readonly of: number;
        /** Least, first quarter, middle, third quarter, most; null where too few are there. */
        readonly points: readonly Point[] | null;
        /** What each of them is called. */
        readonly names: readonly string[];
        /** Why there is nothing. */
        readonly reason: string | null;
      };
  readonly axis: (value: number) => string;
  readonly upAxis?: (value: number) => string;
}

/** Nothing to draw, and why. */
export interface Notice {
  readonly kind: 'notice';
  readonly text: string;
}
