import type { access as en } from '../en/access.ts';
import type { Words } from '../words.ts';

export const access: Words<typeof en> = {
  role: {
    administrator: 'Rendszergazda',
    leadership: 'Cégvezetés',
    manager: 'Vezető',
    team_lead: 'Csapatvezető',
    member: 'Csapattag',
    finance: 'Pénzügy és bér',
    auditor: 'Ellenőr',
    screen: 'Fali kijelző',
  },
  sees: {
    administrator: 'Mindent lát és mindent beállít',
    leadership: 'Az egész céget látja',
    manager: 'Egy csapatot és minden alatta lévőt lát',
    team_lead: 'Egy csapatot lát',
    member: 'A saját számait látja',
    finance: 'Az egész céget látja, később a béreket is',
    auditor: 'Mindent lát, azt is, ki mit módosított; ő maga nem módosít',
    screen: 'Egy csapat számait mutatja, rekordok nélkül',
  },
  permission: {
    numbers: { read: 'Számok megtekintése' },
    records: { read: 'Egyes rekordok megtekintése' },
    kpis: { write: 'KPI-k készítése és módosítása' },
    data: { import: 'Adatok betöltése', operate: 'Üzemeltetés: újraépítés, mentés, a kiszolgáló adatai' },
    settings: { write: 'Beállítások módosítása' },
    people: { read: 'Munkatársak és csapatok megtekintése', write: 'Munkatársak és jogaik módosítása' },
    tokens: { write: 'Hozzáférési kulcsok készítése' },
    audit: { read: 'A változások naplójának megtekintése' },
    personal: { erase: 'Személyes adatok kiadása és törlése' },
    targets: { write: 'Célok kitűzése és KPI-ok kiosztása' },
    periods: { close: 'Időszakok lezárása' },
  },
  roleOf: '{role}, {team}',
};
