import type { Entity, Member } from '@leadline/kpi';
import { recordId } from '@leadline/kpi';
import type { Answering } from '#server/answering/answer-env.ts';
import { namesOfKeys } from '#server/answering/names-of-keys.ts';
import { refTargets, type NameOf, type StoredRow } from './cell-text.ts';

/** Names of everything some rows refer to, one question per entity. */
export async function namesFor(answering: Answering, rows: readonly { readonly entity: Entity; readonly row: StoredRow }[]): Promise<NameOf> {
  const keys = new Map<string, bigint[]>();
  for (const { entity, row } of rows) {
    for (const target of refTargets(row, entity)) keys.set(target.entity, [...(keys.get(target.entity) ?? []), target.key64]);
  }
  const names = new Map<string, Member>();
  for (const [entity, wanted] of keys) for (const [id, member] of await namesOfKeys(answering, entity, wanted)) names.set(id, member);
  return (entity, key64) => names.get(recordId(entity, key64));
}
