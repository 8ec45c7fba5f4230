import type { Engine } from './engine.ts';
import type { Workbench } from './workbench.ts';

/** @param folder the data folder's work/, one of the engine's allowed folders */
export function openWorkbench(engine: Engine, folder: string): Workbench {
  return { folder, session: (work) => engine.session(work) };
}
