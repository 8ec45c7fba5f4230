import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder for what a process makes once and copies; it goes with the run of tests (global-setup.ts). */
export const begunFolder = (): string => mkdtempSync(join(process.env['LEADLINE_TEST_BEGUN'] ?? tmpdir(), 'leadline-begun-'));
