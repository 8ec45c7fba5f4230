import type { Member, RecordRow } from '@leadline/kpi';
import { z } from 'zod';

export const recordIdSchema = z.string().regex(/^[a-z_]{1,40}~[0-9a-f]{16}$/);

/** Path of /api/records/:recordId. */
export const recordPathSchema = z.object({ recordId: recordIdSchema });

export interface RelatedRecord {
  readonly id: string;
  readonly label: string;
  /** The columns the entity lists first. */
  readonly values: RecordRow['values'];
}

/** Records that refer to this one, through one column. */
export interface RelatedGroup {
  readonly entity: string;
  readonly column: string;
  readonly total: number;
  readonly records: readonly RelatedRecord[];
}

export interface RecordOrigin {
  readonly source: string;
  readonly externalId: string;
  /** The source's version or time of change; `0` where it has none. */
  readonly version: string;
  readonly recordedAt: string | null;
  /** Sequence number of the inbox entry it came with. */
  readonly entry: string;
  readonly kind: 'import' | 'items' | 'derived';
  readonly importId?: string;
  readonly receivedAt?: string;
  /** The file the record was read from; where that is not known, the files it may have been. */
  readonly files?: readonly string[];
  /** Physical line of the file on which the record's row begins. Of a record made of many rows, the first. */
  readonly line?: number;
}

/** GET /api/records/:recordId */
export interface RecordDetail {
  readonly id: string;
  readonly entity: string;
  readonly label: string;
  /** Somebody refers to it, nobody has delivered it. */
  readonly isStub: boolean;
  readonly flags: readonly string[];
  /** By column name of the entity definition, in its order; text as in Cell.value, refs as Member. */
  readonly values: Readonly<Record<string, string | Member | null>>;
  /** Currency of its amounts, where it has any. */
  readonly currency: string | null;
  readonly related: readonly RelatedGroup[];
  readonly origin: RecordOrigin;
}
