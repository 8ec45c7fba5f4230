import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

interface AxeWindow {
  readonly axe: { readonly run: (options: unknown) => Promise<{ readonly violations: readonly Violation[] }> };
}

interface PageAnimation {
  readonly playState: string;
  readonly effect: { readonly getComputedTiming: () => { readonly endTime: number } } | null;
}

interface PageDocument {
  readonly querySelector: (selector: string) => unknown;
  readonly getAnimations: () => readonly PageAnimation[];
}

interface Violation {
  readonly id: string;
  readonly impact: string | null;
  readonly nodes: readonly { readonly html: string }[];
}

/**
 * Until nothing fades or moves any more, and nothing is dimmed because it is being made anew: half faded colours are not those people see.
 * What stays dimmed is looked at as it is.
 */
async function untilAtRest(page: Page): Promise<void> {
  const isAtRest = (): boolean => {
    const { document } = globalThis as unknown as { readonly document: PageDocument };
    const isEnding = ({ playState, effect }: PageAnimation): boolean =>
      playState === 'running' && Number.isFinite(effect?.getComputedTiming().endTime ?? Number.POSITIVE_INFINITY);
    return document.querySelector('[data-stale]') === null && !document.getAnimations().some(isEnding);
  };
  await page.waitForFunction(isAtRest, undefined, { timeout: 5_000 }).catch(() => undefined);
}

/** Once for every page that is loaded: it is half a megabyte. */
async function bringAxe(page: Page): Promise<void> {
  if (await page.evaluate(() => 'axe' in globalThis)) return;
  await page.evaluate(readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8'));
}

/** What axe finds serious or critical on the page at rest, in words; nothing is good. */
export async function seriousFindings(page: Page): Promise<readonly string[]> {
  await untilAtRest(page);
  await bringAxe(page);
  const violations = await page.evaluate(
    async () => (await (globalThis as unknown as AxeWindow).axe.run({ resultTypes: ['violations'] })).violations,
  );
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(
      ({ id, nodes }) =>
        `${id}: ${nodes
          .slice(0, 3)
          .map(({ html }) => html.slice(0, 200))
          .join(' · ')}`,
    );
}
