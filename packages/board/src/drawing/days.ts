/** So many days after a date, YYYY-MM-DD. */
export const addDaysTo = (date: string, days: number): string => new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10);
