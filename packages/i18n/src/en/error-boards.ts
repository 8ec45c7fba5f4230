/** Boards. */
export const errorBoards = {
  no_board: 'This board is not there any more, or not yours to see.',
  no_version: 'This version of the board is not kept any more.',
  not_yours: 'A board is changed by whoever made it or was given it to change. Make a copy to change it your way.',
  not_for_all: 'Only who sees the whole organisation puts a board before everybody. Choose a team, or keep it for yourself.',
  no_team: 'This team is not there, or not one you see. Choose another one.',
  too_many: 'There are {most} boards already. Remove one first.',
  changed_meanwhile: 'Somebody else saved this board meanwhile. Your changes are still here: save them as a copy, or load the newer board.',
  not_whole: 'This board does not fit together: a widget stands outside of it or in no section. Nothing was saved.',
  mixed_units: 'These two numbers have different units, so they cannot be added or subtracted.',
  not_cumulative: 'This KPI does not add up over time, so it cannot be summed along the line. Show it period by period.',
  only_people: 'This list can be narrowed by team and person alone. Take the other filters away.',
  workload_past: 'The workload looks ahead. Choose a period that is not over.',
} as const;
