import { appendFileSync } from 'node:fs';
import type { Reporter, TestModule } from 'vitest/node';

/** Leaves a line for every file of tests that ends. */
export default class OutcomeReporter implements Reporter {
  onTestModuleEnd(module: TestModule): void {
    const failed = [...module.children.allTests('failed')].map(({ fullName }) => fullName);
    const line = { ended: module.moduleId, passed: module.ok(), failed: failed.slice(0, 1), ms: Math.round(module.diagnostic().duration) };
    appendFileSync(process.env['MUTATION_OUT']!, `${JSON.stringify(line)}\n`);
  }
}
