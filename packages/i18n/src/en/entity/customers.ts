export const customerEntities = {} as const;
