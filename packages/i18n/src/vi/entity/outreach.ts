import type { outreachEntities as en } from '../../en/entity/outreach.ts';
import type { Words } from '../../words.ts';

export const outreachEntities: Words<typeof en> = {};
