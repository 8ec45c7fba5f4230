export const peopleKpis = {} as const;
