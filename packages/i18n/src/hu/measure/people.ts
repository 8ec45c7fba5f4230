import type { peopleMeasures as en } from '../../en/measure/people.ts';
import type { Words } from '../../words.ts';

export const peopleMeasures: Words<typeof en> = {
  target_net_sales_revenue: {
    name: 'Célérték: Nettó árbevétel',
  },
  target_gross_profit: {
    name: 'Célérték: Fedezet (bruttó nyereség)',
  },
  target_expansion_revenue: {
    name: 'Célérték: Többletbevétel meglévő ügyfelektől',
  },
  target_sales_volume_units: {
    name: 'Célérték: Eladott mennyiség',
  },
  target_deals_won_count: {
    name: 'Célérték: Megnyert ügyletek száma',
  },
  target_opportunities_created_count: {
    name: 'Célérték: Létrehozott értékesítési lehetőségek',
  },
  target_new_contacts_count: {
    name: 'Célérték: Új érdeklődők száma',
  },
  target_leads_sourced_count: {
    name: 'Célérték: Saját munkával szerzett új érdeklődők',
  },
  target_calls_made_count: {
    name: 'Célérték: Indított hívások',
  },
  target_emails_sent_count: {
    name: 'Célérték: Elküldött személyre szóló e-mailek',
  },
  target_meetings_scheduled_count: {
    name: 'Célérték: Egyeztetett találkozók',
  },
  target_meetings_held_count: {
    name: 'Célérték: Megtartott találkozók száma',
  },
  target_qualified_meetings_count: {
    name: 'Célérték: Átadott és elfogadott találkozók',
  },
  target_visits_completed_count: {
    name: 'Célérték: Teljesített látogatások',
  },
  target_new_customers_count: {
    name: 'Célérték: Új ügyfelek száma',
  },
  target_customers_lost_count: {
    name: 'Célérték: Elvesztett ügyfelek száma',
  },
  target_existing_customers_new_product_count: {
    name: 'Célérték: Számukra új terméket vásárló ügyfelek',
  },
  frozen_pipeline_25: {
    name: 'Negyednél rögzített előrejelzés',
  },
  frozen_pipeline_50: {
    name: 'Félidőben rögzített előrejelzés',
  },
  frozen_pipeline_75: {
    name: 'Háromnegyednél rögzített előrejelzés',
  },
  frozen_run_rate_50: {
    name: 'Ütem szerinti előrejelzés, félidőben rögzítve',
  },
  own_estimates: {
    name: 'Saját becslések a teljesülésről',
  },
  required_hours: {
    name: 'Szükséges órák',
  },
  available_hours: {
    name: 'Rendelkezésre álló órák',
  },
  required_people: {
    name: 'Szükséges létszám',
  },
  available_people: {
    name: 'Rendelkezésre álló létszám',
  },
  plan_months: {
    name: 'A terv hónapjai',
  },
  goal_progress_weighted: {
    name: 'Haladás súllyal',
  },
  goal_weights: {
    name: 'Részek súlya',
  },
  mandatory_parts_open: {
    name: 'Hátralévő kötelező részek',
  },
  selling_days: {
    name: 'Értékesítői napok',
  },
  available_days: {
    name: 'Ledolgozható munkanapok',
  },
  days_in_role: {
    name: 'Munkanapok értékesítői szerepben',
  },
  days_in_training: {
    name: 'Munkanapok betanulás alatt',
  },
  norm_contacts: {
    name: 'Norma szerinti kapcsolatok',
  },
  norm_minutes: {
    name: 'Norma szerinti percek',
  },
  contacts_towards_norm: {
    name: 'Normába számító kapcsolatok',
  },
  contacts_made: {
    name: 'Megvalósult kapcsolatok',
  },
  effort_recorded: {
    name: 'Rögzített munkapercek',
  },
  contacts_without_minutes: {
    name: 'Idő nélkül rögzített kapcsolatok',
  },
  customers_worked_on: {
    name: 'Gondozott ügyfelek',
  },
  customers_in_work: {
    name: 'Gondozás alatt álló ügyfelek',
  },
  request_times: {
    name: 'Ügyintézési idők',
  },
  request_business_minutes: {
    name: 'Ügyintézési idők munkaidőben',
  },
  open_request_ages: {
    name: 'Nyitott kérések kora',
  },
  requests_due: {
    name: 'Esedékes kérések',
  },
  requests_in_time: {
    name: 'Határidőre elintézett kérések',
  },
  contacts_due: {
    name: 'Esedékes kapcsolatfelvételek',
  },
  contacts_due_done: {
    name: 'Teljesített esedékes kapcsolatfelvételek',
  },
  feedback_due: {
    name: 'Esedékes visszajelző beszélgetések',
  },
  feedback_in_time: {
    name: 'Időben megtartott visszajelző beszélgetések',
  },
  tasks_due: {
    name: 'Esedékes feladatok',
  },
  tasks_in_time: {
    name: 'Időben elkészült feladatok',
  },
  tasks_moved: {
    name: 'Módosított határidejű feladatok',
  },
  satisfaction_answers: {
    name: 'Elégedettségi válaszok',
  },
  satisfied_answers: {
    name: 'Elégedett ügyfelek válaszai',
  },
  satisfaction_scores: {
    name: 'Elégedettségi pontok',
  },
  recommendation_answers: {
    name: 'Ajánlási válaszok',
  },
  promoters: {
    name: 'Ajánló ügyfelek',
  },
  detractors: {
    name: 'Nem ajánló ügyfelek',
  },
  invitations_delivered: {
    name: 'Kézbesített meghívók',
  },
  invitations_answered: {
    name: '30 napon belül megválaszolt meghívók',
  },
  invitations_pending: {
    name: 'Friss, megválaszolatlan meghívók',
  },
  employee_scores_emp0: {
    name: 'Pontok: munkával való elégedettség',
  },
  employee_answers_emp0: {
    name: 'Válaszok: munkával való elégedettség',
  },
  employee_favourable_emp0: {
    name: 'Kedvező válaszok: munkával való elégedettség',
  },
  employee_scores_emp1: {
    name: 'Pontok: csapathoz tartozás',
  },
  employee_answers_emp1: {
    name: 'Válaszok: csapathoz tartozás',
  },
  employee_favourable_emp1: {
    name: 'Kedvező válaszok: csapathoz tartozás',
  },
  employee_scores_emp2: {
    name: 'Pontok: értékesítés módja',
  },
  employee_answers_emp2: {
    name: 'Válaszok: értékesítés módja',
  },
  employee_favourable_emp2: {
    name: 'Kedvező válaszok: értékesítés módja',
  },
  employee_recommendation_answers: {
    name: 'Munkatársak ajánlási válaszai',
  },
  employee_promoters: {
    name: 'A munkahelyet ajánlók',
  },
  employee_detractors: {
    name: 'A munkahelyet nem ajánlók',
  },
  open_pipeline_due: {
    name: 'Az időszak hátralévő részében esedékes nyitott ügyletek',
  },
};
