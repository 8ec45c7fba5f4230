/** Erasing and keeping what is known about people. */
export const errorPersonal = {
  no_person: 'There is no person behind this record. Data can be erased of contacts, of new contacts, and of customers that are people.',
  reason_missing: 'Say why: the reason stays in the record of changes.',
  reason_names_person: 'The reason names the person. Say why without the name, number or address.',
  no_retention: 'No time can be set for {entity}.',
} as const;
