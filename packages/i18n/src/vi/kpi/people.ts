import type { peopleKpis as en } from '../../en/kpi/people.ts';
import type { Words } from '../../words.ts';

export const peopleKpis: Words<typeof en> = {
  employee_satisfaction_score: {
    name: 'Mức độ hài lòng của nhân viên',
    sentence: 'Nhân viên bán hàng hài lòng với công việc đến mức nào.',
    formula: 'Trung bình câu trả lời cho “Tôi hài lòng với công việc”, từ 1 đến 5; bên cạnh là tỷ lệ điểm 4 và 5',
    reading: 'Câu trả lời là ẩn danh: dưới năm câu thì không hiển thị gì, kể cả qua phép trừ.',
    advice: 'Trao đổi với đội về một điều có thể thay đổi trong tháng tới, rồi hỏi lại.',
  },
  team_belonging_score: {
    name: 'Cảm nhận là một phần của đội',
    sentence: 'Nhân viên cảm thấy mình thuộc về đội đến mức nào.',
    formula: 'Trung bình câu trả lời cho “Tôi cảm thấy mình là một phần của đội”, từ 1 đến 5',
    reading: 'Câu trả lời là ẩn danh: dưới năm câu thì không hiển thị gì, kể cả qua phép trừ.',
    advice: 'Cho mọi người việc làm chung mà không phải thi đua.',
  },
  process_agreement_score: {
    name: 'Mức đồng tình với quy trình bán hàng',
    sentence: 'Nhân viên đồng tình với cách bán hàng hiện nay đến mức nào.',
    formula: 'Trung bình câu trả lời cho “Tôi đồng tình với cách chúng ta bán hàng”, từ 1 đến 5',
    reading: 'Câu trả lời là ẩn danh: dưới năm câu thì không hiển thị gì, kể cả qua phép trừ.',
    advice: 'Hỏi bước nào cản trở nhất và thử bỏ bước đó trong một tháng.',
  },
  enps: {
    name: 'Điểm sẵn lòng giới thiệu nơi làm việc',
    sentence: 'Tỷ lệ nhân viên sẵn lòng giới thiệu nơi làm việc trừ tỷ lệ nhân viên không muốn giới thiệu.',
    formula: '100 × (số câu trả lời 9–10 − số câu trả lời 0–6) ÷ tổng số câu trả lời cho “Bạn có sẵn lòng giới thiệu nơi làm việc này không?”',
    reading: 'Câu trả lời là ẩn danh: dưới năm câu thì không hiển thị gì, kể cả qua phép trừ.',
    advice: 'Theo dõi xu hướng qua nhiều đợt; một đợt ở đội nhỏ nói lên rất ít.',
  },
  feedback_meeting_rate: {
    name: 'Tỷ lệ buổi trao đổi phản hồi đúng hạn',
    sentence: 'Trong các buổi trao đổi phản hồi đến hạn, bao nhiêu phần trăm diễn ra đúng hạn.',
    formula:
      'Buổi trao đổi diễn ra và được hai bên xác nhận muộn nhất năm ngày làm việc sau hạn ÷ số buổi đến hạn trong kỳ, không tính người nghỉ cả tháng',
    reading: 'Chỉ tính khi cả hai bên đã xác nhận.',
    advice: 'Ngay hôm nay hãy đưa lịch cả quý vào lịch của hai bên.',
  },
  self_rating_gap: {
    name: 'Chênh lệch giữa tự đánh giá và thực tế',
    sentence: 'Tự đánh giá lệch bao nhiêu so với kết quả đo được.',
    formula: 'Trung bình theo người của mức tự đánh giá − mức đo được, tính bằng điểm phần trăm',
    reading: 'Trên 0 nghĩa là tự đánh giá cao hơn thực tế. Đây là cớ để trao đổi, không dùng để chấm điểm hay trả lương.',
    advice: 'Cùng xem số liệu hai bên đang dùng; thường một bên đang tính thứ khác.',
  },
  on_time_completion_rate: {
    name: 'Tỷ lệ công việc, dự án đúng hạn',
    sentence: 'Trong các công việc hoặc dự án đến hạn, bao nhiêu phần trăm xong đúng hạn.',
    formula: 'Công việc, dự án xong trước hạn ban đầu ÷ số có hạn ban đầu trong kỳ, không tính việc đã hủy',
    reading: 'Chỉ tính hạn đầu tiên, dù đã dời bao nhiêu lần; số việc dời hạn hiển thị bên cạnh.',
    advice: 'Nhận ít việc một lúc hơn và báo sớm khi không kịp hạn.',
  },
  customers_in_work_count: {
    name: 'Số khách hàng đang theo đuổi, chăm sóc',
    sentence: 'Hiện có bao nhiêu khách hàng và khách tiềm năng đang được theo đuổi hoặc sắp đến lịch chăm sóc.',
    formula:
      'Khách hàng có liên hệ mới hoặc thương vụ đang mở có hoạt động trong 90 ngày qua, hoặc có lịch chăm sóc trong 90 ngày tới; mỗi khách tính một lần cho mỗi người phụ trách',
    reading: 'Là mức ở cuối kỳ. Quá nhiều so với sức một người thì chất lượng giảm trước khi số giảm.',
    advice: 'Đóng hoặc bàn giao những gì nhiều tuần không ai theo.',
  },
  effort_per_customer: {
    name: 'Thời gian làm việc cho mỗi khách hàng',
    sentence: 'Trung bình mỗi khách hàng tốn bao nhiêu giờ làm việc.',
    formula: 'Số giờ tiếp xúc gồm chuẩn bị và đi lại, nếu không ghi thì lấy số phút theo định mức ÷ số khách hàng được theo đuổi',
    reading: 'Bên cạnh là phần ước tính theo định mức. Không gồm thời gian nội bộ.',
    advice: 'So sánh các phân khúc: tốn nhiều giờ cho khách mua ít là chỗ nên tiết kiệm trước.',
  },
  contacts_per_working_day: {
    name: 'Số lượt tiếp xúc mỗi ngày làm việc',
    sentence: 'Mỗi ngày làm việc một người thực hiện bao nhiêu lượt tiếp xúc khách.',
    formula:
      'Số cuộc gọi, cuộc gặp, lượt đến gặp và tin nhắn hai chiều đã thực hiện ÷ số ngày làm việc thực tế (lịch − ngày nghỉ, theo tỷ lệ thời gian) của người bán hàng',
    reading: 'Ngày nghỉ không làm giảm chỉ số. Hãy xem cùng kết quả mà các lần tiếp xúc mang lại.',
    advice: 'Dành giờ cố định cho việc tiếp xúc khách, không họp và không giấy tờ.',
  },
  capacity_utilisation: {
    name: 'Khối lượng công việc so với quỹ thời gian',
    sentence: 'Kế hoạch cần bao nhiêu phần trăm quỹ thời gian bán hàng hiện có.',
    formula: 'Số giờ kế hoạch cần ÷ số giờ hiện có, theo vai trò và tháng',
    reading: '75–95 % là tốt. Hãy xem từng tháng: số trung bình có thể che một tháng trên 100 %.',
    advice: 'Trên 100 %: chuyển giờ giữa các vai trò, tuyển sớm, hoặc giảm kế hoạch.',
  },
  headcount_gap: {
    name: 'Số nhân sự còn thiếu',
    sentence: 'Kế hoạch cần thêm bao nhiêu người so với hiện có.',
    formula: 'Số giờ cần ÷ số giờ của một người toàn thời gian − số người hiện có; nhiều tháng thì lấy trung bình',
    reading: 'Trên 0 là thiếu người, dưới 0 là còn dư thời gian.',
    advice: 'Tính cả thời gian tuyển và học việc trước khi quyết định.',
  },
  goal_progress: {
    name: 'Tiến độ mục tiêu',
    sentence: 'Mục tiêu đã hoàn thành bao nhiêu phần trăm, tính từ các mục tiêu nhỏ.',
    formula: 'Tiến độ từng phần (từ mức ban đầu đến mức cần đạt, 0–100 %) tính trung bình theo trọng số; phần hủy có lý do không tính',
    reading: 'Vượt 100 % ở một phần không bù cho phần khác. Mục tiêu chỉ xong khi mọi phần bắt buộc đã xong.',
    advice: 'Chọn phần bắt buộc chậm nhất và thống nhất bước tiếp theo.',
  },
};
