import type { outreachEntities as en } from '../../en/entity/outreach.ts';
import type { Words } from '../../words.ts';

export const outreachEntities: Words<typeof en> = {
  script: {
    one: 'Beszélgetési vázlat',
    many: 'Beszélgetési vázlatok',
    column: {
      name: 'Név',
      edition: 'Változat',
      language: 'Nyelv',
      valid_from: 'Érvényes ettől',
      valid_to: 'Érvényes eddig',
    },
  },
  email_message: {
    one: 'E-mail',
    many: 'E-mailek',
    column: {
      user_id: 'Feladó',
      campaign_id: 'Kampány',
      variant: 'Tesztelt tárgy',
      contact_id: 'Címzett',
      shared_id: 'Több címzettnek küldött levél',
      subject: 'Tárgy',
      sent_at: 'Elküldve',
      delivered_at: 'Kézbesítve',
      bounced_at: 'Visszajött',
      bounce_kind: 'Miért jött vissza',
      is_auto_reply: 'Automatikus válasz',
      link_count: 'Hivatkozások száma',
      hour_of_day: 'Napszak (óra)',
      account_id: 'Ügyfél',
      recipient: 'Ügyfél vagy érdeklődő',
      is_delivered: 'Megérkezett a címzetthez',
      is_opened: 'Ember nyitotta meg',
      is_reported_open: 'Megnyitottként jelentve',
      is_machine_only: 'Csak gép nyitotta meg',
      is_clicked: 'Ember követett hivatkozást',
      is_replied: 'Ember válaszolt',
      replied_on: 'Válasz napja',
    },
    value: {
      bounce_kind: {
        hard: 'A cím nem létezik',
        soft: 'Most nem kézbesíthető',
        blocked: 'Letiltva',
        other: 'Egyéb',
      },
      recipient: {
        customer: 'Ügyfél',
        prospect: 'Érdeklődő',
      },
    },
  },
  email_event: {
    one: 'E-mail-esemény',
    many: 'E-mail-események',
    column: {
      message_id: 'E-mail',
      kind: 'Mi történt',
      occurred_at: 'Mikor',
      is_machine: 'Gép végezte',
      machine_reason: 'Melyik gép',
      url: 'Hivatkozás',
      user_id: 'Feladó',
      contact_id: 'Címzett',
      campaign_id: 'Kampány',
    },
    value: {
      kind: {
        open: 'Megnyitás',
        click: 'Hivatkozás követése',
        reply: 'Válasz',
        unsubscribe: 'Leiratkozás',
        complaint: 'Kéretlennek jelölte',
      },
      machine_reason: {
        apple_mpp: 'Apple levelezési adatvédelem',
        scanner: 'Biztonsági ellenőrző',
        proxy: 'Képközvetítő',
        auto_reply: 'Automatikus válasz',
      },
    },
  },
  lead_owner_history: {
    one: 'Érdeklődő felelőse',
    many: 'Érdeklődők felelősei',
    column: {
      lead_id: 'Új érdeklődő',
      user_id: 'Felelős',
      valid_from: 'Ettől',
      valid_to: 'Eddig',
    },
  },
  opportunity_owner_history: {
    one: 'Ügylet felelőse',
    many: 'Ügyletek felelősei',
    column: {
      opportunity_id: 'Ügylet',
      user_id: 'Felelős',
      valid_from: 'Ettől',
      valid_to: 'Eddig',
    },
  },
};
