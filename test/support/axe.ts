import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

interface AxeWindow {
  readonly axe: {
    readonly run: (options: unknown) => Promise<{ readonly violations: readonly Violation[] }>;
    readonly _audit: { readonly rules: readonly { readonly id: string; readonly impact?: string }[] };
  };
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
  await page.waitForFunction(isAtRest, undefined, { timeout: 20_000 }).catch(() => undefined);
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
  const violations = await page.evaluate(async () => {
    const { axe } = globalThis as unknown as AxeWindow;
    // What could be found by these would be left aside below.
    const minor = axe._audit.rules.filter(({ impact }) => impact === 'minor' || impact === 'moderate');
    const rules = Object.fromEntries(minor.map(({ id }) => [id, { enabled: false }]));
    return (await axe.run({ resultTypes: ['violations'], rules })).violations;
  });
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
