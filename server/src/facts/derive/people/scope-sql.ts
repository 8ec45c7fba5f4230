/** For whom a row is meant: what it says, else what it names. */
export function scopeSql(alias: string): string {
  return `coalesce(${alias}.scope, CASE WHEN ${alias}.user_id IS NOT NULL THEN 'user' WHEN ${alias}.team_id IS NOT NULL THEN 'team'
    WHEN ${alias}.location_id IS NOT NULL THEN 'location' WHEN ${alias}.sales_role IS NOT NULL THEN 'role' ELSE 'organisation' END)`;
}
