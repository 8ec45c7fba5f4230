import type { PersonPreview } from '@leadline/contract';
import type { Context } from '#server/context.ts';
import { countsOf } from '#server/personal/erase-person.ts';
import { gatherPerson } from '#server/personal/gather-person.ts';
import { listBackups } from '#server/personal/list-backups.ts';

/** What an erasure would reach. @throws LeadlineError personal.no_person */
export async function previewErasure({ facts, control }: Pick<Context, 'facts' | 'control'>, id: string): Promise<PersonPreview> {
  const person = await gatherPerson(facts, id);
  return {
    records: countsOf(person),
    externalIds: [...person.externalIds],
    backups: await listBackups(control.db),
    isErased: person.texts.size === 0,
  };
}
