export const errorStore = {
  second_engine: 'The data engine is already running in this program.',
  too_slow:
    'The question took longer than {seconds, plural, one {# second} other {# seconds}} and was stopped. Choose a shorter period or fewer groups.',
  too_many_rows: 'The answer has more than {most, number} rows and was not read. Choose a shorter period or fewer groups.',
  unknown_zone: '{zone} is not a time zone.',
  disk_full:
    'The disk is nearly full ({freeMegabytes} MB free, {neededMegabytes} MB needed). New data is not accepted until there is room; everything received so far is safe.',
  damaged: 'The fact file {file} cannot be opened. Run a rebuild: the facts are made again from everything received.',
  other_version:
    'The facts were written by another version of Leadline (format {found}, expected {expected}). Run a rebuild: the facts are made again from everything received.',
  engine_failed: 'The data engine has failed. Nothing confirmed is lost. Restart Leadline; if it happens again, run a rebuild.',
  backup_differs: 'The backup did not match the data and was discarded. Try again.',
} as const;
