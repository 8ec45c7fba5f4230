import { coreEntities } from './entity/core.ts';
import { customerEntities } from './entity/customers.ts';
import { outreachEntities } from './entity/outreach.ts';
import { peopleEntities } from './entity/people.ts';
import { marketEntities } from './entity/market.ts';

/** Names of entities, their columns and the values of closed lists, as people read them. */
export const entity = { ...coreEntities, ...customerEntities, ...outreachEntities, ...peopleEntities, ...marketEntities } as const;
