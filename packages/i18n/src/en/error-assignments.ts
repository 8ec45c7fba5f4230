/** Who has which KPIs. */
export const errorAssignments = {
  no_assignment: 'This KPI is not given there any more. Load the page again.',
  no_kpi: 'There is no KPI “{kpi}”.',
  kpi_archived: '“{kpi}” is archived. Bring it back first, or choose another KPI.',
  kpi_off: '“{kpi}” is switched off. Switch it on first, or choose another KPI.',
  not_a_kpi: '“{kpi}” is a figure without a better direction, so nobody can have a target for it. Choose a KPI.',
  no_variant: '“{kpi}” does not exist in this variant.',
  no_such_level:
    '“{kpi}” is not told {scope, select, user {of single people} role {of single people} team {of single teams} location {of single locations} project {of single projects} process {of single sales funnels} other {there}}. Give it to somebody it is told of.',
  given_twice: '“{kpi}” is given there already for the same days. Change that one, or choose other days.',
  ends_before_start: 'The last day lies before the first.',
  primary_taken: '“{kpi}” is the main result there already, and there is one at a time. Say that this one takes its place.',
  too_many:
    '{name} would have {count} mandatory KPIs{others, plural, =0 {} one {, and # more person too many as well} other {, and # more people too many as well}}. Five is the most. Choose which one is no longer mandatory: {kpis}.',
  only_administrator: 'Only an administrator can allow more than five mandatory KPIs.',
  change_before_start: 'A change comes after the first day. To put that day itself right, correct it instead.',
  change_after_end: 'It has ended by then. Give the KPI anew instead.',
  ended_already: 'It ends earlier already.',
  nobody: 'Nobody of the people here is linked to this account, so it has no KPIs of its own.',
  influence_given: 'This has been answered already. It cannot be changed, because nobody can tell which answer was whose.',
  no_question: 'Nobody has asked this, or not any more. Load the page again.',
  no_template: 'There is no such ready set.',
} as const;
