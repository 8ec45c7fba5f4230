import type { notifications as en } from '../en/notifications.ts';
import type { Words } from '../words.ts';

export const notifications: Words<typeof en> = {
  title: 'Értesítések',
  open: '{count, plural, =0 {Értesítések} one {Értesítések, # olvasatlan} other {Értesítések, # olvasatlan}}',
  unread: 'olvasatlan',
  none: 'Nincs semmi új',
  noneText: 'Itt értesül arról, ha valaki megemlíti, válaszol Önnek, vagy a céljairól és a számairól ír.',
  readAll: 'Mind olvasott',
  more: 'Régebbiek',
  mail: {
    title: 'E-mailben is',
    daily: 'Naponta egyszer azt, amit nem olvastam',
    at_once: 'Mindegyiket, pár percen belül',
    never: 'Ne jöjjön e-mail',
    cannot: 'Önnek nem küldhető e-mail: nincs beállítva levelezőkiszolgáló, vagy nincs cím a fiókjában.',
  },
  kind: {
    mentioned: '{by} megemlíti Önt: „{about}”',
    replied: '{by} válaszol: „{about}”',
    commented: '{by} ír erről: „{about}”',
    resolved: '{by} elintézettnek jelöli: „{about}”',
    meeting_soon: 'Visszajelző beszélgetés {day}: {about}',
    meeting_today: 'Ma esedékes visszajelző beszélgetés: {about}',
    meeting_overdue: 'Visszajelző beszélgetés, {day} volt esedékes: {about}',
    action_today: 'Ma esedékes: „{about}”',
    action_overdue: 'Esedékes volt ({day}): „{about}”',
    follow_up: 'Mi lett belőle? „{about}”',
    handover_offered: '{by} átadná Önnek: {about}',
    handover_asked: '{by} kérdez az átadásról: {about}',
    handover_replied: '{by} válaszolt az átadásról feltett kérdésére: {about}',
    handover_accepted: '{by} átvette: {about}',
    handover_declined: '{by} nem veszi át: {about}',
    handover_withdrawn: '{by} visszavonta az átadást: {about}',
  },
};
