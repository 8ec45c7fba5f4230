import { common } from './common.ts';
import { entity } from './entity.ts';

export const ru = { common, entity } as const;
