import type { errorOutbound as en } from '../en/error-outbound.ts';
import type { Words } from '../words.ts';

export const errorOutbound: Words<typeof en> = {
  bad_address: 'Ez nem elérhető cím.',
  not_https: 'A címnek https-sel kell kezdődnie.',
  private_address: 'A(z) {host} cím belső hálózaton van. A kiszolgáló üzemeltetője a LEADLINE_ALLOW_PRIVATE_ADDRESSES változóval engedélyezheti.',
  too_slow: 'A másik oldal túl lassan válaszolt.',
  unreachable: 'A másik oldal nem érhető el.',
  too_large: 'A másik oldal válasza túl hosszú.',
};
