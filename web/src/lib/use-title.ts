import { useEffect } from 'react';
import { useI18n } from '#web/lib/i18n.tsx';

/** Names the tab after the page. */
export function useTitle(title: string): void {
  const { t } = useI18n();
  const product = t('common.product.name');
  useEffect(() => {
    document.title = `${title} · ${product}`;
  }, [title, product]);
}
