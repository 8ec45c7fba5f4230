import { IconZoomScan } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useI18n } from '#web/lib/i18n.tsx';
import type { NumberSearch } from '#web/lib/search.ts';
import { exploreNumber } from '#web/parts/explore/explore-address.ts';
import linkClasses from '#web/ui/link.module.css';

/** From one number to where it can be grouped, compared and drawn. */
export function ExploreLink({ number }: { readonly number: NumberSearch }) {
  const { t } = useI18n();
  return (
    <Link to="/explore" search={((old: Record<string, unknown>) => exploreNumber(number, old)) as never} className={linkClasses.link}>
      <IconZoomScan size={14} stroke={1.8} aria-hidden /> {t('explore.title')}
    </Link>
  );
}
