import { useDisclosure } from '@mantine/hooks';
import { IconDots, IconSearch } from '@tabler/icons-react';
import { Suspense } from 'react';
import { boards, myDay, scorecards, type Place } from '#web/app/places.ts';
import { PlaceLink } from '#web/app/rail.tsx';
import classes from '#web/app/shell.module.css';
import { useFinder } from '#web/app/finder/finder-state.tsx';
import { useI18n } from '#web/lib/i18n.tsx';
import { useGoesTo } from '#web/app/use-goes-to.ts';
import { lazyLater } from '#web/lib/lazy-later.ts';
import { useEver } from '#web/lib/use-ever.ts';

const MoreSheet = lazyLater(() => import('#web/app/more-sheet.tsx'));

/** Phone: four places within reach of the thumb. */
export function BottomBar() {
  const { t } = useI18n();
  const finder = useFinder();
  const [isOpen, { open, close }] = useDisclosure(false);
  const wasOpen = useEver(isOpen);
  const goesTo = useGoesTo();
  // Who sells starts with the own day; who runs the system with the data.
  const [first, third] = goesTo(myDay) ? [myDay, boards] : [boards, scorecards];
  const inReach: readonly Place[] = [first, third];
  return (
    <nav className={classes.bottom} aria-label={t('app.places')}>
      <PlaceLink place={first} />
      <PlaceLink place={third} />
      <button type="button" className={classes.place} onClick={finder.open}>
        <IconSearch size={22} stroke={1.6} aria-hidden />
        {t('app.place.find')}
      </button>
      <button type="button" className={classes.place} onClick={open} aria-haspopup="dialog">
        <IconDots size={22} stroke={1.6} aria-hidden />
        {t('app.place.more')}
      </button>
      {wasOpen ? (
        <Suspense fallback={null}>
          <MoreSheet isOpen={isOpen} onClose={close} inReach={inReach} />
        </Suspense>
      ) : null}
    </nav>
  );
}
