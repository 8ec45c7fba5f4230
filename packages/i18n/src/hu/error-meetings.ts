/** Feedback meetings. */
export const errorMeetings = {
  no_meeting: 'Ez a beszélgetés már nincs meg, vagy nem láthatja. Töltse be újra az oldalt.',
  not_yours: 'Ami ezen a beszélgetésen elhangzik, arra a kettőre tartozik, akik tartják.',
  no_manager: 'Ezt a munkatársat még senki sem vezeti. Előbb adjon meg vezetőt vagy csapatvezetőt a munkatársak oldalán.',
  not_leader: 'Beszélgetést maga a munkatárs vagy a vezetője kezdeményezhet.',
  past: 'Ez a nap már elmúlt. Válassza a mai vagy egy későbbi napot.',
  over: '{name} elment: ez a beszélgetés már nem esedékes. Amit leírtak, itt olvasható marad.',
  changed_meanwhile: 'A másik közben módosította. Az Öné itt megmaradt; nézze meg mindkettőt, és válasszon.',
  confirmed: '{names} már jóváhagyta, ami itt állt. A módosítás visszavonja ezt: jelezze, hogy így akarja, és mentsen újra.',
  too_many: 'Legfeljebb {most} megállapodás lehet: „{title}” már sok. Amit beírt, megmaradt; hagyjon el egyet, vagy vegye fel teendőként.',
  no_owner: '„{title}” felelőse csak a két résztvevő egyike lehet.',
  not_yet: 'Beszélgetést nem tarthattak olyan napon, amely még csak ezután jön.',
  not_held: 'Előbb adja meg, melyik napon beszélgettek.',
  answered: '„{title}” utókövetése már megkezdődött, ezért megmarad. Zárja le elvetettként.',
  not_for_all: 'Mindenki ritmusáról az dönt, aki mindenkit lát. Válasszon a saját csapataiból.',
} as const;
