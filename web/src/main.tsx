import '@fontsource-variable/inter/wght.css';
import '@mantine/core/styles.css';
import '#web/app/theme.css';
import { createRoot } from 'react-dom/client';
import { App } from '#web/app/app.tsx';

createRoot(document.getElementById('root')!).render(<App />);
