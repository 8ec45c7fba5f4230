import { common } from './common.ts';
import { entity } from './entity.ts';

export const hu = { common, entity } as const;
