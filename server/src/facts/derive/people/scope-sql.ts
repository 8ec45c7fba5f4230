/** For whom a row is meant: what it says, else what it names. @param isOfPeople it has no projects and processes */
export function scopeSql(alias: string, isOfPeople = false): string {
  const work = isOfPeople ? '' : ` WHEN ${alias}.project_id IS NOT NULL THEN 'project' WHEN ${alias}.process_id IS NOT NULL THEN 'process'`;
  return `coalesce(${alias}.scope, CASE WHEN ${alias}.user_id IS NOT NULL THEN 'user' WHEN ${alias}.team_id IS NOT NULL THEN 'team'
    WHEN ${alias}.location_id IS NOT NULL THEN 'location' WHEN ${alias}.sales_role IS NOT NULL THEN 'role'${work} ELSE 'organisation' END)`;
}
