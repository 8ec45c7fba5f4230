import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { launchBrowser } from '../support/browser.ts';

test('the packaged Chromium runs where the system has none', { timeout: 120_000 }, async () => {
  const site = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8').end('<button onclick="this.textContent = `${innerWidth} Huế`">Go</button>');
  });
  await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve));
  const browser = await launchBrowser('');
  try {
    const page = await browser.newPage({ viewport: { width: 390, height: 800 } });
    await page.goto(`http://127.0.0.1:${(site.address() as AddressInfo).port}/`);
    await page.getByRole('button').click();
    expect(await page.getByRole('button').textContent()).toBe('390 Huế');
    expect(await page.evaluate(() => crypto.randomUUID().length)).toBe(36);
  } finally {
    await browser.close();
    site.close();
  }
});
