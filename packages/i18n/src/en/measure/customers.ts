export const customerMeasures = {} as const;
