import type { errorNorms as en } from '../en/error-norms.ts';
import type { Words } from '../words.ts';

export const errorNorms: Words<typeof en> = {
  no_norm: 'Ez a norma vagy szabály már nincs meg. Töltse be újra az oldalt.',
  ends_before_start: 'Az utolsó nap az első előtt van.',
  ended_already: 'Már korábban véget ér.',
  no_segment: 'Ez a szegmens már nincs meg. Töltse be újra az oldalt.',
};
