/** Roles in software, and what each may do. */
export const access = {
  role: {
    administrator: 'Administrator',
    leadership: 'Leadership',
    manager: 'Manager',
    team_lead: 'Team lead',
    member: 'Team member',
    finance: 'Finance and pay',
    auditor: 'Auditor',
    screen: 'Screen on the wall',
  },
  sees: {
    administrator: 'Sees everything and sets everything up',
    leadership: 'Sees the whole company',
    manager: 'Sees a team and all teams below it',
    team_lead: 'Sees one team',
    member: 'Sees their own numbers',
    finance: 'Sees the whole company, later also pay',
    auditor: 'Sees everything and who changed what, changes nothing',
    screen: 'Shows the numbers of one team, no records',
  },
  roleOf: '{role}, {team}',
} as const;
