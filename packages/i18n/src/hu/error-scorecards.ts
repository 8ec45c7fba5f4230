import type { errorScorecards as en } from '../en/error-scorecards.ts';
import type { Words } from '../words.ts';

export const errorScorecards: Words<typeof en> = {
  no_person: 'A fiók nem tartozik értékesítőhöz, ezért nincs saját eredménylapja.',
  no_subject: 'Nincs ilyen eredménylap.',
  endless: 'Az eredménylaphoz olyan időszak kell, amelynek eleje és vége is van.',
  not_own_kpi: 'Ez a kulcsmutató abban a hónapban nem tartozott Önhöz. Töltse be újra az oldalt.',
  estimate_given: 'Erről már adott önértékelést. Úgy marad, ahogyan a mért érték előtt mondta.',
};
