/** Errors of requests, whoever sends them. */
export const errorHttp = {
  invalid_request: 'The request is not valid at {path}: {problem}',
  not_json: 'The request is not valid JSON.',
  cut_off: 'The request arrived incomplete. Nothing was changed.',
  bad_address: 'The address is not valid.',
  unsupported_content: 'The content type of the request is not accepted here.',
  too_large: 'The request is too large. Send files as uploads and records in smaller batches.',
  no_such_route: 'There is nothing at this address.',
  relative_folder: 'Name the folder with its whole path, not {folder}.',
  no_such_record: 'There is no record {id}.',
  unknown_dimension: 'There is no dimension {name}.',
  foreign_host: 'This server answers only under an address of its own machine.',
  foreign_origin: 'A page of another site may not change anything here.',
  busy: 'Too many questions are waiting. Try again in a moment.',
  deadline: 'This takes too long. Ask for a shorter period or fewer groups.',
  disk_full: 'There is not enough space on the disk. Nothing was changed; what is there can still be read.',
  internal: 'Something went wrong on the server. Nothing you entered is at fault; the log has the details under {id}.',
} as const;
