/** One mail: plain text, and beside it the same as a page with its pictures. */
export interface Mail {
  readonly to: { readonly name: string; readonly address: string };
  readonly subject: string;
  readonly text: string;
  readonly html?: string;
  readonly files?: readonly MailFile[];
  /** The same for the same mail, however often it is tried: a mailbox that got it twice can know. */
  readonly messageId?: string;
  /** Where a mail program asks that no more is sent, by a request of its own (RFC 8058). */
  readonly stopAddress?: string;
}

export interface MailFile {
  readonly name: string;
  readonly type: string;
  readonly content: Buffer;
  /** What the page calls a picture by; none: it lies beside the text. */
  readonly id?: string;
}
