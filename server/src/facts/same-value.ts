/** Whether a column has the same value in all rows of a relation, or none in any: an aggregate over them. @param column quoted */
export function sameValueSql(column: string): string {
  return `count(${column}) = 0 OR (count(${column}) = count(*) AND min(${column}) = max(${column}))`;
}
