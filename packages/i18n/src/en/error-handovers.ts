/** Handovers of customers. */
export const errorHandovers = {
  no_handover: 'This handover is not there any more, or not yours to see. Load the page again.',
  not_yours: 'A step of a handover is taken by the two it concerns, or by who leads the one who hands over.',
  same_person: 'This person looks after the customers already. Choose somebody else.',
  receiver_gone: '{name} has left, or will have left by that day. Choose somebody who is at work then.',
  no_role: '{name} has no role on that day and cannot look after customers. Give a role on the page of people first.',
  past: 'This day is over. Choose today or a later day: what was sold before stays with whoever sold it.',
  closed_month: 'This day lies in a month that is closed. Choose a day after it.',
  no_customer: 'One of these customers is not there any more, or not yours to see. Load the page again.',
  not_owned: '{name} does not look after all of these customers on that day: {customers}. Leave them out, or choose another day.',
  taken: 'Somebody is handing over already: {customers}. Leave them out, or wait for the answer.',
  changed_meanwhile: 'Somebody has answered meanwhile. Look at how it stands now.',
  no_words: 'Say in a few words what you want to know, or why.',
  owner_changed: 'By now somebody else looks after {customers}. Withdraw this offer and make a new one without them.',
} as const;
