export const peopleEntities = {
  absence: {
    one: 'Absence',
    many: 'Absences',
    column: {
      user_id: 'Person',
      from_on: 'First day',
      to_on: 'Last day',
      fraction: 'Part of the day',
      kind: 'Kind',
    },
    value: {
      kind: {
        vacation: 'Vacation',
        sick: 'Illness',
        training: 'Training',
        other: 'Other',
      },
    },
  },
  workday: {
    one: 'Day of a person',
    many: 'Days of people',
    column: {
      user_id: 'Person',
      day_on: 'Date',
      work_fraction: 'Working day by the calendar',
      absent_fraction: 'Part of the day absent',
      fte: 'Share of full time',
      selling_fte: 'Share of full time in selling',
      available: 'Available working days',
      selling_available: 'Available working days in selling',
      is_ramping: 'Still being trained',
    },
  },
} as const;
