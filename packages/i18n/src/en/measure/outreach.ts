export const outreachMeasures = {} as const;
