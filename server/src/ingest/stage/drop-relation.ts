import type { Workbench } from '#server/facts/workbench.ts';

/** @param relation `work.<name>`, made by this process */
export async function dropRelation(workbench: Workbench, relation: string): Promise<void> {
  if (!/^[a-z]+\.[a-z0-9_]+$/.test(relation)) throw new Error(`not a relation of the workbench: ${relation}`);
  await workbench.session((session) => session.run(`DROP TABLE IF EXISTS ${relation}`));
}
