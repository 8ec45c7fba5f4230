import type { MindMapNode, MindMapOperation } from '@leadline/contract';

/** A map with its nodes by id, and those below each in their order. */
export interface MindTree {
  readonly first: MindMapNode;
  readonly nodes: ReadonlyMap<string, MindMapNode>;
  readonly below: ReadonlyMap<string, readonly MindMapNode[]>;
}

/** Of a map with its first node; what hangs on nothing is left out. */
export function treeOf(nodes: readonly MindMapNode[]): MindTree {
  const below = new Map<string, MindMapNode[]>();
  for (const node of nodes) if (node.parentId !== null) below.set(node.parentId, [...(below.get(node.parentId) ?? []), node]);
  return { first: nodes.find(({ parentId }) => parentId === null)!, nodes: new Map(nodes.map((node) => [node.id, node])), below };
}

export const childrenOf = ({ below }: MindTree, id: string): readonly MindMapNode[] => below.get(id) ?? [];

/** How many there are with all below it. */
export const sizeOf = (tree: MindTree, id: string): number => 1 + childrenOf(tree, id).reduce((sum, child) => sum + sizeOf(tree, child.id), 0);

export function isWithin({ nodes }: MindTree, id: string, branch: string): boolean {
  for (let at = nodes.get(id); at; at = at.parentId === null ? undefined : nodes.get(at.parentId)) if (at.id === branch) return true;
  return false;
}

/** A node as it is shown: how deep, and where among its siblings. */
export interface ShownNode {
  readonly node: MindMapNode;
  readonly level: number;
  readonly place: number;
  readonly siblings: number;
  /** Of the branch right below the first node that it belongs to; the first node has none. */
  readonly branch: number;
  readonly hasBelow: boolean;
  readonly isOpen: boolean;
}

/** What is not closed, in the order it is read. */
export function shownNodes(tree: MindTree, closed: ReadonlySet<string>): readonly ShownNode[] {
  const lines = (node: MindMapNode, at: Pick<ShownNode, 'level' | 'place' | 'siblings' | 'branch'>): readonly ShownNode[] => {
    const children = childrenOf(tree, node.id);
    const isOpen = !closed.has(node.id);
    const { length: siblings } = children;
    const deeper = isOpen
      ? children.flatMap((child, place) => lines(child, { level: at.level + 1, place, siblings, branch: at.level === 0 ? place : at.branch }))
      : [];
    return [{ node, ...at, hasBelow: siblings > 0, isOpen }, ...deeper];
  };
  return lines(tree.first, { level: 0, place: 0, siblings: 1, branch: -1 });
}

/** The map once a change is made, as far as that can be told before the server has said so. */
export function applied(nodes: readonly MindMapNode[], key: string, operation: MindMapOperation): readonly MindMapNode[] {
  const change = (id: string, part: (node: MindMapNode) => Partial<MindMapNode>) =>
    nodes.map((node) => (node.id === id ? { ...node, ...part(node) } : node));
  switch (operation.kind) {
    case 'add': {
      if (nodes.some(({ id }) => id === key) || !nodes.some(({ id }) => id === operation.parentId)) return nodes;
      const node = {
        id: key,
        parentId: operation.parentId,
        text: operation.text,
        edition: 1,
        votes: 0,
        hasMyVote: false,
        author: null,
        became: null,
      };
      return placed(nodes, node, operation.beforeId);
    }
    case 'edit':
      return change(operation.nodeId, () => ({ text: operation.text }));
    case 'move': {
      const node = nodes.find(({ id }) => id === operation.nodeId);
      const tree = treeOf(nodes);
      if (!node || !tree.nodes.has(operation.parentId) || isWithin(tree, operation.parentId, node.id)) return nodes;
      return placed(
        nodes.filter(({ id }) => id !== node.id),
        { ...node, parentId: operation.parentId },
        operation.beforeId,
      );
    }
    case 'remove': {
      const tree = treeOf(nodes);
      return nodes.filter(({ id }) => !isWithin(tree, id, operation.nodeId));
    }
    case 'restore':
      return nodes;
    case 'vote':
      return change(operation.nodeId, ({ hasMyVote, votes }) =>
        hasMyVote === operation.isOn ? {} : { hasMyVote: operation.isOn, votes: votes + (operation.isOn ? 1 : -1) },
      );
    case 'link':
      return change(operation.nodeId, () => ({ became: operation.kpi === null ? null : { kind: 'kpi', id: operation.kpi } }));
  }
}

function placed(others: readonly MindMapNode[], node: MindMapNode, before: string | null): readonly MindMapNode[] {
  const at = others.findIndex(({ id, parentId }) => id === before && parentId === node.parentId);
  return at < 0 ? [...others, node] : [...others.slice(0, at), node, ...others.slice(at)];
}

export type Step = 'up' | 'down' | 'in' | 'out' | 'first' | 'last';

/**
 * Where an arrow key goes: in the map to the next one as deep, in the outline to the next line; in to the first below, out to the one above.
 * @returns undefined where there is nothing that way
 */
export function stepFrom(lines: readonly ShownNode[], id: string, step: Step, view: 'map' | 'outline'): string | undefined {
  const at = lines.findIndex(({ node }) => node.id === id);
  const line = lines[at];
  if (!line) return lines[0]?.node.id;
  const alike = (list: readonly ShownNode[]) => (view === 'outline' ? list[0] : list.find(({ level }) => level === line.level));
  switch (step) {
    case 'up':
      return alike(lines.slice(0, at).reverse())?.node.id;
    case 'down':
      return alike(lines.slice(at + 1))?.node.id;
    case 'in':
      return lines[at + 1]?.node.parentId === id ? lines[at + 1]!.node.id : undefined;
    case 'out':
      return line.node.parentId ?? undefined;
    case 'first':
      return lines[0]?.node.id;
    case 'last':
      return lines.at(-1)?.node.id;
  }
}

/** Where a node goes one step among its siblings, below the one before it, or beside the one above it. */
export function moveBy(
  tree: MindTree,
  id: string,
  step: 'up' | 'down' | 'in' | 'out',
): { readonly parentId: string; readonly beforeId: string | null } | null {
  const parentId = tree.nodes.get(id)?.parentId ?? null;
  if (parentId === null) return null;
  const siblings = childrenOf(tree, parentId);
  const at = siblings.findIndex((node) => node.id === id);
  if (step === 'up') return at <= 0 ? null : { parentId, beforeId: siblings[at - 1]!.id };
  if (step === 'down') return at >= siblings.length - 1 ? null : { parentId, beforeId: siblings[at + 2]?.id ?? null };
  if (step === 'in') return at <= 0 ? null : { parentId: siblings[at - 1]!.id, beforeId: null };
  const above = tree.nodes.get(parentId)!;
  if (above.parentId === null) return null;
  const aunts = childrenOf(tree, above.parentId);
  return { parentId: above.parentId, beforeId: aunts[aunts.findIndex((node) => node.id === parentId) + 1]?.id ?? null };
}
