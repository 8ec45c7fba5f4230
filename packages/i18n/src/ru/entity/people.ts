import type { peopleEntities as en } from '../../en/entity/people.ts';
import type { Words } from '../../words.ts';

export const peopleEntities: Words<typeof en> = {};
