import type { errorDemo as en } from '../en/error-demo.ts';
import type { Words } from '../words.ts';

export const errorDemo: Words<typeof en> = {
  not_shown: 'Itt nem a mintacég látszik, így nincs mit félretenni.',
  loading: 'A mintacég betöltése még tart. Próbálja újra, amikor a számai már látszanak; semmi sem változott.',
};
