import { OperationNodeTransformer, type KyselyPlugin, type OperationNode, type PrimitiveValueListNode, type QueryId, type ValueNode } from 'kysely';

export type Bindable = string | bigint | number | Uint8Array | null;

/**
 * What may be bound, the same on both engines: text, integers (as bigint), finite fractions, bytes, null; booleans become
 * 0 and 1. Everything else would be stored as something it is not, or differently by each engine.
 * @throws TypeError
 */
export function strictValue(value: unknown): Bindable {
  if (value === null || typeof value === 'string' || typeof value === 'bigint' || value instanceof Uint8Array) return value;
  if (typeof value === 'boolean') return value ? 1n : 0n;
  if (typeof value === 'number' && Number.isSafeInteger(value)) return BigInt(value);
  if (typeof value === 'number' && Number.isFinite(value) && !Number.isInteger(value)) return value;
  throw new TypeError(`cannot bind ${typeof value === 'object' ? (value!.constructor?.name ?? 'object') : `${typeof value} ${String(value)}`}`);
}

class StrictValues extends OperationNodeTransformer {
  protected override transformValue(node: ValueNode, queryId?: QueryId): ValueNode {
    return { ...super.transformValue(node, queryId), value: strictValue(node.value) };
  }

  protected override transformPrimitiveValueList(node: PrimitiveValueListNode, queryId?: QueryId): PrimitiveValueListNode {
    return { ...super.transformPrimitiveValueList(node, queryId), values: node.values.map(strictValue) };
  }
}

/** Kysely plugin that lets only strict values through. */
export function strictBinder(): KyselyPlugin {
  const transformer = new StrictValues();
  return {
    transformQuery: ({ node, queryId }) => transformer.transformNode(node as OperationNode, queryId) as typeof node,
    transformResult: ({ result }) => Promise.resolve(result),
  };
}
