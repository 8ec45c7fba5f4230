import type { SimpleSource } from '@leadline/contract';
import type { ProfiledFile } from './find-joins.ts';
import type { ColumnProfile } from './profile-columns.ts';
import type { Recognised } from './recognise-file.ts';

/** A file of the import, its id in the recipe and what its rows are. */
export interface Part {
  readonly file: ProfiledFile;
  readonly id: string;
  readonly main: Recognised;
}

/** A file that delivers the records of an entity: the columns of their id and their name. */
export interface Provider {
  readonly part: Part;
  readonly id: readonly ColumnProfile[];
  readonly label: ColumnProfile | undefined;
}

export type ReadColumn = (profile: ColumnProfile) => Extract<SimpleSource, { kind: 'column' }>;
