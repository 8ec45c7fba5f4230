import { translate, type Locale } from '@leadline/i18n';
import { element, type Svg } from '#server/picture/svg.ts';

const style = `
:root{color-scheme:light dark}*{box-sizing:border-box}
body{margin:0;padding:48px 16px;background:#f6f8f9;color:#14202b;font:16px/1.5 Inter,system-ui,sans-serif}
main{max-width:480px;margin:0 auto;padding:24px;background:#fff;border:1px solid #dde4e9;border-radius:8px}
h1{margin:0 0 8px;font-size:22px;line-height:1.3;overflow-wrap:anywhere}p{margin:0 0 16px;color:#4a5a68}
button{min-height:44px;padding:10px 20px;border:0;border-radius:8px;background:#0b5a8a;color:#fff;font:inherit;font-weight:600;cursor:pointer}
button:focus-visible,a:focus-visible{outline:3px solid #0b5a8a;outline-offset:2px}a{color:#0b5a8a}
@media (prefers-color-scheme:dark){body{background:#10161b;color:#e8eef2}main{background:#1a232b;border-color:#34434f}p{color:#a9b8c4}
button{background:#7cc0ea;color:#10161b}a{color:#7cc0ea}button:focus-visible,a:focus-visible{outline-color:#7cc0ea}}
`;

/** Programs that open links of mails to look at them stop nothing: the button does. */
export function askPage(locale: Locale, title: string, nonce: string): string {
  return page(locale, nonce, [
    element('h1', {}, title),
    element('p', {}, translate(locale, 'sendings.stop.ask')),
    element('form', { method: 'post' }, [element('button', { type: 'submit' }, translate(locale, 'sendings.stop.yes'))]),
  ]);
}

export function stoppedPage(locale: Locale, title: string, nonce: string): string {
  return page(locale, nonce, [
    element('h1', {}, title),
    element('p', {}, translate(locale, 'sendings.stop.done')),
    element('p', {}, [element('a', { href: '/sendings' }, translate(locale, 'sendings.mail.manage'))]),
  ]);
}

export function faultPage(locale: Locale, message: string, nonce: string): string {
  return page(locale, nonce, [element('h1', {}, 'Leadline'), element('p', {}, message)]);
}

function page(locale: Locale, nonce: string, inside: readonly Svg[]): string {
  const head = `<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex, nofollow"><style nonce="${nonce}">${style}</style>`;
  return `<!doctype html><html lang="${locale}"><head><title>Leadline</title>${head}</head><body>${element('main', {}, inside).svg}</body></html>`;
}
