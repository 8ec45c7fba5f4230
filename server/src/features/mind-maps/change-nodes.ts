import { LeadlineError, mindMapLimits, type MindMapOperation } from '@leadline/contract';
import type { Act } from '#server/audit/act.ts';
import type { NewEntry } from '#server/audit/append-entry.ts';
import { addMindMapNode, changeMindMapNode, findMindMapNode, listRemovedWith, namesOfAccounts, setMindMapVote, type KeptMap, type KeptNode } from '#server/control/mind-map.ts'; // prettier-ignore
import type { ControlDatabase } from '#server/control/open-control.ts';
import { branchOf, orderWith, wouldBeCircle, type MindTree } from './mind-tree.ts';
import { nodeText } from './node-text.ts';

/** A map while one change of it is made, in its transaction. */
export interface Changing {
  readonly db: ControlDatabase;
  readonly map: KeptMap;
  readonly tree: MindTree;
  readonly act: Act;
}

type Entry = Pick<NewEntry, 'action' | 'before' | 'after'>;
type Operation<K extends MindMapOperation['kind']> = Extract<MindMapOperation, { readonly kind: K }>;

interface NewNode {
  readonly map: string;
  readonly id: string;
  readonly parent: string | null;
  readonly text: string;
  readonly act: Act;
}

export function newNode({ map, id, parent, text, act }: NewNode): KeptNode {
  const editions = { edition: 1n, words_edition: 1n, place_edition: 1n };
  const nothing = { converted_kind: null, converted_to: null, removed_by: null, removed_at: null };
  const made = { created_by: act.by, created_at: act.now.toISOString(), worded_by: act.by };
  return { map_id: map, id, parent_id: parent, position: 0n, text, ...editions, ...made, ...nothing };
}

/**
 * Below a node that is there. The key of the change becomes the id.
 * @throws LeadlineError mind_maps.parent_gone, mind_maps.full, mind_maps.bad_key, and as `nodeText`
 */
export async function addNode(changing: Changing, key: string, { parentId, beforeId, text: given }: Operation<'add'>): Promise<Entry> {
  const { db, map, tree, act } = changing;
  const text = nodeText(given);
  const parent = await getParent(changing, parentId);
  assertRoom(tree, 1);
  if (await findMindMapNode(db, map.id, key)) throw new LeadlineError('conflict', 'mind_maps.bad_key');
  const node = newNode({ map: map.id, id: key, parent: parentId, text, act });
  await addMindMapNode(db, node);
  await putInOrder(changing, new Map([...tree, [key, node]]), orderWith(tree, parentId, key, beforeId));
  return { action: 'mind_maps.node_added', after: { text, below: parent.text } };
}

/** @throws LeadlineError mind_maps.node_gone, mind_maps.changed_meanwhile with the words that stand there, and as `nodeText` */
export async function editNode(changing: Changing, { nodeId, edition, text: given }: Operation<'edit'>): Promise<Entry | null> {
  const node = await getNode(changing, nodeId);
  const text = nodeText(given);
  return (await changeWords(changing, node, edition, text))
    ? { action: 'mind_maps.node_edited', before: { text: node.text }, after: { text } }
    : null;
}

/** @returns whether they are others now @throws LeadlineError mind_maps.changed_meanwhile */
export async function changeWords({ db, act }: Changing, node: KeptNode, edition: number, text: string): Promise<boolean> {
  if (node.text === text) return false;
  if (BigInt(edition) < node.words_edition) {
    const name = (await namesOfAccounts(db, [node.worded_by])).get(node.worded_by) ?? '';
    throw new LeadlineError('conflict', 'mind_maps.changed_meanwhile', { theirs: node.text, mine: text, name, edition: Number(node.edition) });
  }
  const next = node.edition + 1n;
  await changeMindMapNode(db, node, { text, edition: next, words_edition: next, worded_by: act.by });
  return true;
}

/** @throws LeadlineError mind_maps.node_gone, mind_maps.parent_gone, mind_maps.first_stays, mind_maps.circle, mind_maps.moved_meanwhile */
export async function moveNode(changing: Changing, { nodeId, edition, parentId, beforeId }: Operation<'move'>): Promise<Entry | null> {
  const { db, tree } = changing;
  const node = await getNode(changing, nodeId);
  const parent = await getParent(changing, parentId);
  if (node.parent_id === null) throw new LeadlineError('conflict', 'mind_maps.first_stays', { name: node.text });
  if (wouldBeCircle(tree, nodeId, parentId)) throw new LeadlineError('conflict', 'mind_maps.circle', { name: node.text, parent: parent.text });
  if (BigInt(edition) < node.place_edition) throw new LeadlineError('conflict', 'mind_maps.moved_meanwhile', { name: node.text });
  const next = node.edition + 1n;
  await changeMindMapNode(db, node, { parent_id: parentId, edition: next, place_edition: next });
  await putInOrder(changing, tree, orderWith(tree, parentId, nodeId, beforeId));
  const from = tree.get(node.parent_id)?.text ?? '';
  return { action: 'mind_maps.node_moved', before: { text: node.text, below: from }, after: { text: node.text, below: parent.text } };
}

