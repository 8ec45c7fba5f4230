import type { activityKpis as en } from '../../en/kpi/activity.ts';
import type { Words } from '../../words.ts';
import { perReceived } from './per-received.ts';

export const activityKpis: Words<typeof en> = {
  new_contacts_count: {
    name: 'Số khách hàng tiềm năng mới',
    sentence: 'Số khách hàng tiềm năng mới tự tìm đến hoặc được tìm thấy trong kỳ.',
    formula: 'Số khách hàng tiềm năng được tạo trong kỳ, không tính bản ghi trùng và bản ghi thử',
    reading: 'Nhiều hơn chỉ tốt khi chất lượng được giữ: hãy đọc cùng tỷ lệ chuyển đổi. Bản ghi trùng phát hiện sau cũng bị loại khỏi kỳ trước.',
    advice: 'Xem nguồn nào mang lại khách tốt và dành thêm thời gian hoặc tiền cho nguồn đó.',
  },
  lead_conversion_rate: {
    name: 'Tỷ lệ chuyển đổi thành khách hàng',
    sentence: 'Trong số khách tiềm năng đã tiếp cận, bao nhiêu phần trăm thành khách hàng.',
    formula:
      'Khách tiềm năng trong kỳ đã thành khách hàng trong thời hạn ÷ khách tiềm năng trong kỳ đã được tiếp cận ít nhất một lần; thời hạn: gấp đôi thời gian thường cần để thành khách hàng, tối thiểu 30 ngày',
    reading:
      'Khách tiềm năng mới vẫn còn thời gian: kỳ như vậy được ghi “đến nay” và chỉ có thể tăng. Nhiều lần liên hệ của một khách hàng chỉ tính một lần.',
    advice: 'Tìm bước mất nhiều khách nhất và so sánh kịch bản, hình thức liên hệ và nguồn khách.',
    variant: {
      no_horizon: 'Không giới hạn thời gian',
      by_first_attempt: 'Theo ngày tiếp cận đầu tiên',
      all_contacts: 'Trên tất cả khách tiềm năng mới',
      all_contacts_no_horizon: 'Trên tất cả khách tiềm năng mới, không giới hạn thời gian',
    },
  },
  lead_to_opportunity_rate: {
    name: 'Tỷ lệ khách tiềm năng thành cơ hội',
    sentence: 'Trong số khách tiềm năng mới, bao nhiêu phần trăm trở thành cơ hội bán hàng đủ điều kiện.',
    formula: 'Khách tiềm năng mới trong kỳ đã trở thành cơ hội bán hàng ÷ tất cả khách tiềm năng mới trong kỳ',
    reading: 'Khách tiềm năng còn đủ mới để trở thành cơ hội được hiển thị bên cạnh là “đang chờ”.',
    advice: 'Kiểm tra khách có được liên hệ nhanh không và nguồn khách có hợp với khách hàng mong muốn không.',
  },
  calls_made_count: {
    name: 'Số cuộc gọi đã thực hiện',
    sentence: 'Số cuộc gọi đi tới khách hàng hoặc khách tiềm năng.',
    formula: 'Số cuộc gọi đi đã thực hiện; gọi lại cùng một số trong vòng hai phút chỉ tính một lần',
    reading: 'Cuộc gọi không có người nghe cũng được tính: đây là nỗ lực, chưa phải kết quả. Hãy đọc cùng số cuộc gặp và tỷ lệ chuyển đổi sau đó.',
    advice: 'Dành giờ gọi cố định, không bị gián đoạn. Nếu đủ cuộc gọi mà ít trao đổi, hãy đổi giờ gọi hoặc danh sách.',
  },
  meetings_held_count: {
    name: 'Số cuộc gặp đã diễn ra',
    sentence: 'Số cuộc gặp khách hàng thực sự đã diễn ra.',
    formula: 'Số cuộc gặp được đánh dấu đã hoàn thành trong kỳ',
    reading: 'Cuộc gặp có hai đồng nghiệp tham gia được tính một lần cho đội và một lần cho mỗi người. Gặp qua video cũng được tính.',
    advice: 'Nếu ít cuộc gặp diễn ra, trước hết xem đã đặt bao nhiêu cuộc hẹn và bao nhiêu trong đó được giữ.',
  },
  lead_contacted_rate: {
    name: 'Tỷ lệ khách tiềm năng mới đã tiếp cận',
    sentence: 'Trong số khách tiềm năng mới, bao nhiêu phần trăm đã có người tìm cách liên hệ.',
    formula: 'Khách tiềm năng mới trong kỳ đã có người tìm cách liên hệ ÷ tất cả khách tiềm năng mới trong kỳ',
    reading: 'Khách chưa có người phụ trách cũng được tính. Khách vừa đến hôm nay vẫn còn thời gian và hiển thị bên cạnh.',
    advice: 'Mở danh sách khách chưa được liên hệ và gọi người chờ lâu nhất trước. Giao ngay hôm nay những khách chưa có người phụ trách.',
  },
  lead_response_time: {
    name: 'Thời gian phản hồi khách tiềm năng mới',
    sentence: 'Khách tiềm năng mới chờ bao lâu để được nhân viên phản hồi lần đầu, không tính tin nhắn tự động.',
    formula: 'Trung vị thời gian từ lúc khách tiềm năng mới xuất hiện đến lần đầu nhân viên tìm cách liên hệ',
    reading: 'Tin nhắn tự động không làm dừng đồng hồ; khách do chúng ta tự tìm không được tính. Khách chưa được phản hồi hiển thị bên cạnh.',
    advice: 'Để yêu cầu mới đến tay nhân viên ngay và phân công rõ ai trả lời lúc nào. Xem giờ nào trong ngày khách phải chờ lâu nhất.',
    variant: {
      business_hours: 'Trong giờ làm việc',
    },
  },
  leads_sourced_count: {
    name: 'Số khách tiềm năng mới tự tìm được',
    sentence: 'Số khách tiềm năng mới do chính nhân viên này tìm được.',
    formula: 'Số khách tiềm năng do nhân viên tìm được, có tên và cách liên hệ',
    reading: 'Khách tự tìm đến rồi được giao không tính ở đây. Hãy đọc cùng số khách trở thành cơ hội.',
    advice: 'Dành giờ cố định để tìm khách và lặp lại những nguồn đã mang về khách tốt nhất.',
  },
  time_to_convert: {
    name: 'Thời gian trở thành khách hàng',
    sentence: 'Số ngày từ khi ghi nhận khách tiềm năng đến lần mua đầu tiên.',
    formula: 'Trung vị số ngày từ khi ghi nhận khách tiềm năng đến lần mua đầu tiên, của những khách thành khách hàng trong kỳ',
    reading: 'Bao gồm cả thời gian chờ trước cuộc trao đổi đầu tiên. Khách chưa mua không nằm trong số này.',
    advice:
      'Xem khách chờ lâu nhất ở đâu: trước lần liên hệ đầu tiên hay giữa báo giá và quyết định. Cuối mỗi cuộc trao đổi hãy thống nhất bước tiếp theo.',
    variant: {
      mean: 'Trung bình',
      created_cohort: 'Theo ngày ghi nhận',
      created_cohort_mean: 'Theo ngày ghi nhận, trung bình',
    },
  },
  opportunities_created_count: {
    name: 'Số cơ hội bán hàng tạo mới',
    sentence: 'Số cơ hội bán hàng đủ điều kiện được mở ra.',
    formula: 'Số thương vụ được tạo trong kỳ, không tính gia hạn',
    reading: 'Tính cho người tìm ra. Bên cạnh là số được nhân viên bán hàng tiếp nhận trong bảy ngày: đây là căn cứ tính lương.',
    advice: 'Nếu ít được tiếp nhận, hãy cùng viết ra thế nào là một cơ hội tốt. Nếu số lượng ít, cần nhiều cuộc trao đổi đầu tiên hơn.',
    variant: {
      ...perReceived,
      accepted: 'Được nhân viên bán hàng tiếp nhận',
      by_owner: 'Theo người phụ trách',
    },
  },
  emails_sent_count: {
    name: 'Số email gửi riêng từng khách',
    sentence: 'Số email gửi riêng cho từng khách hàng hoặc khách tiềm năng, không tính email gửi hàng loạt.',
    formula: 'Số email gửi riêng cho từng người; không tính email hàng loạt, trả lời tự động và email bị trả lại',
    reading: 'Một email gửi nhiều người nhận tính một lần. Đây là nỗ lực: hãy đọc cùng tỷ lệ trả lời.',
    advice: 'Viết ít hơn nhưng đúng trọng tâm. Xem email nào được trả lời và lấy làm mẫu.',
    variant: {
      mass: 'Email hàng loạt',
    },
  },
  meetings_scheduled_count: {
    name: 'Số cuộc hẹn đã đặt',
    sentence: 'Số cuộc hẹn gặp đã thống nhất với khách trong kỳ.',
    formula: 'Số cuộc hẹn gặp và ghé thăm đã thống nhất trước trong kỳ',
    reading: 'Cuộc hẹn bị dời tính một lần, cuộc hẹn bị hủy sau đó vẫn được tính. Họp nội bộ không tính. Hãy đọc cùng tỷ lệ cuộc hẹn diễn ra.',
    advice: 'Trong mỗi cuộc trao đổi hãy đề nghị hai thời điểm và xác nhận lại trước một ngày.',
  },
  visits_completed_count: {
    name: 'Số lượt ghé thăm khách hàng',
    sentence: 'Số lượt nhân viên đến thăm khách hàng hoặc cửa hàng.',
    formula: 'Số lượt ghé thăm đã thực hiện; ghé lại cùng khách hàng trong vòng hai giờ chỉ tính một lần',
    reading: 'Bên cạnh là số lượt theo kế hoạch, trong đó bao nhiêu đã đi và bao nhiêu lượt ngoài kế hoạch.',
    advice: 'Lập lộ trình cho cả tuần và ghé những khách hàng gần nhau trong cùng một ngày.',
  },
  connect_rate: {
    name: 'Tỷ lệ cuộc gọi gặp được khách',
    sentence: 'Trong các cuộc gọi, bao nhiêu phần trăm thực sự nói chuyện được với khách.',
    formula: 'Cuộc gọi có trao đổi thật ÷ cuộc gọi đã thực hiện có ghi kết quả',
    reading:
      'Bị từ chối vẫn là có trao đổi; hộp thư thoại, sai số và không bắt máy thì không. Cuộc gọi chưa ghi kết quả không tính ở cả hai vế và hiển thị bên cạnh.',
    advice: 'Gọi vào giờ khách hay bắt máy, kiểm tra lại số điện thoại và ghi kết quả của mọi cuộc gọi.',
  },
  meeting_show_rate: {
    name: 'Tỷ lệ cuộc hẹn diễn ra',
    sentence: 'Trong các cuộc hẹn đã đến ngày hẹn, bao nhiêu phần trăm thực sự diễn ra.',
    formula: 'Cuộc hẹn đã diễn ra ÷ cuộc hẹn đến ngày: đã diễn ra, khách vắng mặt hoặc khách hủy',
    reading: 'Cuộc hẹn do chúng ta hủy không tính và hiển thị bên cạnh. Cuộc hẹn dời trước hơn một ngày chỉ tính ở ngày mới.',
    advice: 'Xác nhận trước một ngày, nói rõ lợi ích cho khách và đừng để quá lâu giữa lúc hẹn và lúc gặp.',
  },
  qualified_meetings_count: {
    name: 'Số cuộc gặp đạt yêu cầu đã bàn giao',
    sentence: 'Số cuộc gặp do nhân viên này đặt được, đã diễn ra và được nhân viên bán hàng tiếp nhận xác nhận là hữu ích.',
    formula: 'Số cuộc gặp do nhân viên này đặt, nhân viên bán hàng khác đã gặp và chấp nhận là hữu ích',
    reading: 'Nhân viên bán hàng im lặng ba ngày làm việc được xem là chấp nhận. Cuộc gặp còn chờ trả lời hiển thị bên cạnh.',
    advice: 'Hỏi vì sao cuộc gặp không được chấp nhận; trước khi đặt hẹn hãy xác nhận nhu cầu, ngân sách và người quyết định.',
  },
  activity_to_opportunity_yield: {
    name: 'Số cơ hội trên 100 hoạt động',
    sentence: 'Cứ 100 cuộc gọi, email hay cuộc gặp thì tạo được bao nhiêu cơ hội.',
    formula: '100 × số cơ hội tạo mới ÷ số cuộc gọi, email, tin nhắn, cuộc gặp và lượt ghé thăm của chúng ta đã thực hiện',
    reading:
      'Kết quả đến sau công việc: với ngày và tuần hãy xem dạng bốn tuần. Theo hình thức liên hệ, cơ hội thuộc về lần tiếp cận cuối cùng trước đó.',
    advice: 'Làm nhiều hơn việc mang lại cơ hội và bớt việc không mang lại gì. So sánh hình thức liên hệ và giờ trong ngày.',
    variant: {
      four_weeks: 'Bốn tuần gần nhất',
    },
  },
  touches_per_lead: {
    name: 'Số lần tiếp cận mỗi khách tiềm năng',
    sentence: 'Thường phải tiếp cận một khách tiềm năng bao nhiêu lần cho đến khi có kết quả.',
    formula: 'Trung vị số lần tiếp cận của chúng ta cho đến khi khách thành thương vụ hoặc bị loại',
    reading: 'Email trong chuỗi tự động được tính, gọi lại ngay thì không. Quá ít là bỏ cuộc sớm, quá nhiều là không biết dừng.',
    advice: 'Thống nhất sau bao nhiêu lần thì dừng, và dùng các hình thức liên hệ khác nhau vào những ngày khác nhau.',
  },
  research_before_contact_rate: {
    name: 'Tỷ lệ tìm hiểu khách trước khi liên hệ',
    sentence: 'Trong số khách được liên hệ lần đầu, bao nhiêu phần trăm đã được tìm hiểu trước.',
    formula: 'Lần liên hệ đầu tiên có tìm hiểu trước ÷ tất cả lần liên hệ đầu tiên trong kỳ',
    reading: 'Có tìm hiểu nghĩa là: nhu cầu, người quyết định và nguồn thông tin được ghi trước lần liên hệ đầu tiên. Ghi sau không tính.',
    advice: 'Dành năm phút trước cuộc gọi đầu tiên: họ có thể cần gì, ai quyết định, thông tin lấy từ đâu.',
  },
  email_open_rate: {
    name: 'Tỷ lệ mở email',
    sentence: 'Trong số email đã đến nơi và đo được việc mở, bao nhiêu phần trăm được mở; chỉ nên xem là dấu hiệu gần đúng.',
    formula: 'Email đến nơi được người nhận mở trong bảy ngày ÷ email đến nơi đo được việc mở',
    reading:
      'Phần mềm thư cũng tự mở email; email chỉ do máy mở không tính ở cả hai vế. Chỉ nên xem là dấu hiệu gần đúng. Email chưa đủ bảy ngày vẫn có thể được mở.',
    advice: 'Đừng quyết định chỉ dựa vào việc mở: hãy thử tiêu đề bằng lượt bấm và trả lời.',
  },
  email_click_rate: {
    name: 'Tỷ lệ bấm liên kết trong email',
    sentence: 'Trong số email đã đến nơi, bao nhiêu phần trăm có người bấm vào liên kết.',
    formula: 'Email đến nơi có người bấm liên kết ÷ email đến nơi',
    reading: 'Phần mềm an ninh bấm mọi liên kết ngay lập tức và liên kết hủy nhận email không được tính.',
    advice: 'Mỗi email chỉ nên có một liên kết rõ ràng và nói rõ phía sau là gì.',
  },
  email_reply_rate: {
    name: 'Tỷ lệ email được trả lời',
    sentence: 'Trong số email đã đến nơi, bao nhiêu phần trăm được người nhận trả lời, không tính trả lời tự động.',
    formula: 'Email đến nơi được người nhận trả lời trong 14 ngày ÷ email đến nơi',
    reading: 'Thông báo vắng mặt không phải là trả lời, từ chối thì có. Email chưa đủ 14 ngày vẫn có thể được trả lời.',
    advice: 'Viết cho một người về một câu hỏi và nhắc lại một lần sau vài ngày.',
  },
  contact_norm_fulfilment: {
    name: 'Tỷ lệ hoàn thành định mức tiếp xúc',
    sentence: 'Đã thực hiện bao nhiêu phần trăm định mức cuộc gọi, cuộc gặp và tiếp xúc khác, tính theo thời gian cần thiết.',
    formula: 'Với từng người và từng loại tiếp xúc: số đã làm, tối đa 1,2 × định mức, nhân số phút mỗi lần; cộng lại ÷ tổng số phút của định mức',
    reading: 'Ngày nghỉ và làm bán thời gian làm giảm định mức. Làm dư một loại không bù được loại còn thiếu.',
    advice: 'Dưới 90 %: xem thiếu loại nào và vì sao. Vượt xa: có thể định mức quá thấp.',
  },
  lead_load_per_rep: {
    name: 'Số khách tiềm năng mỗi nhân viên tiếp cận',
    sentence: 'Trung bình một nhân viên tiếp cận bao nhiêu khách tiềm năng trong một tháng.',
    formula: 'Khách tiềm năng đã được tiếp cận trong tháng ÷ số nhân viên bán hàng',
    reading:
      'Khách do hai người tiếp cận được tính cho cả hai. Kỳ nhiều tháng hiển thị trung bình tháng. Nhiều hơn chưa chắc tốt: quá nhiều thì mỗi khách có ít thời gian.',
    advice: 'Nếu số khách mỗi người tăng mà tỷ lệ chuyển đổi giảm, hãy chia lại khách hoặc dừng sớm hơn với khách không có triển vọng.',
  },
  cost_per_lead: {
    name: 'Chi phí cho mỗi khách tiềm năng mới',
    sentence: 'Chi phí tiếp thị tính trên mỗi khách tiềm năng mới.',
    formula: 'Chi phí tiếp thị trong kỳ ÷ số khách tiềm năng mới trong kỳ',
    reading: 'Khách tiềm năng rẻ chưa chắc tốt: hãy đọc cùng tỷ lệ chuyển đổi và chi phí để có một khách.',
    advice: 'Ngừng những gì mang về khách không ai muốn nói chuyện, dù rẻ.',
  },
  marketing_sourced_revenue_share: {
    name: 'Tỷ trọng doanh thu từ tiếp thị',
    sentence: 'Bao nhiêu phần trăm doanh thu từ khách hàng mới bắt nguồn từ hoạt động tiếp thị.',
    formula: 'Doanh thu trong kỳ từ khách trong năm đầu đến nhờ tiếp thị ÷ toàn bộ doanh thu trong kỳ từ khách trong năm đầu',
    reading: 'Lần tiếp xúc đầu tiên quyết định. Khách không rõ nguồn nằm trong tổng nhưng không nằm trong phần: hãy ghi lại nguồn.',
    advice: 'Nếu tỷ trọng thấp dù tiếp thị tốn nhiều, xem kênh nào mang về khách thực sự mua.',
  },
  return_on_marketing_spend: {
    name: 'Hiệu quả chi phí tiếp thị',
    sentence: 'Lợi nhuận gộp thu về cho mỗi đồng chi cho tiếp thị.',
    formula: 'Lợi nhuận gộp mười hai tháng đầu của khách hàng mới trong kỳ ÷ chi phí tiếp thị trong kỳ',
    reading: 'Khi năm đầu của các khách này chưa hết, con số chỉ cho biết phần đã thu được và được đánh dấu.',
    advice: 'Dưới 1 là tiếp thị chưa bù được chi phí. So sánh các kênh khi khách đã qua đủ một năm.',
  },
};
