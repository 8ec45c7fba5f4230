import { setMark, findMark } from '#server/control/mark.ts';
import { findOrganization } from '#server/control/organization.ts';
import type { Context } from '#server/context.ts';

export { leaveDemo } from './leave-demo.ts';
export { loadDemo, type DemoOptions } from './load-demo.ts';

/** Set where the owner has said to start without the demo company. */
const emptyMark = 'start.empty';

/** Whether nobody has done anything in this folder, or loading the demo company was cut short before its first record: the moment to show it. */
export async function isUntouched({ control, inbox }: Pick<Context, 'control' | 'inbox'>): Promise<boolean> {
  const organization = await findOrganization(control.db);
  if ((organization && !organization.isDemo) || (await findMark(control.db, emptyMark))) return false;
  return (await inbox.lastSeq()) === 0n;
}

/** Remembers that this folder starts without the demo company. */
export async function startEmpty({ control }: Pick<Context, 'control'>): Promise<void> {
  await setMark(control.db, emptyMark, 'yes');
}
