import type { Command } from './command.ts';
import { audit } from './commands/audit.ts';
import { backup } from './commands/backup.ts';
import { demo } from './commands/demo.ts';
import { doctor } from './commands/doctor.ts';
import { importFiles } from './commands/import.ts';
import { imports } from './commands/imports.ts';
import { kpi } from './commands/kpi.ts';
import { move } from './commands/move.ts';
import { kpis } from './commands/kpis.ts';
import { query } from './commands/query.ts';
import { rebuild } from './commands/rebuild.ts';
import { recipes } from './commands/recipes.ts';
import { records } from './commands/records.ts';
import { restore } from './commands/restore.ts';
import { serve } from './commands/serve.ts';
import { undo } from './commands/undo.ts';

/** Every command, in the order of the help. */
export const commands: readonly Command[] = [
  importFiles,
  imports,
  undo,
  recipes,
  query,
  records,
  kpis,
  kpi,
  serve,
  demo,
  rebuild,
  backup,
  restore,
  move,
  doctor,
  audit,
];

export function findCommand(name: string): Command | undefined {
  return commands.find((command) => command.name === name);
}
