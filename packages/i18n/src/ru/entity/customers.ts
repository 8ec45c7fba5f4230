import type { customerEntities as en } from '../../en/entity/customers.ts';
import type { Words } from '../../words.ts';

export const customerEntities: Words<typeof en> = {};
