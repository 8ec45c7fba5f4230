/** Who to contact today and why. */
export const nextSteps = {
  title: 'Next steps today',
  sentence: '{count, plural, =0 {Nothing waits for you.} one {# thing waits for you.} other {# things wait for you.}}',
  none: 'Nobody waits: no new contact without a call, no overdue contact, no deal without a plan.',
  norm: 'Today’s norm',
  done: '{done} of {norm}',
  kind: {
    call_new: 'New contacts not called yet',
    planned_contact: 'Planned contacts that are due',
    rule_due: 'Customers due by the contact rule',
    too_long: 'Deals that stand longer than usual',
    plan_next: 'Deals without a next step',
  },
  why: {
    call_new: '{days, plural, =0 {came today} one {waits # day} other {waits # days}}',
    planned_contact: '{days, plural, =0 {due today} one {# day overdue} other {# days overdue}}',
    rule_due:
      '{days, plural, =0 {due today} one {# day overdue} other {# days overdue}}; {last, plural, =-1 {no interaction yet} =0 {last interaction today} one {last interaction # day ago} other {last interaction # days ago}}, agreed {count} a year',
    too_long: '{days, plural, one {# day} other {# days}} in “{stage}”, usual are {usual}',
    too_long_unknown: '{days, plural, one {# day} other {# days}} in “{stage}”',
    plan_next: 'nothing is planned; {days, plural, one {# day} other {# days}} in “{stage}”',
  },
  more: '{count, plural, one {and # more} other {and # more}}',
  manyMore: 'and many more',
  dismiss: 'Put away: {name}',
  dismissTitle: 'Put this step away',
  dismissNote: 'It does not come back. The reason stays with it.',
  dismissNoteRule: 'It comes back when the rule would ask for the next interaction. The reason stays with it.',
  dismissReason: 'Why is it not needed?',
  dismissSave: 'Put away',
} as const;
