export const peopleMeasures = {} as const;
