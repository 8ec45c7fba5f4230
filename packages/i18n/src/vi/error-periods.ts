import type { errorPeriods as en } from '../en/error-periods.ts';
import type { Words } from '../words.ts';

export const errorPeriods: Words<typeof en> = {
  not_over: '{period} chưa kết thúc. Có thể chốt từ ngày sau ngày cuối của kỳ.',
  closed_already: '{period} đã được chốt. Kỳ đã chốt giữ nguyên.',
  not_everybody: 'Chỉ người xem được tất cả mọi người mới chốt được kỳ.',
  numbers_coming: 'Số liệu đang về: dữ liệu đang được đọc hoặc tính lại. Hãy chốt kỳ khi việc đó xong.',
};
