/** Whole months and quarters that have not begun: the next three months, then the next two quarters. `2026-07`, `2026-Q3`. */
export function comingPeriods(today: string): readonly string[] {
  const [year, month] = [Number(today.slice(0, 4)), Number(today.slice(5, 7))];
  const months = [1, 2, 3].map((ahead) => {
    const at = year * 12 + month - 1 + ahead;
    return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`;
  });
  const quarters = [1, 2].map((ahead) => {
    const at = year * 4 + Math.floor((month - 1) / 3) + ahead;
    return `${Math.floor(at / 4)}-Q${(at % 4) + 1}`;
  });
  return [...months, ...quarters];
}
