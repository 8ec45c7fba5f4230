/**
 * Identity of a fact (architecture §4): `key64` = the first 8 bytes of md5(entity 0x1f source 0x1f external id),
 * little-endian, signed. The same after every rebuild, computable without a look-up, so references are stored as the
 * key64 of their target before the target has arrived. Stores compute it in SQL or with a digest; both must agree.
 */
export function identityText(entity: string, source: string, externalId: string): string {
  return `${entity}\u001f${source}\u001f${externalId}`;
}

/** @param md5 the 16 digest bytes of identityText in UTF-8 */
export function key64Of(md5: Uint8Array): bigint {
  return new DataView(md5.buffer, md5.byteOffset, md5.byteLength).getBigInt64(0, true);
}

/** Public id of a record: `opportunity~0f3a…` (entity and key64 as 16 hex digits, unsigned, big-endian). */
export function recordId(entity: string, key64: bigint): string {
  return `${entity}~${BigInt.asUintN(64, key64).toString(16).padStart(16, '0')}`;
}

/** @returns undefined where the text is not a record id */
export function parseRecordId(id: string): { readonly entity: string; readonly key64: bigint } | undefined {
  const match = /^([a-z_]+)~([0-9a-f]{16})$/.exec(id);
  if (!match) return undefined;
  return { entity: match[1]!, key64: BigInt.asIntN(64, BigInt(`0x${match[2]!}`)) };
}
