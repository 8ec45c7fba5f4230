import { expect, test, vi } from 'vitest';
import { openTestApp } from '#server/test-app.fixture.ts';
import { watchEngine } from './watch-engine.ts';

test('a fact store that stays dead ends the process, one that works does not', async () => {
  const app = await openTestApp();
  try {
    const onDead = vi.fn();
    const leave = watchEngine(app.ctx, onDead, 10);
    await new Promise((done) => setTimeout(done, 200));
    expect(onDead).not.toHaveBeenCalled();
    await app.ctx.facts.close();
    await expect.poll(() => onDead.mock.calls.length, { timeout: 5000 }).toBe(1);
    leave();
  } finally {
    await app.close();
  }
});
