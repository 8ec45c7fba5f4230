export const resultMeasures = {} as const;
