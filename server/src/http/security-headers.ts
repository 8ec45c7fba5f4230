import { randomBytes } from 'node:crypto';
import type { App } from '#server/app.ts';

/** Answers are no pages: shown as one, they may do nothing. */
const policyOfAnswers = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

/**
 * What the page may do. Scripts and styles come from files of its own, or bear the nonce of this one answer; text becomes markup through the
 * page's one policy only, which lets no tag through. Browsers that do not know `strict-dynamic` read the files of the own address instead.
 */
export function policyOfPage(nonce: string): string {
  return [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'`,
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types default',
  ].join('; ');
}

/** The script that opens the page without a network: it reads files and pages of the own address and runs nothing else. */
export const policyOfWorker = "default-src 'none'; script-src 'self'; connect-src 'self'; frame-ancestors 'none'; base-uri 'none'";

export function makeNonce(): string {
  return randomBytes(18).toString('base64');
}

const unused = [
  'accelerometer',
  'autoplay',
  'browsing-topics',
  'camera',
  'display-capture',
  'encrypted-media',
  'geolocation',
  'gyroscope',
  'hid',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'screen-wake-lock',
  'serial',
  'usb',
  'xr-spatial-tracking',
];

const headers = {
  'content-security-policy': policyOfAnswers,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'x-frame-options': 'DENY',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'origin-agent-cluster': '?1',
  'x-permitted-cross-domain-policies': 'none',
  'permissions-policy': unused.map((name) => `${name}=()`).join(', '),
};

/** A year: browsers that have been here come back over https only. */
const httpsOnly = 'max-age=31536000';

export function setSecurityHeaders(app: App, { isHttps }: { readonly isHttps: boolean }): void {
  app.addHook('onRequest', async (request, reply) => {
    void reply.headers(headers).header('x-request-id', request.id);
    if (isHttps) void reply.header('strict-transport-security', httpsOnly);
    if (request.url.startsWith('/api/')) void reply.header('cache-control', 'no-store');
  });
}
