import '@fontsource-variable/inter/wght.css';
import '@mantine/core/styles.layer.css';
import '#web/app/theme.css';
import { createRoot } from 'react-dom/client';
import { App } from '#web/app/app.tsx';
import { initialLocale } from '#web/lib/i18n.tsx';
import { loadLetters } from '#web/lib/load-letters.ts';
import { guardMarkup } from '#web/lib/page-nonce.ts';
import { loadCatalog } from '@leadline/i18n';

guardMarkup();
const locale = initialLocale();
document.documentElement.lang = locale;
await Promise.all([loadCatalog(locale, 'first'), loadLetters(locale)]);
createRoot(document.getElementById('root')!).render(<App />);
