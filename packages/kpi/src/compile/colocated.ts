import type { Entity } from '../entity/entity.ts';

/** Whether records that are equal in these columns have the same root, and so live on the same shard. */
export function isColocated(one: Entity, own: string, another: Entity, other: string): boolean {
  const isChild = (child: Entity, column: string, parent: Entity, key: string): boolean =>
    key === 'key64' && child.parent?.column === column && child.parent.entity === parent.id;
  const areSiblings =
    one.parent !== undefined &&
    another.parent !== undefined &&
    one.parent.column === own &&
    another.parent.column === other &&
    one.parent.entity === another.parent.entity;
  const isItself = own === 'key64' && other === 'key64' && one.id === another.id;
  return isItself || areSiblings || isChild(another, other, one, own) || isChild(one, own, another, other);
}
