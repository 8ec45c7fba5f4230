import type { errorContests as en } from '../en/error-contests.ts';
import type { Words } from '../words.ts';

export const errorContests: Words<typeof en> = {
  no_contest: 'Cuộc thi đua này không còn nữa, hoặc bạn không được xem.',
  not_yours: 'Chỉ người giao chỉ tiêu cho mọi nhóm tham gia mới lập hoặc dừng cuộc thi đua.',
  begun: 'Kỳ này đã bắt đầu. Luật phải có trước khi thi: hãy chọn kỳ sau.',
  too_far: 'Kỳ này còn quá xa. Hãy chọn kỳ bắt đầu trong vòng nửa năm.',
  works_council: 'Ở đây số liệu cá nhân chỉ chính người đó được xem: hãy lập cuộc thi đua giữa các nhóm.',
  too_few_teams: 'Hãy chọn ít nhất hai nhóm.',
  prize:
    'Với thi đua cá nhân, giải thưởng tối đa bằng một phần mười mức lương biến đổi năm thấp nhất của người tham gia. Hãy nhập cả hai số, hoặc lập cuộc thi đua theo nhóm.',
  no_kpi: 'KPI này không có, hoặc đã tắt.',
  not_told: 'KPI này không tính được cho người tham gia. Hãy chọn KPI khác.',
  no_target: 'Chưa có chỉ tiêu cho kỳ này: {names}. Hãy giao chỉ tiêu trước.',
  too_many: '{name} đã có {most} cuộc thi đua trong thời gian đó. Nhiều hơn sẽ mất vui.',
  over: 'Cuộc thi đua này đã kết thúc. Hãy tải lại trang.',
};
