import { comparingRoles } from '@leadline/contract/values';
import { useAccount } from '#web/lib/session.ts';

/** Whether tables of people are for the reader: for who leads them, and for who finds only the own line in them. A screen shows none. */
export function useSeesPeople(): boolean {
  const { roles } = useAccount();
  return roles.some(({ role }) => comparingRoles.includes(role)) || roles.every(({ role }) => role === 'member');
}

/** Whether the reader sees only what is their own. */
export function useIsMember(): boolean {
  const { roles, person } = useAccount();
  return person !== null && roles.length > 0 && roles.every(({ role }) => role === 'member');
}
