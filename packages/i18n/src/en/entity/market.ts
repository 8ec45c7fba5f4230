export const marketEntities = {} as const;
