export const peopleMeasures = {
  target_net_sales_revenue: {
    name: 'Target: Net sales revenue',
  },
  target_gross_profit: {
    name: 'Target: Gross profit',
  },
  target_expansion_revenue: {
    name: 'Target: Extra revenue from existing customers',
  },
  target_sales_volume_units: {
    name: 'Target: Units sold',
  },
  target_deals_won_count: {
    name: 'Target: Deals won',
  },
  target_opportunities_created_count: {
    name: 'Target: Opportunities created',
  },
  target_new_contacts_count: {
    name: 'Target: New contacts',
  },
  target_leads_sourced_count: {
    name: 'Target: New contacts found by the person',
  },
  target_calls_made_count: {
    name: 'Target: Calls made',
  },
  target_emails_sent_count: {
    name: 'Target: One-to-one emails sent',
  },
  target_meetings_scheduled_count: {
    name: 'Target: Meetings scheduled',
  },
  target_meetings_held_count: {
    name: 'Target: Meetings held',
  },
  target_qualified_meetings_count: {
    name: 'Target: Qualified meetings handed over',
  },
  target_visits_completed_count: {
    name: 'Target: Visits made',
  },
  target_new_customers_count: {
    name: 'Target: New customers',
  },
  target_customers_lost_count: {
    name: 'Target: Customers lost',
  },
  target_existing_customers_new_product_count: {
    name: 'Target: Existing customers buying something new',
  },
  frozen_pipeline_25: {
    name: 'Forecast frozen at a quarter',
  },
  frozen_pipeline_50: {
    name: 'Forecast frozen at half-time',
  },
  frozen_pipeline_75: {
    name: 'Forecast frozen at three quarters',
  },
  frozen_run_rate_50: {
    name: 'Forecast at present pace, frozen at half-time',
  },
  own_estimates: {
    name: 'Own estimates of attainment',
  },
  required_hours: {
    name: 'Required hours',
  },
  available_hours: {
    name: 'Available hours',
  },
  required_people: {
    name: 'Required people',
  },
  available_people: {
    name: 'Available people',
  },
  plan_months: {
    name: 'Months of the plan',
  },
  goal_progress_weighted: {
    name: 'Progress times weight',
  },
  goal_weights: {
    name: 'Weights of parts',
  },
  mandatory_parts_open: {
    name: 'Mandatory parts not done',
  },
  selling_days: {
    name: 'Days of selling staff',
  },
  available_days: {
    name: 'Available working days',
  },
  days_in_role: {
    name: 'Working days in a selling role',
  },
  days_in_training: {
    name: 'Working days while being trained',
  },
  norm_contacts: {
    name: 'Contacts of the norm',
  },
  norm_minutes: {
    name: 'Minutes of the norm',
  },
  contacts_towards_norm: {
    name: 'Contacts towards the norm',
  },
  contacts_made: {
    name: 'Contacts made',
  },
  effort_recorded: {
    name: 'Recorded minutes of work',
  },
  contacts_without_minutes: {
    name: 'Contacts without recorded time',
  },
  customers_worked_on: {
    name: 'Customers worked on',
  },
  customers_in_work: {
    name: 'Customers in work',
  },
  request_times: {
    name: 'Handling times',
  },
  request_business_minutes: {
    name: 'Handling times in working hours',
  },
  open_request_ages: {
    name: 'Age of open requests',
  },
  requests_due: {
    name: 'Requests due',
  },
  requests_in_time: {
    name: 'Requests finished in time',
  },
  contacts_due: {
    name: 'Contacts due',
  },
  contacts_due_done: {
    name: 'Due contacts done',
  },
  feedback_due: {
    name: 'Feedback meetings due',
  },
  feedback_in_time: {
    name: 'Feedback meetings held in time',
  },
  tasks_due: {
    name: 'Tasks due',
  },
  tasks_in_time: {
    name: 'Tasks done in time',
  },
  tasks_moved: {
    name: 'Tasks with a moved date',
  },
  satisfaction_answers: {
    name: 'Answers about satisfaction',
  },
  satisfied_answers: {
    name: 'Answers of satisfied customers',
  },
  satisfaction_scores: {
    name: 'Satisfaction scores',
  },
  recommendation_answers: {
    name: 'Answers about recommending',
  },
  promoters: {
    name: 'Customers who recommend us',
  },
  detractors: {
    name: 'Customers who do not recommend us',
  },
  invitations_delivered: {
    name: 'Delivered invitations',
  },
  invitations_answered: {
    name: 'Invitations answered in 30 days',
  },
  invitations_pending: {
    name: 'Young invitations without an answer',
  },
  employee_scores_emp0: {
    name: 'Scores: satisfaction with work',
  },
  employee_answers_emp0: {
    name: 'Answers: satisfaction with work',
  },
  employee_favourable_emp0: {
    name: 'Favourable answers: satisfaction with work',
  },
  employee_scores_emp1: {
    name: 'Scores: being part of the team',
  },
  employee_answers_emp1: {
    name: 'Answers: being part of the team',
  },
  employee_favourable_emp1: {
    name: 'Favourable answers: being part of the team',
  },
  employee_scores_emp2: {
    name: 'Scores: the way we sell',
  },
  employee_answers_emp2: {
    name: 'Answers: the way we sell',
  },
  employee_favourable_emp2: {
    name: 'Favourable answers: the way we sell',
  },
  employee_recommendation_answers: {
    name: 'Answers of employees about recommending',
  },
  employee_promoters: {
    name: 'Employees who recommend working here',
  },
  employee_detractors: {
    name: 'Employees who do not recommend working here',
  },
  open_pipeline_due: {
    name: 'Open deals due in the rest of the period',
  },
} as const;
