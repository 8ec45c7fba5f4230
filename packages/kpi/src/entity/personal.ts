import type { Column, Entity, EntityId } from './entity.ts';

/** Entities whose records stand for one person outside the organisation; an account only where it is no company. */
export const peopleEntities = ['contact', 'lead', 'account'] as const;

/** Columns whose text is taken out when what a record says about a person is erased. What is counted never hangs on what they say. */
export function erasedColumns({ columns }: Entity): readonly Column[] {
  return columns.filter(({ type, personal, mayNamePerson, derived, stamped }) => {
    return type.kind === 'text' && (personal === true || mayNamePerson === true) && !derived && !stamped;
  });
}

/** Received references that lead to a person: with the person, what such a record says about them is erased too. */
export function personReferences({ columns, id }: Entity): readonly { readonly column: string; readonly to: EntityId }[] {
  return columns.flatMap(({ name, type, derived, stamped }) =>
    type.kind === 'ref' && type.to !== id && (peopleEntities as readonly string[]).includes(type.to) && !derived && !stamped
      ? [{ column: name, to: type.to }]
      : [],
  );
}
