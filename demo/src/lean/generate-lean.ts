import type { DemoScale } from '../scale.ts';
import type { Firm } from '../firm/firm.ts';

export async function generateLean(_firm: Firm, _scale: DemoScale, _onProgress?: (done: number) => void): Promise<void> {}
