export const peopleEntities = {} as const;
