import '@fontsource-variable/inter/wght.css';
import '@mantine/core/styles.layer.css';
import '#web/app/theme.css';
import { createRoot } from 'react-dom/client';
import { App } from '#web/app/app.tsx';
import { askEarly } from '#web/app/ask-early.ts';
import { client } from '#web/app/query-client.ts';
import { initialLocale } from '#web/lib/i18n.tsx';
import { loadLetters } from '#web/lib/load-letters.ts';
import { guardMarkup } from '#web/lib/page-nonce.ts';
import { loadCatalog } from '@leadline/i18n';

guardMarkup();
const locale = initialLocale();
document.documentElement.lang = locale;
// Not awaited here: the code of a page is made of this file too, and would wait for its end.
void Promise.all([loadCatalog(locale, 'first'), loadLetters(locale), askEarly(client, locale).catch(() => undefined)]).then(() =>
  createRoot(document.getElementById('root')!).render(<App />),
);
