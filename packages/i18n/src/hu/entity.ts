import { coreEntities } from './entity/core.ts';
import { customerEntities } from './entity/customers.ts';
import { outreachEntities } from './entity/outreach.ts';
import { peopleEntities } from './entity/people.ts';
import { marketEntities } from './entity/market.ts';

export const entity = { ...coreEntities, ...customerEntities, ...outreachEntities, ...peopleEntities, ...marketEntities };
