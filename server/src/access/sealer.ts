import { LeadlineError } from '@leadline/contract';
import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from 'node:crypto';

/** Keeps secrets that have to be read again from whoever has the store without the key. */
export interface Sealer {
  /** @param purpose what it is for: sealed text opens for that alone */
  readonly seal: (text: string, purpose: string) => string;
  /** @throws LeadlineError access.sealed_elsewhere, access.sealed_damaged */
  readonly open: (sealed: string, purpose: string) => string;
}

const algorithm = 'aes-256-gcm';
const [ivBytes, tagBytes] = [12, 16];

/** AES-256-GCM under a key made of the secret. What is sealed names its key: `v1.<key>.<base64url>`. */
export function makeSealer(secret: string): Sealer {
  const key = Buffer.from(hkdfSync('sha256', secret, '', 'leadline: sealed values', 32));
  const keyName = createHash('sha256').update(key).digest('hex').slice(0, 12);
  return {
    seal: (text, purpose) => {
      const iv = randomBytes(ivBytes);
      const cipher = createCipheriv(algorithm, key, iv).setAAD(Buffer.from(purpose));
      const sealed = Buffer.concat([iv, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
      return `v1.${keyName}.${sealed.toString('base64url')}`;
    },
    open: (sealed, purpose) => {
      const [, name, body] = /^v1\.([0-9a-f]{12})\.([\w-]+)$/.exec(sealed) ?? [];
      if (name !== undefined && name !== keyName) throw new LeadlineError('unavailable', 'access.sealed_elsewhere');
      return unsealed(key, Buffer.from(body ?? '', 'base64url'), purpose);
    },
  };
}

function unsealed(key: Buffer, body: Buffer, purpose: string): string {
  try {
    const decipher = createDecipheriv(algorithm, key, body.subarray(0, ivBytes), { authTagLength: tagBytes }).setAAD(Buffer.from(purpose));
    decipher.setAuthTag(body.subarray(-tagBytes));
    return Buffer.concat([decipher.update(body.subarray(ivBytes, -tagBytes)), decipher.final()]).toString('utf8');
  } catch (error) {
    throw new LeadlineError('unavailable', 'access.sealed_damaged', {}, { cause: error });
  }
}
