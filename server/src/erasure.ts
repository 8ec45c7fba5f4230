import type { EntityId } from '@leadline/kpi';

/** key64s, as text, by entity. */
export type KeysByEntity = Readonly<Record<EntityId, readonly string[]>>;

/**
 * Whose texts are erased, in every replay: by keys, which say nothing. Kept in the inbox, and in a file that outlives every backup.
 */
export interface Erasure {
  readonly id: string;
  readonly at: string;
  /** See erased-value.ts. Hex. */
  readonly salt: string;
  /** Records that stand for the person: what refers to them is erased with them, whenever it comes. */
  readonly people: KeysByEntity;
  /** Other records that say something about the person. */
  readonly records: KeysByEntity;
  /** Instead of a person: all records of an entity that are dated before a day, because their time has passed. */
  readonly before?: { readonly entity: EntityId; readonly on: string };
}
