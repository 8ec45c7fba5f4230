import type { KeptNode } from '#server/control/mind-map.ts';

/** What is there of a map, by id, in the order below each node. */
export type MindTree = ReadonlyMap<string, KeptNode>;

export const treeOf = (nodes: readonly KeptNode[]): MindTree => new Map(nodes.map((node) => [node.id, node]));

/** Those right below a node, in their order. */
export const childrenOf = (tree: MindTree, parent: string): readonly KeptNode[] => [...tree.values()].filter(({ parent_id }) => parent_id === parent);

/** A node with all below it, itself first. */
export function branchOf(tree: MindTree, id: string): readonly KeptNode[] {
  const first = tree.get(id);
  if (first === undefined) return [];
  const found = [first];
  for (let at = 0; at < found.length; at += 1) found.push(...childrenOf(tree, found[at]!.id));
  return found;
}

/** Whether a node would stand below itself. */
export const wouldBeCircle = (tree: MindTree, id: string, parent: string): boolean => branchOf(tree, id).some((node) => node.id === parent);

/** The order below a parent once a node stands there: before one of them, or after all. */
export function orderWith(tree: MindTree, parent: string, id: string, before: string | null): readonly string[] {
  const others = childrenOf(tree, parent).flatMap((node) => (node.id === id ? [] : node.id));
  const at = before === null ? -1 : others.indexOf(before);
  return at < 0 ? [...others, id] : [...others.slice(0, at), id, ...others.slice(at)];
}
