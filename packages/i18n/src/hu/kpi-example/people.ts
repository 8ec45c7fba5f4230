import type { peopleExamples as en } from '../../en/kpi-example/people.ts';
import type { Words } from '../../words.ts';

export const peopleExamples: Words<typeof en> = {
  employee_satisfaction_score: '8 válasz, átlagosan 3,9 pont: 3,9.',
  team_belonging_score: '4, 5, 3, 4 és 4 pontos válaszok: 4,0.',
  process_agreement_score: '3, 2, 4, 3 és 3 pontos válaszok: 3,0.',
  enps: '8 válasz: 4 ajánl, 2 nem: +25.',
  feedback_meeting_rate: '6 esedékes, 5 időben megtartva: 83 %.',
  self_rating_gap: 'Saját becslés 105 %, mért 92 %: +13.',
  on_time_completion_rate: '20 esedékes, 17 időben kész: 85 %.',
  customers_in_work_count: '30 nyitott ügylettel + 50 esedékes kapcsolattal, 5 mindkettőben: 75.',
  effort_per_customer: '180 óra, 60 ügyfél: 3,0 óra.',
  contacts_per_working_day: '96 kapcsolat 8 munkanap alatt: 12,0.',
  capacity_utilisation: '1 834 szükséges óra ÷ 1 170 meglévő óra = 157 %.',
  headcount_gap: '1 834 óra kell, egy embernek 1 170 van: 1 834 ÷ 1 170 − 1 = 0,6.',
  goal_progress: '2, 1, 1 súlyú részek 50, 100 és 0 %-on: 50 %.',
};
