import type { MindMapNode, MindMapOperation } from '@leadline/contract';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { layOut, lineBetween, type Box } from './lay-out.ts';
import { applied, isWithin, moveBy, shownNodes, sizeOf, stepFrom, treeOf } from './mind-tree.ts';

const node = (id: string, parentId: string | null): MindMapNode => ({ id, parentId, text: id, edition: 1, votes: 0, hasMyVote: false, author: null, became: null }); // prettier-ignore
/** root(a(c,d(e)),b) */
const nodes = [node('root', null), node('a', 'root'), node('b', 'root'), node('c', 'a'), node('d', 'a'), node('e', 'd')];
const tree = treeOf(nodes);
const outline = (all: readonly MindMapNode[], closed: readonly string[] = []) =>
  shownNodes(treeOf(all), new Set(closed)).map(({ node: { id }, level }) => `${id}${level}`).join(' '); // prettier-ignore

describe('the tree', () => {
  test('is read in its order, without what is closed', () => {
    expect(outline(nodes)).toBe('root0 a1 c2 d2 e3 b1');
    expect(outline(nodes, ['a'])).toBe('root0 a1 b1');
    expect(shownNodes(tree, new Set()).map(({ branch, place, siblings }) => [branch, place, siblings])).toEqual([[-1, 0, 1], [0, 0, 2], [0, 0, 2], [0, 1, 2], [0, 0, 1], [1, 1, 2]]); // prettier-ignore
    expect([sizeOf(tree, 'a'), sizeOf(tree, 'b'), isWithin(tree, 'e', 'a'), isWithin(tree, 'b', 'a')]).toEqual([4, 1, true, false]);
  });

  test('is walked with arrow keys, in the map by depth and in the outline by lines', () => {
    const lines = shownNodes(tree, new Set());
    const from = (id: string, view: 'map' | 'outline') => (['up', 'down', 'in', 'out'] as const).map((step) => stepFrom(lines, id, step, view));
    expect(from('d', 'map')).toEqual(['c', undefined, 'e', 'a']);
    expect(from('d', 'outline')).toEqual(['c', 'e', 'e', 'a']);
    expect(from('b', 'map')).toEqual(['a', undefined, undefined, 'root']);
    expect(from('b', 'outline')).toEqual(['e', undefined, undefined, 'root']);
    expect([stepFrom(lines, 'c', 'first', 'map'), stepFrom(lines, 'c', 'last', 'map'), stepFrom(lines, 'gone', 'up', 'map')]).toEqual(['root', 'b', 'root']); // prettier-ignore
  });

  test('is put in another order by steps', () => {
    expect(moveBy(tree, 'd', 'up')).toEqual({ parentId: 'a', beforeId: 'c' });
    expect(moveBy(tree, 'a', 'down')).toEqual({ parentId: 'root', beforeId: null });
    expect(moveBy(tree, 'd', 'in')).toEqual({ parentId: 'c', beforeId: null });
    expect(moveBy(tree, 'd', 'out')).toEqual({ parentId: 'root', beforeId: 'b' });
    expect((['up', 'in', 'out'] as const).map((step) => moveBy(tree, 'a', step))).toEqual([null, null, null]);
    expect(moveBy(tree, 'root', 'up')).toBeNull();
  });
});

