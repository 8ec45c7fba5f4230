import type { errorLog as en } from '../en/error-log.ts';
import type { Words } from '../words.ts';

export const errorLog: Words<typeof en> = {
  no_person:
    'Csak az rögzíthet kapcsolatfelvételt, aki szerepel a szervezet adataiban. Kérje meg a rendszergazdát, hogy kösse össze a fiókját egy személlyel.',
  no_such_record: 'Ez az ügyfél, érdeklődő vagy találkozó már nincs meg, vagy Ön nem láthatja. Válasszon másikat.',
  key_taken: 'Ez az űrlap valaki másé. Kezdjen újat.',
  not_planned: 'Ennek a találkozónak az eredményét már rögzítették. Töltse újra az oldalt.',
  in_future: 'Ez az időpont még nem jött el. Adja meg, mikor történt.',
  too_old: 'Több mint {days} napja történt, ezért már nem rögzíthető.',
  only_meetings: 'Csak találkozó és látogatás maradhat el vagy tehető át.',
  no_outcome: 'Válassza ki, mi lett az eredménye.',
  research_before: 'Az első megkeresés előtti tájékozódást külön kell rögzíteni, mindhárom mezővel.',
  moved_to_when: 'Adja meg, mikorra tették át a találkozót.',
  next_is_past: 'A következő lépés a múltban van. Válasszon mai vagy későbbi napot.',
  too_late: 'A rögzítés után {hours} óráig módosítható. Ez az idő letelt.',
};
