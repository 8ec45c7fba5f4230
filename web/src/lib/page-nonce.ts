/** The one script that is loaded by its address: what opens the page without a network. */
export const serviceWorkerPath = '/service-worker.js';

interface Rules {
  readonly createHTML: (text: string) => string | null;
  readonly createScriptURL: (address: string) => string | null;
}

declare global {
  interface Window {
    trustedTypes?: { createPolicy: (name: string, rules: Rules) => unknown };
    /** Where libraries that add styles look for the nonce. */
    __webpack_nonce__?: string;
  }
}

/** The nonce of this page's answer; browsers hide it from everything but scripts of the page. Empty while developing, where there is none. */
export function pageNonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';
}

/**
 * The one way text becomes markup here: text without a tag in it. That is what React and Mantine hand over for their styles, and what empties an
 * element; nothing else passes, whoever asks. Of scripts by address only the one for pages without a network passes. Browsers that do not know Trusted Types go on without.
 */
export function guardMarkup(): void {
  window.__webpack_nonce__ = pageNonce();
  window.trustedTypes?.createPolicy('default', {
    createHTML: (text) => (text.includes('<') ? null : text),
    createScriptURL: (address) => (address === serviceWorkerPath ? address : null),
  });
}
