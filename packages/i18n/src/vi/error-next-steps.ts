import type { errorNextSteps as en } from '../en/error-next-steps.ts';
import type { Words } from '../words.ts';

export const errorNextSteps: Words<typeof en> = {
  not_own: 'Chỉ chính người đó mới có thể gác lại bước tiếp theo của mình.',
};
