/** How a command ends; documented in the help and the guide. */
export const exitCodes = {
  ok: 0,
  /** Something broke, or the server refused for a reason of its own. */
  failed: 1,
  /** The command line is wrong: unknown command, option, KPI, dimension, period or member. */
  usage: 2,
  /** The data was refused: unreadable file, unknown layout, rejected rows with --strict. */
  refused: 3,
  /** Another process has the data folder open. */
  inUse: 4,
  /** No space on the disk. */
  full: 5,
  /** The database cannot be reached, or refuses. */
  database: 6,
} as const;
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];
export type ExitName = keyof typeof exitCodes;

const byCode: ReadonlyMap<string, ExitCode> = new Map([
  ['folder.in_use', exitCodes.inUse],
  ['cli.server_running', exitCodes.inUse],
  ['cli.not_empty', exitCodes.failed],
  ['http.disk_full', exitCodes.full],
]);

/** @param status the HTTP status the error has, or would have */
export function exitCodeOf(code: string, status: number): ExitCode {
  const known = byCode.get(code);
  if (known !== undefined) return known;
  const area = code.split('.')[0];
  if (status === 507) return exitCodes.full;
  if (area === 'database') return exitCodes.database;
  if (area === 'cli' || area === 'query') return exitCodes.usage;
  if (code === 'kpi.unknown' || code === 'kpi.built_in') return exitCodes.usage;
  if (area === 'import' || area === 'recipe' || area === 'kpi' || area === 'formula') return exitCodes.refused;
  return exitCodes.failed;
}
