export const outreachEntities = {} as const;
