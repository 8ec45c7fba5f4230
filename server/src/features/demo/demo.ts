import { setMark, findMark } from '#server/control/mark.ts';
import { findOrganization } from '#server/control/organization.ts';
import type { Context } from '#server/context.ts';

export { loadDemo, type DemoOptions } from './load-demo.ts';

/** Set where the owner has said to start without the demo company. */
const emptyMark = 'start.empty';

/** Whether nobody has done anything in this folder: the moment to show the demo company. */
export async function isUntouched({ control, inbox }: Pick<Context, 'control' | 'inbox'>): Promise<boolean> {
  if ((await findOrganization(control.db)) || (await findMark(control.db, emptyMark))) return false;
  return (await inbox.lastSeq()) === 0n;
}

/** Remembers that this folder starts without the demo company. */
export async function startEmpty({ control }: Pick<Context, 'control'>): Promise<void> {
  await setMark(control.db, emptyMark, 'yes');
}
