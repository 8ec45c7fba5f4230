import type { errorScorecards as en } from '../en/error-scorecards.ts';
import type { Words } from '../words.ts';

export const errorScorecards: Words<typeof en> = {
  no_person: 'A fiók nem tartozik értékesítőhöz, ezért nincs saját eredménylapja.',
  no_subject: 'Nincs ilyen eredménylap.',
  endless: 'Az eredménylaphoz olyan időszak kell, amelynek eleje és vége is van.',
};