describe('a change before the server has answered', () => {
  const after = (operation: MindMapOperation, key = 'new') => outline(applied(nodes, key, operation));
  test('shows what it will be', () => {
    expect(after({ kind: 'add', parentId: 'a', beforeId: 'd', text: 'x' })).toBe('root0 a1 c2 new2 d2 e3 b1');
    expect(after({ kind: 'move', nodeId: 'd', edition: 1, parentId: 'root', beforeId: 'a' })).toBe('root0 d1 e2 a1 c2 b1');
    expect(after({ kind: 'remove', nodeId: 'a', edition: 1, nodes: 4 })).toBe('root0 b1');
    expect(applied(nodes, 'k', { kind: 'edit', nodeId: 'e', edition: 1, text: 'other' })[5]!.text).toBe('other');
    const voted = applied(nodes, 'k', { kind: 'vote', nodeId: 'e', isOn: true });
    expect(voted[5]).toMatchObject({ votes: 1, hasMyVote: true });
    expect(applied(voted, 'k', { kind: 'vote', nodeId: 'e', isOn: true })[5]!.votes).toBe(1);
    expect(applied(nodes, 'k', { kind: 'link', nodeId: 'e', kpi: 'win_rate' })[5]!.became).toEqual({ kind: 'kpi', id: 'win_rate' });
  });

  test('changes nothing where it cannot be, or is there already', () => {
    expect(after({ kind: 'move', nodeId: 'a', edition: 1, parentId: 'e', beforeId: null })).toBe(outline(nodes));
    expect(after({ kind: 'add', parentId: 'gone', beforeId: null, text: 'x' })).toBe(outline(nodes));
    expect(after({ kind: 'add', parentId: 'a', beforeId: null, text: 'x' }, 'c')).toBe(outline(nodes));
    expect(after({ kind: 'restore', nodeId: 'x' })).toBe(outline(nodes));
  });
});

describe('the layout', () => {
  const drawn = fc.array(fc.record({ above: fc.nat(), width: fc.integer({ min: 40, max: 260 }), height: fc.integer({ min: 30, max: 120 }) }), { minLength: 1, maxLength: 120 }); // prettier-ignore
  const boxesOf = (given: readonly { readonly above: number; readonly width: number; readonly height: number }[]): readonly Box[] => {
    const boxes: Box[] = [];
    for (const [at, { above, width, height }] of given.entries()) {
      const parent = at === 0 ? null : boxes[above % at]!;
      boxes.push({ id: `n${at}`, parentId: parent?.id ?? null, level: parent === null ? 0 : parent.level + 1, width, height });
    }
    return boxes;
  };

  test('puts nothing on anything else, everything right of what it hangs on, and all of it inside', () => {
    fc.assert(
      fc.property(drawn, (given) => {
        const { boxes, width, height } = layOut(boxesOf(given));
        const all = [...boxes.values()];
        expect(all).toHaveLength(given.length);
        for (const [at, one] of all.entries()) {
          const parent = one.parentId === null ? null : boxes.get(one.parentId)!;
          if (parent) expect(one.x).toBeGreaterThanOrEqual(parent.x + parent.width + 20);
          expect(one.x >= 0 && one.y >= 0 && one.x + one.width <= width && one.y + one.height <= height).toBe(true);
          for (const two of all.slice(at + 1)) {
            const isApart = one.x + one.width <= two.x || two.x + two.width <= one.x || one.y + one.height <= two.y + 0.01 || two.y + two.height <= one.y + 0.01; // prettier-ignore
            expect(isApart, `${one.id} and ${two.id}`).toBe(true);
          }
        }
      }),
      { numRuns: 200 },
    );
  });

  test('keeps the order, and sixty ideas on a few screens', () => {
    const given = Array.from({ length: 60 }, (_, at) => ({ above: at < 8 ? 0 : at % 8, width: 180, height: 36 }));
    const { boxes, height, width } = layOut(boxesOf(given.map((one, at) => (at >= 8 ? { ...one, above: 1 + (at % 7) } : { ...one, above: 0 }))));
    expect(height).toBeLessThan(2_900);
    expect(width).toBeLessThan(1_000);
    const children = [...boxes.values()].filter(({ parentId }) => parentId === 'n0');
    const order = children.sort((a, b) => a.y - b.y).map(({ id }) => id);
    expect(order).toEqual(['n1', 'n2', 'n3', 'n4', 'n5', 'n6', 'n7']);
  });

  test('draws lines from the edge of one box to the edge of the other', () => {
    const { boxes } = layOut(boxesOf([{ above: 0, width: 100, height: 40 }, { above: 0, width: 50, height: 40 }])); // prettier-ignore
    expect(lineBetween(boxes.get('n0')!, boxes.get('n1')!)).toBe('M124 44C162 44 162 44 200 44');
  });
});
