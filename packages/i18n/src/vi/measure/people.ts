import type { peopleMeasures as en } from '../../en/measure/people.ts';
import type { Words } from '../../words.ts';

export const peopleMeasures: Words<typeof en> = {
  target_net_sales_revenue: {
    name: 'Chỉ tiêu: Doanh thu thuần',
  },
  target_gross_profit: {
    name: 'Chỉ tiêu: Lợi nhuận gộp',
  },
  target_expansion_revenue: {
    name: 'Chỉ tiêu: Doanh thu tăng thêm từ khách hàng hiện tại',
  },
  target_sales_volume_units: {
    name: 'Chỉ tiêu: Sản lượng bán ra',
  },
  target_deals_won_count: {
    name: 'Chỉ tiêu: Số thương vụ chốt thành công',
  },
  target_opportunities_created_count: {
    name: 'Chỉ tiêu: Số cơ hội bán hàng tạo mới',
  },
  target_new_contacts_count: {
    name: 'Chỉ tiêu: Số khách hàng tiềm năng mới',
  },
  target_leads_sourced_count: {
    name: 'Chỉ tiêu: Số khách tiềm năng mới tự tìm được',
  },
  target_calls_made_count: {
    name: 'Chỉ tiêu: Số cuộc gọi đã thực hiện',
  },
  target_emails_sent_count: {
    name: 'Chỉ tiêu: Số email gửi riêng từng khách',
  },
  target_meetings_scheduled_count: {
    name: 'Chỉ tiêu: Số cuộc hẹn đã đặt',
  },
  target_meetings_held_count: {
    name: 'Chỉ tiêu: Số cuộc gặp đã diễn ra',
  },
  target_qualified_meetings_count: {
    name: 'Chỉ tiêu: Số cuộc gặp đạt yêu cầu đã bàn giao',
  },
  target_visits_completed_count: {
    name: 'Chỉ tiêu: Số lượt ghé thăm khách hàng',
  },
  target_new_customers_count: {
    name: 'Chỉ tiêu: Số khách hàng mới',
  },
  target_customers_lost_count: {
    name: 'Chỉ tiêu: Số khách hàng đã rời bỏ',
  },
  target_existing_customers_new_product_count: {
    name: 'Chỉ tiêu: Số khách hiện tại mua sản phẩm chưa từng mua',
  },
  frozen_pipeline_25: {
    name: 'Dự báo chốt khi qua một phần tư',
  },
  frozen_pipeline_50: {
    name: 'Dự báo chốt giữa kỳ',
  },
  frozen_pipeline_75: {
    name: 'Dự báo chốt khi qua ba phần tư',
  },
  frozen_run_rate_50: {
    name: 'Dự báo theo tiến độ, chốt giữa kỳ',
  },
  own_estimates: {
    name: 'Mức tự đánh giá hoàn thành',
  },
  required_hours: {
    name: 'Số giờ cần',
  },
  available_hours: {
    name: 'Số giờ hiện có',
  },
  required_people: {
    name: 'Số người cần',
  },
  available_people: {
    name: 'Số người hiện có',
  },
  plan_months: {
    name: 'Số tháng của kế hoạch',
  },
  goal_progress_weighted: {
    name: 'Tiến độ nhân trọng số',
  },
  goal_weights: {
    name: 'Trọng số các phần',
  },
  mandatory_parts_open: {
    name: 'Phần bắt buộc chưa xong',
  },
  selling_days: {
    name: 'Số ngày nhân lực bán hàng',
  },
  available_days: {
    name: 'Ngày làm việc thực tế',
  },
  days_in_role: {
    name: 'Ngày làm việc ở vị trí bán hàng',
  },
  days_in_training: {
    name: 'Ngày làm việc trong thời gian học việc',
  },
  norm_contacts: {
    name: 'Số lần tiếp xúc theo định mức',
  },
  norm_minutes: {
    name: 'Số phút theo định mức',
  },
  contacts_towards_norm: {
    name: 'Số lần tiếp xúc tính vào định mức',
  },
  contacts_made: {
    name: 'Số lượt tiếp xúc',
  },
  effort_recorded: {
    name: 'Số phút làm việc đã ghi',
  },
  contacts_without_minutes: {
    name: 'Lượt tiếp xúc không ghi thời gian',
  },
  customers_worked_on: {
    name: 'Khách hàng được theo đuổi',
  },
  customers_in_work: {
    name: 'Khách hàng đang theo đuổi',
  },
  request_times: {
    name: 'Thời gian xử lý',
  },
  request_business_minutes: {
    name: 'Thời gian xử lý trong giờ làm việc',
  },
  open_request_ages: {
    name: 'Tuổi của yêu cầu đang mở',
  },
  requests_due: {
    name: 'Yêu cầu đến hạn',
  },
  requests_in_time: {
    name: 'Yêu cầu xong đúng hạn',
  },
  contacts_due: {
    name: 'Lần chăm sóc đến hạn',
  },
  contacts_due_done: {
    name: 'Lần chăm sóc đã thực hiện',
  },
  feedback_due: {
    name: 'Buổi trao đổi đến hạn',
  },
  feedback_in_time: {
    name: 'Buổi trao đổi đúng hạn',
  },
  tasks_due: {
    name: 'Công việc đến hạn',
  },
  tasks_in_time: {
    name: 'Công việc xong đúng hạn',
  },
  tasks_moved: {
    name: 'Công việc đã dời hạn',
  },
  satisfaction_answers: {
    name: 'Câu trả lời về mức hài lòng',
  },
  satisfied_answers: {
    name: 'Câu trả lời của khách hài lòng',
  },
  satisfaction_scores: {
    name: 'Điểm hài lòng',
  },
  recommendation_answers: {
    name: 'Câu trả lời về việc giới thiệu',
  },
  promoters: {
    name: 'Khách sẵn lòng giới thiệu',
  },
  detractors: {
    name: 'Khách không giới thiệu',
  },
  invitations_delivered: {
    name: 'Lời mời đã đến nơi',
  },
  invitations_answered: {
    name: 'Lời mời được trả lời trong 30 ngày',
  },
  invitations_pending: {
    name: 'Lời mời mới chưa trả lời',
  },
  employee_scores_emp0: {
    name: 'Điểm: mức hài lòng với công việc',
  },
  employee_answers_emp0: {
    name: 'Câu trả lời: mức hài lòng với công việc',
  },
  employee_favourable_emp0: {
    name: 'Câu trả lời tích cực: mức hài lòng với công việc',
  },
  employee_scores_emp1: {
    name: 'Điểm: cảm giác thuộc về đội',
  },
  employee_answers_emp1: {
    name: 'Câu trả lời: cảm giác thuộc về đội',
  },
  employee_favourable_emp1: {
    name: 'Câu trả lời tích cực: cảm giác thuộc về đội',
  },
  employee_scores_emp2: {
    name: 'Điểm: cách bán hàng',
  },
  employee_answers_emp2: {
    name: 'Câu trả lời: cách bán hàng',
  },
  employee_favourable_emp2: {
    name: 'Câu trả lời tích cực: cách bán hàng',
  },
  employee_recommendation_answers: {
    name: 'Câu trả lời của nhân viên về việc giới thiệu',
  },
  employee_promoters: {
    name: 'Nhân viên sẵn lòng giới thiệu',
  },
  employee_detractors: {
    name: 'Nhân viên không giới thiệu',
  },
  open_pipeline_due: {
    name: 'Thương vụ đang mở dự kiến chốt trong phần còn lại của kỳ',
  },
};
