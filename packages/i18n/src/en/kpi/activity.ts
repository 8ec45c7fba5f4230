export const activityKpis = {
  new_contacts_count: {
    name: 'New contacts',
    sentence: 'How many new potential customers came in or were found in the period.',
    formula: 'Number of potential customers created in the period, without duplicates and tests',
    reading: 'More is good only if quality holds: read it together with the conversion. A duplicate found later also leaves the earlier period.',
  },
  lead_conversion_rate: {
    name: 'Contact-to-customer conversion',
    sentence: 'Of the potential customers approached, the share that became customers.',
    formula:
      'Potential customers of the period who became customers within the horizon ÷ potential customers of the period with at least one contact attempt; horizon: twice the usual time to become a customer, at least 30 days',
    reading: 'Young contacts still have time: such a period is marked “so far” and can only rise. Several contacts of one customer count once.',
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
  },
  calls_made_count: {
    name: 'Calls made',
    sentence: 'Number of outgoing calls to customers or prospects.',
    formula: 'Number of completed outgoing calls; the same number redialled within two minutes counts once',
    reading: 'Unanswered calls count too: this is effort, not success. Read it together with the meetings and conversions that follow.',
  },
  meetings_held_count: {
    name: 'Meetings held',
    sentence: 'Number of customer meetings that actually took place.',
    formula: 'Number of meetings marked as completed in the period',
    reading: 'A meeting of two colleagues counts once for the team and once for each of them. Video meetings count too.',
  },
} as const;
