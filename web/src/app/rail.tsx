import { Link, useLocation } from '@tanstack/react-router';
import { boards, data, followUp, goals, library, myDay, people, recognition, scorecards, settings, targets, type Place } from '#web/app/places.ts';
import classes from '#web/app/shell.module.css';
import { useI18n } from '#web/lib/i18n.tsx';
import { useGoesTo } from '#web/app/use-goes-to.ts';

export function Rail() {
  const { t } = useI18n();
  return (
    <nav className={classes.rail} aria-label={t('app.places')}>
      <Link to="/board" className={classes.mark} aria-label={t('common.product.name')}>
        <img src="/mark.svg" alt="" width={32} height={32} />
      </Link>
      {[myDay, boards, scorecards, goals, followUp, recognition, targets, data, library, people].map((place) => (
        <PlaceLink key={place.to} place={place} />
      ))}
      <div className={classes.spring} />
      <PlaceLink place={settings} />
    </nav>
  );
}

/** Nothing for who may not go there. */
export function PlaceLink({ place }: { readonly place: Place }) {
  const { t } = useI18n();
  const goesTo = useGoesTo();
  const isAlso = useLocation({ select: ({ pathname }) => [place.also ?? []].flat().some((also) => pathname.startsWith(also)) });
  if (!goesTo(place)) return null;
  return (
    <Link to={place.to} className={classes.place} activeOptions={{ includeSearch: false }} data-also={isAlso || undefined}>
      <place.icon size={22} stroke={1.6} aria-hidden />
      {t(place.word)}
    </Link>
  );
}
