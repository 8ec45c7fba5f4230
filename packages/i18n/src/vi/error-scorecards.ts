import type { errorScorecards as en } from '../en/error-scorecards.ts';
import type { Words } from '../words.ts';

export const errorScorecards: Words<typeof en> = {
  no_person: 'Tài khoản này không gắn với nhân viên bán hàng nào nên không có thẻ điểm riêng.',
  no_subject: 'Không có thẻ điểm này.',
  endless: 'Thẻ điểm cần một kỳ có ngày đầu và ngày cuối.',
  not_own_kpi: 'Chỉ số này không thuộc các chỉ số của bạn trong tháng đó. Hãy tải lại trang.',
  estimate_given: 'Bạn đã tự đánh giá chỉ số này. Ý kiến được giữ như lúc chưa xem giá trị đo được.',
};
