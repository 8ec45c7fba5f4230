import { appendFileSync } from 'node:fs';
import type { Reporter, TestModule } from 'vitest/node';

/** Leaves a line for every file of tests that ends. */
export default class OutcomeReporter implements Reporter {
  onTestModuleEnd(module: TestModule): void {
    const failed = [...module.children.allTests('failed')];
    const errors = [
      ...module.errors(),
      ...[...module.children.allSuites()].flatMap((suite) => suite.errors()),
      ...failed.flatMap((test) => test.result().errors ?? []),
    ];
    const line = {
      ended: module.moduleId,
      passed: module.ok(),
      failed: failed.slice(0, 1).map(({ fullName }) => fullName),
      isLate: / timed out in \d+ ?ms/.test(errors[0]?.message ?? ''),
      ms: Math.round(module.diagnostic().duration),
    };
    appendFileSync(process.env['MUTATION_OUT']!, `${JSON.stringify(line)}\n`);
  }
}
