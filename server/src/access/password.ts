import { hash, verify } from '@node-rs/argon2';
import { makeLane } from './few-at-once.ts';

/** argon2id (its default here), 64 MiB, three passes: about 50 ms of one core. */
const cost = { memoryCost: 64 * 1024, timeCost: 3, parallelism: 1 } as const;
/** Memory, not patience, is what many guesses at once would use up. */
const inTurn = makeLane(2);

export function hashPassword(password: string): Promise<string> {
  return inTurn(() => hash(password.normalize('NFKC'), cost));
}

let decoy: Promise<string> | undefined;

/**
 * Whether a password is right. Takes as long where there is no account or no password to compare with.
 * @param kept null: nobody, or somebody without a password
 */
export async function isPassword(password: string, kept: string | null): Promise<boolean> {
  const compared = kept ?? (await (decoy ??= hashPassword('nobody has this one')));
  const isRight = await inTurn(() => verify(compared, password.normalize('NFKC')));
  return isRight && kept !== null;
}
