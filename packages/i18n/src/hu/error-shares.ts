import type { errorShares as en } from '../en/error-shares.ts';
import type { Words } from '../words.ts';

/** Links to boards. */
export const errorShares: Words<typeof en> = {
  gone: 'Ez a hivatkozás már nem mutat semmit. Kérjen újat attól, aki küldte.',
  only_people: 'A hivatkozás annak a számait mutatja, aki készíti. Jelentkezzen be személyként, hogy készíthessen.',
  no_widget: 'A kiválasztott elemek egyike már nincs ezen a táblán. Töltse be újra a táblát.',
  names_people: 'Ez személyek vagy ügyfelek nevét mutatja: {title}. Engedélyezze a neveket ennél a hivatkozásnál, vagy hagyja ki.',
  on_page_only: 'Ez minden olvasónak külön készül, ezért hivatkozással nem osztható meg: {title}.',
  too_many: 'Erre a táblára már {most} nyitott hivatkozás mutat. Előbb vonjon vissza egyet.',
  no_share: 'Ez a hivatkozás már nincs meg, vagy nem Ön látja.',
  too_often: 'Túl sok megtekintés rövid idő alatt. Kérjük, várjon {retryAfter} másodpercet.',
  not_allowed: 'A szervezete semmit sem mutat bejelentkezés nélkül. Ezt egy rendszergazda módosíthatja a beállításokban.',
};
