import type { activityKpis as en } from '../../en/kpi/activity.ts';
import type { Words } from '../../words.ts';

export const activityKpis: Words<typeof en> = {
  new_contacts_count: {
    name: 'Új érdeklődők száma',
    sentence: 'Hány új lehetséges ügyfél jelentkezett nálunk, vagy hányat találtunk az időszakban.',
    formula: 'Az időszakban rögzített érdeklődők száma, ismétlődések és próbák nélkül',
    reading:
      'A több csak akkor jobb, ha a minőség is megmarad: az arányokkal együtt olvassa. A később talált ismétlődés a korábbi időszakból is kikerül.',
  },
  lead_conversion_rate: {
    name: 'Ügyféllé vált érdeklődők aránya',
    sentence: 'A megkeresett érdeklődők mekkora részéből lett ügyfél.',
    formula:
      'Az időszak érdeklődői közül a határidőn belül ügyféllé váltak ÷ az időszak legalább egyszer megkeresett érdeklődői; határidő: az ügyféllé válás szokásos idejének kétszerese, legalább 30 nap',
    reading: 'A friss érdeklődőknek még van idejük: az ilyen időszak „eddig” jelölést kap, és csak nőhet. Egy ügyfél több megkeresése egynek számít.',
    variant: {
      no_horizon: 'Határidő nélkül',
      by_first_attempt: 'Az első kapcsolatfelvételi kísérlet napja szerint',
      all_contacts: 'Minden új érdeklődőre',
      all_contacts_no_horizon: 'Minden új érdeklődőre, határidő nélkül',
    },
  },
  lead_to_opportunity_rate: {
    name: 'Lehetőséggé vált érdeklődők aránya',
    sentence: 'Az új érdeklődők mekkora részéből lett valódi értékesítési lehetőség.',
    formula: 'Az időszak új érdeklődői közül ügyletté váltak ÷ az időszak összes új érdeklődője',
    reading: 'Azok az érdeklődők, akikből még ügylet lehet, mellette „függőben” jelöléssel láthatók.',
  },
  calls_made_count: {
    name: 'Indított hívások',
    sentence: 'Ügyfelek és érdeklődők felé indított hívások száma, a nem fogadottakkal együtt.',
    formula: 'Lebonyolított kimenő hívások száma; ugyanannak a számnak két percen belüli újrahívása egynek számít',
    reading: 'A nem fogadott hívások is számítanak: ez ráfordítás, nem siker. A rákövetkező találkozókkal és arányokkal együtt olvassa.',
  },
  meetings_held_count: {
    name: 'Megtartott találkozók száma',
    sentence: 'Ténylegesen megtartott ügyféltalálkozók száma.',
    formula: 'Az időszakban megtartottként rögzített találkozók száma',
    reading: 'Két kolléga közös találkozója a csapatnál egyszer, kettejüknél külön-külön is egyszer számít. A videós találkozó is számít.',
  },
};
