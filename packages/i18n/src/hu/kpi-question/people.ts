import type { peopleQuestions as en } from '../../en/kpi-question/people.ts';
import type { Words } from '../../words.ts';

export const peopleQuestions: Words<typeof en> = {
  employee_satisfaction_score: 'Elégedettek a munkatársaink? Szereti a csapat a munkáját?',
  team_belonging_score: 'A csapathoz tartozónak érzik magukat az emberek? Kimarad valaki?',
  process_agreement_score: 'Egyetértenek az emberek azzal, ahogyan értékesítünk? Elfogadott a folyamatunk?',
  enps: 'Ajánlanák munkatársaink ezt a munkahelyet? Maradni akarnak?',
  feedback_meeting_rate: 'Időben beszélnek a vezetők az embereikkel? Mely visszajelző beszélgetések maradtak el?',
  self_rating_gap: 'Jól ítélik meg magukat az emberek? Ki látja túl szépnek a saját eredményét?',
  on_time_completion_rate: 'Határidőre elkészülnek a feladatok és projektek? Hány késik?',
  customers_in_work_count: 'Hány ügyféllel foglalkozunk egyszerre? Túl sok ez?',
  effort_per_customer: 'Mennyi időt visz el egy ügyfél? Hová megy az időnk?',
  contacts_per_working_day: 'Hány ügyfelet keresek meg egy nap? Elég tartalmasak a napjaink?',
  capacity_utilisation: 'Van időnk arra, amit terveztünk? Túlterhelt a csapat?',
  headcount_gap: 'Hány ember hiányzik? Fel kell vennünk valakit?',
  goal_progress: 'Hol tartunk a céllal? Mi hiányzik még?',
};
