import { common } from './common.ts';
import { entity } from './entity.ts';

export const en = { common, entity } as const;
