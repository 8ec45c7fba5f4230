import type { exclusion as en } from '../en/exclusion.ts';
import type { Words } from '../words.ts';

export const exclusion: Words<typeof en> = {
  not_counted: 'próba, kettőzés, belső vagy még nem számít',
  not_recognised: 'a rendelés nincs elszámolva (piszkozat vagy törölt)',
  no_date: 'nincs dátum',
  no_amount: 'nincs összeg',
  no_rate: 'nincs árfolyam arra a napra',
  no_cost: 'nincs rögzített költség',
  no_list_price: 'nincs listaár',
  no_quantity: 'nincs mennyiség',
  no_value: 'nincs rögzített érték',
  no_account: 'nincs rögzített ügyfél',
  no_start: 'nincs dátuma az első beszélgetésnek vagy a létrehozásnak',
  no_expected_close: 'nincs várható lezárási dátum',
  no_status: 'nincs állapot',
  no_direction: 'nem tudni, ki hívott kit',
  negative_duration: 'a vége korábbi, mint a kezdete',
  duplicate: 'kettőzés, próba vagy levélszemét',
  not_first_of_account: 'ugyanannak az ügyfélnek volt korábbi érdeklődése',
  internal: 'cégen belüli',
  redial: 'ugyanaz a szám két percen belül újrahívva',
  merged: 'annál az ügyfélnél számít, amelybe beolvadt',
  not_comparable: 'akciós, nem kapható, visszavont, vagy nem ismert az adója',
};
