import { join } from 'node:path';

/** Where everything lies in a data folder (absolute paths). */
export interface Layout {
  readonly root: string;
  /** Version of this layout, as text. */
  readonly format: string;
  readonly lock: string;
  /** Address of the running server. */
  readonly server: string;
  /** What the command line shows the server: whoever may read the folder. */
  readonly token: string;
  /** By which secrets are sealed, where the settings name none. */
  readonly secret: string;
  readonly control: string;
  /** The last entry of the audit trail, as it was noted last. */
  readonly auditHead: string;
  readonly inbox: string;
  /** The last entry that was confirmed. */
  readonly inboxTail: string;
  /** Sealed batches of the inbox, under the hash of their bytes. */
  readonly segments: string;
  readonly uploads: string;
  readonly keys: string;
  readonly facts: string;
  /** The only folder the fact engine may read files from. */
  readonly work: string;
}

/** In the work folder, and kept from one start to the next: which records each import brought. */
export const keysFolder = 'entry-keys';

export function layoutOf(root: string): Layout {
  const at = (name: string): string => join(root, name);
  return {
    root,
    format: at('format'),
    lock: at('lock'),
    server: at('server.json'),
    token: at('local.token'),
    secret: at('secret.key'),
    control: at('control.db'),
    auditHead: at('audit.head'),
    inbox: at('inbox.db'),
    inboxTail: at('inbox.tail'),
    segments: at('segments'),
    uploads: at('uploads'),
    keys: at('keys.db'),
    facts: at('facts.duckdb'),
    work: at('work'),
  };
}
