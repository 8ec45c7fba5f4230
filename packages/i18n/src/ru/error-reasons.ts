import type { errorReasons as en } from '../en/error-reasons.ts';
import type { Words } from '../words.ts';

export const errorReasons: Words<typeof en> = {
  not_yours: 'Число объясняет тот, чьё оно; руководитель может добавить то, что видел сам.',
};
