import type { activityKpis as en } from '../../en/kpi/activity.ts';
import type { Words } from '../../words.ts';

export const activityKpis: Words<typeof en> = {
  new_contacts_count: {
    name: 'Số khách hàng tiềm năng mới',
    sentence: 'Số khách hàng tiềm năng mới tự tìm đến hoặc được tìm thấy trong kỳ.',
    formula: 'Số khách hàng tiềm năng được tạo trong kỳ, không tính bản ghi trùng và bản ghi thử',
    reading: 'Nhiều hơn chỉ tốt khi chất lượng được giữ: hãy đọc cùng tỷ lệ chuyển đổi. Bản ghi trùng phát hiện sau cũng bị loại khỏi kỳ trước.',
  },
  lead_conversion_rate: {
    name: 'Tỷ lệ chuyển đổi thành khách hàng',
    sentence: 'Trong số khách tiềm năng đã tiếp cận, bao nhiêu phần trăm thành khách hàng.',
    formula:
      'Khách tiềm năng trong kỳ đã thành khách hàng trong thời hạn ÷ khách tiềm năng trong kỳ đã được tiếp cận ít nhất một lần; thời hạn: gấp đôi thời gian thường cần để thành khách hàng, tối thiểu 30 ngày',
    reading:
      'Khách tiềm năng mới vẫn còn thời gian: kỳ như vậy được ghi “đến nay” và chỉ có thể tăng. Nhiều lần liên hệ của một khách hàng chỉ tính một lần.',
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
  },
  calls_made_count: {
    name: 'Số cuộc gọi đã thực hiện',
    sentence: 'Số cuộc gọi đi tới khách hàng hoặc khách tiềm năng.',
    formula: 'Số cuộc gọi đi đã thực hiện; gọi lại cùng một số trong vòng hai phút chỉ tính một lần',
    reading: 'Cuộc gọi không có người nghe cũng được tính: đây là nỗ lực, chưa phải kết quả. Hãy đọc cùng số cuộc gặp và tỷ lệ chuyển đổi sau đó.',
  },
  meetings_held_count: {
    name: 'Số cuộc gặp đã diễn ra',
    sentence: 'Số cuộc gặp khách hàng thực sự đã diễn ra.',
    formula: 'Số cuộc gặp được đánh dấu đã hoàn thành trong kỳ',
    reading: 'Cuộc gặp có hai đồng nghiệp tham gia được tính một lần cho đội và một lần cho mỗi người. Gặp qua video cũng được tính.',
  },
};
