/** Comments. */
export const errorComments = {
  people_only: 'Comments are read and written by people who have signed in, not by programs or screens.',
  nothing: 'What this is about is not there any more, or not yours to see.',
  no_thread: 'These comments are not there any more, or not yours to see.',
  no_comment: 'This comment is not there any more, or not yours.',
  gone: 'This comment was taken back already.',
  not_theirs: 'Somebody you mention may not see this. Take the name out, or talk to them in another way. What you wrote is still here.',
  nobody: 'A private comment needs somebody it is for: mention at least one person with @ and the name.',
  choose_team: 'This number is of several teams together. Choose one team first; then you can comment on it.',
} as const;
