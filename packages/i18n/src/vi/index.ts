import { common } from './common.ts';
import { entity } from './entity.ts';

export const vi = { common, entity } as const;
