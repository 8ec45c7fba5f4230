/** Handovers of customers. */
export const errorHandovers = {
  no_handover: 'Ez az átadás már nincs meg, vagy nem láthatja. Töltse be újra az oldalt.',
  not_yours: 'Az átadás lépéseit a két érintett teszi meg, vagy az átadó vezetője.',
  same_person: 'Ezekkel az ügyfelekkel már ő foglalkozik. Válasszon valaki mást.',
  receiver_gone: '{name} elment, vagy addigra elmegy. Válasszon olyat, aki azon a napon dolgozik.',
  no_role: '{name} azon a napon nem tölt be szerepkört, ezért nem foglalkozhat ügyfelekkel. Előbb adjon neki szerepkört a munkatársak oldalán.',
  past: 'Ez a nap már elmúlt. Válassza a mai vagy egy későbbi napot: amit korábban eladtak, azé marad, aki eladta.',
  closed_month: 'Ez a nap lezárt hónapba esik. Válasszon utána következő napot.',
  no_customer: 'Az ügyfelek egyike már nincs meg, vagy nem láthatja. Töltse be újra az oldalt.',
  not_owned: '{name} azon a napon nem mindegyikükkel foglalkozik: {customers}. Hagyja ki őket, vagy válasszon másik napot.',
  taken: 'Átadásuk már folyamatban van: {customers}. Hagyja ki őket, vagy várja meg a választ.',
  changed_meanwhile: 'Közben valaki más már válaszolt. Nézze meg, hol tart most.',
  no_words: 'Írja le röviden, mit szeretne tudni, vagy miért.',
  owner_changed: 'Velük már más foglalkozik: {customers}. Vonja vissza ezt az ajánlatot, és készítsen újat nélkülük.',
} as const;
