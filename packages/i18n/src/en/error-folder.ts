export const errorFolder = {
  settings_invalid: 'These settings are not valid: {settings}.',
  host_not_loopback:
    'The server cannot listen on {host}: there are no user accounts yet, so only this computer may reach it (127.0.0.1, ::1 or localhost).',
  in_use: 'The data folder {folder} is in use by another Leadline process (process {pid}, address {address}). Stop it first, or use its address.',
  format_newer:
    'The data folder {folder} was written by a newer version of Leadline (format {found}; this version knows up to {known}). Install the newer version.',
  control_newer: 'The settings store was written by a newer version of Leadline (it holds the step {migration}). Install the newer version.',
  not_leadline: 'The folder {folder} holds other files, for example {file}. Choose an empty folder or a Leadline data folder.',
  no_data_folder: 'The folder {folder} is not a Leadline data folder.',
  cannot_write: 'The folder {folder} cannot be created or written to ({reason}).',
  doubtful_file_system:
    'The data folder {folder} lies on a file system of the kind {kind}, on which data can be lost when the computer fails. Use a local disk.',
  no_such_recipe: 'There is no recipe named {name}.',
  backup_exists: 'The folder {folder} already exists. Name a new folder for the backup.',
  no_backup: 'The folder {folder} is not a Leadline backup.',
  backup_damaged: 'The backup is damaged: {file} is missing or differs from what was saved.',
  restore_not_empty: 'The folder {folder} is not empty. A backup is restored into a new or empty folder only.',
  found_stale_lock: 'A process that no longer runs (process {pid}) left its lock.',
  found_half_file: 'An unfinished file was left behind: {file}.',
  found_facts_damaged: 'The fact file is damaged ({reason}). It can be made again from the inbox.',
  found_facts_missing: 'The fact file is missing. It is made again from the inbox at the next start.',
  found_zero_tail: 'The log {file} ends in zeros, as after a power failure.',
  found_upload_missing: 'The uploaded file {digest} is missing. An import needs it.',
  found_upload_damaged: 'The uploaded file {digest} is damaged. An import needs it.',
  found_segment_missing: 'The saved batch {name} is missing or damaged.',
  found_segment_unused: 'The saved batch {name} is not used.',
  found_inbox_damaged: 'The inbox is damaged ({reason}). Restore the newest backup.',
  found_audit_broken:
    'The record of changes is not as it was written: {what, select, changed {entry {seq} was changed} removed {entry {seq} was removed} inserted {entry {seq} was inserted} swapped {entries {seq} and {other} were swapped} cut_off {it ends too early, entry {seq} is missing} other {the values of entry {seq} were emptied and no entry says so}}.',
  found_control_damaged: 'The settings store is damaged ({reason}). Restore the newest backup.',
  control_damaged: 'The settings store {file} is damaged ({reason}). Restore the newest backup.',
  control_missing: 'The settings store {file} is missing, although data was received here. Restore the newest backup.',
} as const;
