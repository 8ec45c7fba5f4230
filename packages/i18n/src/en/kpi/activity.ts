import { perReceived } from './per-received.ts';

export const activityKpis = {
  new_contacts_count: {
    name: 'New contacts',
    sentence: 'How many new potential customers came in or were found in the period.',
    formula: 'Number of potential customers created in the period, without duplicates and tests',
    reading: 'More is good only if quality holds: read it together with the conversion. A duplicate found later also leaves the earlier period.',
    advice: 'Look at which sources brought good contacts and put more time or money there.',
  },
  lead_conversion_rate: {
    name: 'Contact-to-customer conversion',
    sentence: 'Of the potential customers approached, the share that became customers.',
    formula:
      'Potential customers of the period who became customers within the horizon ÷ potential customers of the period with at least one contact attempt; horizon: twice the usual time to become a customer, at least 30 days',
    reading: 'Young contacts still have time: such a period is marked “so far” and can only rise. Several contacts of one customer count once.',
    advice: 'Find the step where most contacts are lost, and compare scripts, ways of contact and sources.',
    variant: {
      no_horizon: 'No horizon',
      by_first_attempt: 'By date of the first contact attempt',
      all_contacts: 'Of all new contacts',
      all_contacts_no_horizon: 'Of all new contacts, no horizon',
    },
  },
  lead_to_opportunity_rate: {
    name: 'Contact-to-opportunity rate',
    sentence: 'Of the new contacts, the share that became a qualified opportunity.',
    formula: 'New contacts of the period that became a deal ÷ all new contacts of the period',
    reading: 'Contacts that are still young enough to become a deal are shown beside it as pending.',
    advice: 'Check whether contacts are reached quickly and whether the sources fit the customers you want.',
  },
  calls_made_count: {
    name: 'Calls made',
    sentence: 'Number of outgoing calls to customers or prospects.',
    formula: 'Number of completed outgoing calls; the same number redialled within two minutes counts once',
    reading: 'Unanswered calls count too: this is effort, not success. Read it together with the meetings and conversions that follow.',
    advice: 'Keep fixed hours for calls without interruptions. If the number is fine and conversations are few, change the hours or the list.',
  },
  meetings_held_count: {
    name: 'Meetings held',
    sentence: 'Number of customer meetings that actually took place.',
    formula: 'Number of meetings marked as completed in the period',
    reading: 'A meeting of two colleagues counts once for the team and once for each of them. Video meetings count too.',
    advice: 'If few meetings take place, look first at how many are agreed and how many of them are kept.',
  },
  lead_contacted_rate: {
    name: 'Share of new contacts reached out to',
    sentence: 'Of the new contacts, the share somebody has already tried to reach.',
    formula: 'New contacts of the period that somebody has tried to reach ÷ all new contacts of the period',
    reading: 'Contacts without an owner count too. Those that came in today still have time and stand beside it.',
    advice: 'Open the list of those not tried yet and call the oldest first. Give contacts without an owner to somebody today.',
  },
  lead_response_time: {
    name: 'Response time to new contacts',
    sentence: 'How long it takes us to make the first personal attempt to reach a new contact.',
    formula: 'Middle value of the time from the arrival of a new contact to the first attempt of a person to reach them',
    reading:
      'Automatic messages do not stop the clock, and contacts we found ourselves are left out. Those still without an answer are shown beside it.',
    advice: 'Let new enquiries reach a person at once and agree who answers when. Look at the hours of the day with the longest waits.',
    variant: {
      business_hours: 'Business hours',
    },
  },
  leads_sourced_count: {
    name: 'New contacts found by the person',
    sentence: 'How many new contacts this person found by own effort.',
    formula: 'Number of potential customers the person found, with a name and a way to reach them',
    reading: 'Enquiries that came by themselves and were handed to the person are not counted. Read it together with how many become opportunities.',
    advice: 'Keep fixed hours for searching and repeat the sources that brought the best contacts.',
  },
  time_to_convert: {
    name: 'Time to become a customer',
    sentence: 'Days from first recording a potential customer to the first purchase.',
    formula: 'Middle value of the days from recording the potential customer to the first purchase, of those who became customers in the period',
    reading: 'It includes waiting before the first conversation. Contacts who have not bought yet are not in it.',
    advice: 'See where contacts wait longest: before the first attempt, or between offer and decision. Agree the next step at the end of every talk.',
    variant: {
      mean: 'Average',
      created_cohort: 'By day of contact',
      created_cohort_mean: 'By day of contact, average',
    },
  },
  opportunities_created_count: {
    name: 'Opportunities created',
    sentence: 'How many qualified sales opportunities were opened.',
    formula: 'Number of deals created in the period, renewals left out',
    reading: 'Shown for who found them. Beside it stand those the seller accepted within seven days: these count for pay.',
    advice: 'If few are accepted, agree in writing what a good opportunity is. If there are few at all, make more first talks.',
    variant: {
      ...perReceived,
      accepted: 'Accepted by the seller',
      by_owner: 'By owner',
    },
  },
  emails_sent_count: {
    name: 'One-to-one emails sent',
    sentence: 'Number of one-to-one emails sent to customers or prospects.',
    formula: 'Number of emails sent to single recipients; mass mailings, automatic replies and returned emails left out',
    reading: 'Several recipients of one email count once. This is effort: read it together with the replies.',
    advice: 'Write less and more to the point rather than more. Look at which emails got an answer and use them as a model.',
    variant: {
      mass: 'Mass mailings',
    },
  },
  meetings_scheduled_count: {
    name: 'Meetings scheduled',
    sentence: 'Number of meetings agreed with customers in the period.',
    formula: 'Number of meetings and visits agreed in the period before they take place',
    reading:
      'A meeting that was moved counts once, one cancelled later stays counted. Internal meetings are left out. Read it with the share that takes place.',
    advice: 'Offer two dates in every conversation and confirm the meeting the day before.',
  },
  visits_completed_count: {
    name: 'Visits made',
    sentence: 'Number of visits made to customers or shops.',
    formula: 'Number of visits made; the same customer visited again within two hours counts once',
    reading: 'Beside it stands how many were planned, how many of these were made and how many came on top.',
    advice: 'Plan the route for the week and visit customers close to each other on one day.',
  },
  connect_rate: {
    name: 'Reach rate',
    sentence: 'Of the calls made, the share in which we really talked to the person.',
    formula: 'Calls with a real conversation ÷ calls made whose outcome is known',
    reading:
      'A refusal is a conversation; voicemail, a wrong number and no answer are not. Calls without an outcome are left out of both and shown beside it.',
    advice: 'Call at the hours when people pick up, check the numbers, and write down the outcome of every call.',
  },
  meeting_show_rate: {
    name: 'Kept-meeting rate',
    sentence: 'Of the meetings due, the share that took place; meetings we cancelled are left out.',
    formula: 'Meetings that took place ÷ meetings due: held, missed or cancelled by the customer',
    reading: 'Meetings we cancelled are left out and shown beside it. A meeting moved a day ahead is due on its new date only.',
    advice: 'Confirm the day before, say what the customer will get out of it, and keep the time between agreeing and meeting short.',
  },
  qualified_meetings_count: {
    name: 'Qualified meetings handed over',
    sentence: 'Meetings booked by this person that took place and were accepted as useful by the seller who took over.',
    formula: 'Number of meetings booked by the person that another seller held and accepted as useful',
    reading: 'Silence of the seller for three working days is acceptance. Meetings still waiting for an answer stand beside it.',
    advice: 'Ask the sellers why meetings were not accepted, and check need, budget and decision maker before booking.',
  },
  activity_to_opportunity_yield: {
    name: 'Opportunities per 100 activities',
    sentence: 'How many opportunities come out of one hundred calls, emails or meetings.',
    formula: '100 × opportunities created ÷ calls, emails, messages, meetings and visits of ours that were carried out',
    reading:
      'Results come later than the work: for days and weeks look at the variant of four weeks. By way of contact an opportunity belongs to the last attempt before it.',
    advice: 'Do more of what brings opportunities and less of what brings none. Compare ways of contact and hours of the day.',
    variant: {
      four_weeks: 'Moving four weeks',
    },
  },
  touches_per_lead: {
    name: 'Attempts to reach a potential customer',
    sentence: 'How many times we try to reach one potential customer before deciding whether to go on.',
    formula: 'Middle value of the number of our attempts until a contact became a deal or was set aside',
    reading:
      'Emails of an automatic sequence count, a call repeated at once does not. Very few means giving up early, very many means not letting go.',
    advice: 'Agree after how many attempts to stop, and use different ways of contact on different days.',
  },
  research_before_contact_rate: {
    name: 'Prepared first contacts',
    sentence: 'Of the people first contacted, the share we had looked into beforehand.',
    formula: 'First contacts prepared beforehand ÷ all first contacts of the period',
    reading:
      'Prepared means: need, decision maker and source are written down before the first attempt. What is filled in afterwards does not count.',
    advice: 'Take five minutes before the first call: what may they need, who decides, where do we know it from.',
  },
  email_open_rate: {
    name: 'Email open rate',
    sentence: 'Of the delivered emails whose opening can be measured, the share that was opened; treat as a rough sign only.',
    formula: 'Delivered emails opened by a person within seven days ÷ delivered emails whose opening can be measured',
    reading:
      'Mail programs open emails by themselves; what only machines opened is left out of both. Treat it as a rough sign. Emails younger than seven days can still be opened.',
    advice: 'Do not steer by openings alone: test subjects by clicks and replies.',
  },
  email_click_rate: {
    name: 'Email click rate',
    sentence: 'Of the emails delivered, the share in which a link was followed.',
    formula: 'Delivered emails in which a person followed a link ÷ delivered emails',
    reading: 'Security programs that follow all links at once and the link for leaving the list are not counted.',
    advice: 'Put one clear link into each email and say what is behind it.',
  },
  email_reply_rate: {
    name: 'Email reply rate',
    sentence: 'Of the emails delivered, the share that got an answer from a person.',
    formula: 'Delivered emails answered by a person within 14 days ÷ delivered emails',
    reading: 'Out-of-office messages are no replies, a refusal is one. Emails younger than 14 days can still be answered.',
    advice: 'Write to one person about one question, and follow up once after a few days.',
  },
  contact_norm_fulfilment: {
    name: 'Contact norm fulfilment',
    sentence: 'How much of the agreed norm of calls, meetings and other contacts was done, weighted by the time they take.',
    formula:
      'For each person and kind of contact: done, at most 1.2 × the norm, times the minutes one takes; added up ÷ the minutes of the whole norm',
    reading: 'Absence and part time lower the norm. Too much of one kind cannot make up for what is missing of another.',
    advice: 'Below 90 %: look which kind is missing and what kept people from it. Far above: the norm may be too low.',
  },
  lead_load_per_rep: {
    name: 'Potential customers per salesperson',
    sentence: 'How many potential customers one salesperson works with in a month.',
    formula: 'Potential customers somebody tried to reach in the month ÷ people who sell',
    reading:
      'One tried by two people counts for each of them. A period of several months shows the monthly average. There is no simple better: too many means too little time for each.',
    advice: 'If conversion falls while the load rises, share contacts out differently or stop earlier with hopeless ones.',
  },
  cost_per_lead: {
    name: 'Cost per new contact',
    sentence: 'Marketing money spent for each new contact.',
    formula: 'Marketing cost of the period ÷ new contacts of the period',
    reading: 'Cheap contacts are not good ones: read it beside the conversion and the cost of winning a customer.',
    advice: 'Stop what brings contacts nobody wants to talk to, even if they are cheap.',
  },
  marketing_sourced_revenue_share: {
    name: 'Share of sales started by marketing',
    sentence: "Of new customers' first-year sales, the share from customers who first came through marketing.",
    formula:
      'Sales of the period to customers in their first year who first came through inbound marketing ÷ all sales of the period to customers in their first year',
    reading: 'The first touch decides. Customers whose source is not known are in the whole but not in the part: record the source.',
    advice: 'Where the share is low although marketing costs much, look which channel brings customers who buy.',
  },
  return_on_marketing_spend: {
    name: 'Return on marketing spend',
    sentence: "How many times new customers' first-year gross profit covers the marketing money spent to win them.",
    formula: 'Gross profit of the first twelve months of the customers won in the period ÷ marketing cost of the period',
    reading: 'While the first year of these customers is not over it only shows what has come in so far and is marked.',
    advice: 'Below 1 marketing has not earned its cost yet. Compare channels once their customers have had a year.',
  },
} as const;
