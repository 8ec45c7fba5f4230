/** Reaching other systems. */
export const errorOutbound = {
  bad_address: 'This is no address that can be reached.',
  not_https: 'The address has to begin with https.',
  private_address: 'The address {host} lies inside a private network. Whoever runs the server can allow it with LEADLINE_ALLOW_PRIVATE_ADDRESSES.',
  too_slow: 'The other side took too long to answer.',
  unreachable: 'The other side could not be reached.',
  too_large: 'The answer of the other side is too long.',
} as const;
