/** Months one amount of a contract pays for; without a recurrence one. */
export const monthsOf = (recurrence: string): string => `CASE ${recurrence} WHEN 'year' THEN 12 WHEN 'quarter' THEN 3 ELSE 1 END`;

/** An amount per month, cut off at its stored unit, which is far finer than the currency's. */
export function perMonth(amount: string, recurrence: string): string {
  const cut = (months: number): string => `CAST((${amount} - ${amount} % ${months}) / ${months} AS bigint)`;
  return `CASE ${recurrence} WHEN 'year' THEN ${cut(12)} WHEN 'quarter' THEN ${cut(3)} ELSE ${amount} END`;
}
