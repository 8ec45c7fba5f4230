/** The address people use, where it is not the one listened on: a proxy in front of the server speaks https there. */
export interface PublicAddress {
  /** For example `https://leadline.example.com`, without a slash at the end. */
  readonly origin: string;
  /** As browsers send it: without the port where it is the usual one. */
  readonly host: string;
  readonly isHttps: boolean;
}

/** @returns undefined for what is no address of a site: a path, a name, another protocol */
export function parsePublicAddress(text: string): PublicAddress | undefined {
  if (!URL.canParse(text)) return undefined;
  const { protocol, host, origin, pathname, search, hash, username, password } = new URL(text);
  const isPlain = pathname === '/' && search === '' && hash === '' && username === '' && password === '';
  if (!isPlain || (protocol !== 'https:' && protocol !== 'http:')) return undefined;
  return { origin, host, isHttps: protocol === 'https:' };
}