/**
 * A node with all below it. It can be brought back.
 * @throws LeadlineError mind_maps.first_stays, mind_maps.changed_meanwhile, mind_maps.branch_changed where there is another number of nodes by now
 */
export async function removeNode(changing: Changing, key: string, { nodeId, edition, nodes }: Operation<'remove'>): Promise<Entry | null> {
  const { db, tree, act, map } = changing;
  const node = tree.get(nodeId);
  if (node === undefined) {
    await getKnown(changing, nodeId);
    return null;
  }
  if (node.parent_id === null) throw new LeadlineError('conflict', 'mind_maps.first_stays', { name: node.text });
  const branch = branchOf(tree, nodeId);
  if (BigInt(edition) < node.words_edition || branch.length !== nodes)
    throw new LeadlineError('conflict', 'mind_maps.branch_changed', { name: node.text, count: branch.length });
  const removed = { removed_by: key, removed_at: act.now.toISOString() };
  for (const one of branch) await changeMindMapNode(db, { map_id: map.id, id: one.id }, { ...removed, edition: one.edition + 1n });
  return { action: 'mind_maps.node_removed', before: { text: node.text, ideas: branch.slice(1).map(({ text }) => text) } };
}

/** What was removed with a node comes back where it was. @throws LeadlineError mind_maps.no_node, mind_maps.parent_gone, mind_maps.full */
export async function restoreNode(changing: Changing, { nodeId }: Operation<'restore'>): Promise<Entry | null> {
  const { db, map, tree } = changing;
  const node = await getKnown(changing, nodeId);
  if (node.removed_by === null) return null;
  await getParent(changing, node.parent_id!);
  const branch = await listRemovedWith(db, map.id, node.removed_by);
  assertRoom(tree, branch.length);
  for (const one of branch) await changeMindMapNode(db, one, { removed_by: null, removed_at: null, edition: one.edition + 1n });
  return { action: 'mind_maps.node_restored', after: { text: node.text, count: branch.length } };
}

/** One vote a person and node. @throws LeadlineError mind_maps.node_gone */
export async function voteOnNode(changing: Changing, { nodeId, isOn }: Operation<'vote'>): Promise<Entry | null> {
  const { db, map, act } = changing;
  const node = await getNode(changing, nodeId);
  const isChanged = await setMindMapVote(db, { map_id: map.id, node_id: nodeId, voter: act.by }, isOn);
  return isChanged ? { action: 'mind_maps.node_voted', after: { text: node.text, isOn } } : null;
}

/** @throws LeadlineError mind_maps.node_gone, mind_maps.is_linked for one that became something else meanwhile */
export async function linkNode(changing: Changing, { nodeId, kpi }: Operation<'link'>): Promise<Entry | null> {
  const node = await getNode(changing, nodeId);
  const { converted_kind: kind, converted_to: before } = node;
  if (before === kpi) return null;
  if (kpi !== null && kind !== null) throw new LeadlineError('conflict', 'mind_maps.is_linked', { name: node.text });
  const changes = { converted_kind: kpi === null ? null : ('kpi' as const), converted_to: kpi, edition: node.edition + 1n };
  await changeMindMapNode(changing.db, node, changes);
  const was = kind === null ? {} : { before: { text: node.text, [kind]: before } };
  return { action: 'mind_maps.node_linked', ...was, after: { text: node.text, kpi } };
}

/** @throws LeadlineError mind_maps.node_gone, mind_maps.no_node */
async function getNode(changing: Changing, id: string): Promise<KeptNode> {
  const node = changing.tree.get(id);
  if (node) return node;
  throw new LeadlineError('conflict', 'mind_maps.node_gone', { name: (await getKnown(changing, id)).text });
}

/** @throws LeadlineError mind_maps.parent_gone, mind_maps.no_node */
async function getParent(changing: Changing, id: string): Promise<KeptNode> {
  const node = changing.tree.get(id);
  if (node) return node;
  throw new LeadlineError('conflict', 'mind_maps.parent_gone', { name: (await getKnown(changing, id)).text });
}

/** One that is there, or was. @throws LeadlineError mind_maps.no_node */
async function getKnown({ db, map }: Changing, id: string): Promise<KeptNode> {
  const node = await findMindMapNode(db, map.id, id);
  if (!node) throw new LeadlineError('not_found', 'mind_maps.no_node');
  return node;
}

function assertRoom(tree: MindTree, more: number): void {
  const { nodes: most } = mindMapLimits;
  if (tree.size + more > most) throw new LeadlineError('conflict', 'mind_maps.full', { most });
}

async function putInOrder({ db, map }: Changing, tree: MindTree, order: readonly string[]): Promise<void> {
  for (const [at, id] of order.entries())
    if (tree.get(id)!.position !== BigInt(at)) await changeMindMapNode(db, { map_id: map.id, id }, { position: BigInt(at) });
}
