import type { PresetsResponse } from '@leadline/contract';
import { presets } from '@leadline/kpi';
import type { Context } from '#server/context.ts';
import { describePreset } from './find-preset.ts';
import { readPractice } from './practice.ts';

export async function listPresets(ctx: Pick<Context, 'control'>): Promise<PresetsResponse> {
  return { presets: presets.map(describePreset), practice: await readPractice(ctx) };
}
