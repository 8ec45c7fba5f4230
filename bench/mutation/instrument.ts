import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

export interface Mutant {
  readonly id: string;
  readonly fileName: string;
  readonly mutatorName: string;
  readonly replacement: string;
  readonly location: {
    readonly start: { readonly line: number; readonly column: number };
    readonly end: { readonly line: number; readonly column: number };
  };
}

interface SourceFile {
  readonly name: string;
  readonly content: string;
  readonly mutate: boolean;
}

export interface Instrumented {
  readonly files: readonly SourceFile[];
  readonly mutants: readonly Mutant[];
}

interface Injector {
  readonly provideValue: (token: string, value: unknown) => Injector;
  readonly injectFunction: (make: unknown) => {
    readonly instrument: (files: readonly SourceFile[], options: object) => Promise<Instrumented>;
  };
}

const packages = { instrumenter: '@stryker-mutator/instrumenter/dist/src/index.js', injector: 'typed-inject/dist/src/index.js' } as const;

/**
 * All mutants of Stryker in the files at once, each behind a switch that is off.
 * @throws Error where the packages of bench/mutation are not installed
 */
export async function instrument(root: string, files: readonly SourceFile[]): Promise<Instrumented> {
  const load = async (path: string): Promise<Record<string, unknown>> =>
    (await import(pathToFileURL(join(root, 'bench/mutation/node_modules', path)).href).catch((error: unknown) => {
      throw new Error('first: npm ci --ignore-scripts in bench/mutation', { cause: error });
    })) as Record<string, unknown>;
  const { createInjector } = (await load(packages.injector)) as { createInjector: () => Injector };
  const { createInstrumenter } = await load(packages.instrumenter);
  const quiet = { debug: () => undefined, info: () => undefined, warn: console.warn, isDebugEnabled: () => false };
  const injector = createInjector()
    .provideValue('options', {})
    .provideValue('logger', quiet)
    .provideValue('getLogger', () => quiet);
  return injector.injectFunction(createInstrumenter).instrument(files, { ignorers: [], excludedMutations: [], plugins: null });
}
