declare global {
  interface Window {
    trustedTypes?: { createPolicy: (name: string, rules: { readonly createHTML: (text: string) => string | null }) => unknown };
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
 * element; nothing else passes, whoever asks. Browsers that do not know Trusted Types go on without.
 */
export function guardMarkup(): void {
  window.__webpack_nonce__ = pageNonce();
  window.trustedTypes?.createPolicy('default', { createHTML: (text) => (text.includes('<') ? null : text) });
}
