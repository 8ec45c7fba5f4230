import type { peopleQuestions as en } from '../../en/kpi-question/people.ts';
import type { Words } from '../../words.ts';

export const peopleQuestions: Words<typeof en> = {
  employee_satisfaction_score: 'Nhân viên có hài lòng không? Đội có thích công việc không?',
  team_belonging_score: 'Mọi người có thấy mình thuộc về đội không? Có ai bị lạc lõng không?',
  process_agreement_score: 'Mọi người có đồng tình với cách bán hàng không? Quy trình có được chấp nhận không?',
  enps: 'Nhân viên có giới thiệu nơi làm việc này không? Họ có muốn ở lại không?',
  feedback_meeting_rate: 'Quản lý có trao đổi với nhân viên đúng hạn không? Buổi phản hồi nào còn thiếu?',
  self_rating_gap: 'Mọi người có tự đánh giá đúng không? Ai đánh giá mình quá cao?',
  on_time_completion_rate: 'Công việc và dự án có xong đúng hạn không? Bao nhiêu việc bị trễ?',
  customers_in_work_count: 'Mỗi người đang phụ trách bao nhiêu khách? Có quá nhiều không?',
  effort_per_customer: 'Mỗi khách tốn bao nhiêu thời gian? Thời gian của ta đi đâu?',
  contacts_per_working_day: 'Mỗi ngày tôi tiếp xúc bao nhiêu khách? Ngày làm việc đã đủ bận chưa?',
  capacity_utilisation: 'Có đủ thời gian cho kế hoạch không? Đội có bị quá tải không?',
  headcount_gap: 'Chúng ta thiếu bao nhiêu người? Có phải tuyển thêm không?',
  goal_progress: 'Mục tiêu đã đi được bao xa? Còn thiếu gì?',
};
