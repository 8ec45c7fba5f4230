import { common } from './common.ts';

export const hu = { common } as const;
