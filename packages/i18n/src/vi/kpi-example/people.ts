import type { peopleExamples as en } from '../../en/kpi-example/people.ts';
import type { Words } from '../../words.ts';

export const peopleExamples: Words<typeof en> = {
  employee_satisfaction_score: '8 câu trả lời, trung bình 3,9 điểm: 3,9.',
  team_belonging_score: 'Câu trả lời 4, 5, 3, 4 và 4: 4,0.',
  process_agreement_score: 'Câu trả lời 3, 2, 4, 3 và 3: 3,0.',
  enps: '8 câu trả lời: 4 giới thiệu, 2 không: +25.',
  feedback_meeting_rate: '6 buổi đến hạn, 5 đúng hạn: 83 %.',
  self_rating_gap: 'Tự đánh giá 105 %, đo được 92 %: +13.',
  on_time_completion_rate: '20 việc đến hạn, 17 đúng hạn: 85 %.',
  customers_in_work_count: '30 khách có thương vụ mở + 50 khách đến lịch, trùng 5: 75.',
  effort_per_customer: '180 giờ, 60 khách: 3,0 giờ.',
  contacts_per_working_day: '96 lần tiếp xúc trong 8 ngày làm việc: 12,0.',
  capacity_utilisation: 'Cần 1.834 giờ ÷ có 1.170 giờ = 157 %.',
  headcount_gap: 'Cần 1.834 giờ, mỗi người có 1.170 giờ: 1.834 ÷ 1.170 − 1 = 0,6.',
  goal_progress: 'Các phần trọng số 2, 1, 1 xong 50 %, 100 % và 0 %: 50 %.',
};
