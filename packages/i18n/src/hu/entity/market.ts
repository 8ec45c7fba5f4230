import type { marketEntities as en } from '../../en/entity/market.ts';
import type { Words } from '../../words.ts';

export const marketEntities: Words<typeof en> = {};
