import type { errorRecognition as en } from '../en/error-recognition.ts';
import type { Words } from '../words.ts';

export const errorRecognition: Words<typeof en> = {
  no_person: 'Csak az vehet részt, akiről az adatok tudnak. Kérje meg a fiókok kezelőjét, hogy kösse össze a fiókját egy személlyel.',
  gone: 'Ez a munkatárs már nem dolgozik itt. Töltse be újra az oldalt.',
  no_team: 'Ez a csapat már nincs meg. Töltse be újra az oldalt.',
  yourself: 'Magának senki sem mond köszönetet. Válasszon munkatársat vagy csapatot.',
  no_value: 'A lista közben megváltozott. Válasszon újra.',
  not_seen_by_both: 'Egyikük ezt nem láthatja. Válasszon olyat, amit mindketten látnak, vagy hagyja ki.',
  too_many: 'Mára ez sok köszönet volt. Folytassa holnap.',
  no_thanks: 'Ez a köszönet már nincs meg, vagy nem Ön vonhatja vissza.',
  no_entry: 'Ez a tétel nincs meg, vagy nem láthatja.',
  not_yours: 'Erről a munkatárs vezetője dönt.',
  corrected: 'Ezt a tételt már javították. Töltse be újra az oldalt.',
  no_skill: 'Ez a készség már nincs meg. Töltse be újra az oldalt.',
  own_skill: 'Az Ön készségét mások erősítik meg.',
  known_skill: 'Ez a készség már szerepel.',
  too_many_skills: 'Már sok készség van. Töröljön egy kevésbé fontosat.',
};
