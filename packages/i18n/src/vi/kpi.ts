import type { kpi as en } from '../en/kpi.ts';
import type { Words } from '../words.ts';

export const kpi: Words<typeof en> = {
  net_sales_revenue: {
    name: 'Doanh thu thuần',
    sentence: 'Giá trị hàng hóa và dịch vụ đã bán trong kỳ, chưa gồm thuế, đã trừ giảm giá và tiền hoàn lại cho khách.',
    formula: 'Giá trị chưa thuế của các đơn hàng được ghi nhận trong kỳ − các đơn bị hủy trong kỳ sau khi đã được ghi nhận − tiền hoàn lại trong kỳ',
    reading: 'Hãy so sánh cùng số ngày làm việc. Tiền hoàn lại làm giảm doanh thu của kỳ hoàn tiền, không phải của kỳ đặt hàng.',
  },
  sales_volume_units: {
    name: 'Sản lượng bán ra',
    sentence: 'Số lượng sản phẩm bán ra trong kỳ, đã trừ hàng trả lại.',
    formula: 'Số lượng của các đơn hàng được ghi nhận trong kỳ − số lượng bị hủy sau đó hoặc trả lại trong kỳ, tính theo đơn vị cơ bản của sản phẩm',
    reading: 'Các đơn vị đo khác nhau không được cộng với nhau: nếu không có giá trị, hãy chọn một sản phẩm hoặc một nhóm sản phẩm.',
  },
  deals_won_count: {
    name: 'Số thương vụ chốt thành công',
    sentence: 'Số thương vụ khách hàng đồng ý mua trong kỳ.',
    formula: 'Số thương vụ có lần chuyển sang giai đoạn thành công gần nhất nằm trong kỳ và chưa bị mở lại',
    reading:
      'Thương vụ do hai người cùng chốt được tính cho mỗi người theo phần đóng góp và tính một lần trong tổng. Thương vụ mở lại không được tính cho đến khi thành công lần nữa.',
  },
  refund_rate: {
    name: 'Tỷ lệ hoàn tiền',
    sentence: 'Bao nhiêu phần trăm doanh thu đã được hoàn lại cho khách.',
    formula: 'Tiền hoàn lại trong kỳ ÷ giá trị chưa thuế của các đơn hàng ghi nhận trong kỳ',
    reading: 'Tiền hoàn được tính vào kỳ trả lại cho khách, bất kể hàng bán lúc nào, nên một tháng bán ít sau tháng bán nhiều có thể vượt 100%.',
  },
  win_rate: {
    name: 'Tỷ lệ chốt thành công',
    sentence: 'Trong các thương vụ đã có kết quả trong kỳ, bao nhiêu phần trăm là thành công.',
    formula: 'Số thương vụ thành công ÷ tổng số thương vụ đã có kết quả trong kỳ, cả thành công lẫn thất bại',
    reading:
      'Thương vụ đang mở không được tính. Khi ít thương vụ có kết quả, tỷ lệ dao động mạnh: hãy xem khoảng tin cậy trước khi đánh giá một người.',
    variant: {
      created_cohort: 'Thương vụ tạo trong kỳ',
    },
  },
  average_deal_size: {
    name: 'Giá trị trung bình một thương vụ',
    sentence: 'Giá trị trung bình của một thương vụ chốt thành công.',
    formula: 'Giá trị các thương vụ thành công trong kỳ ÷ số thương vụ đó có ghi giá trị',
    reading: 'Một thương vụ rất lớn kéo giá trị trung bình lên: khi đó trung vị đứng bên cạnh và cho biết rõ hơn về thương vụ thông thường.',
  },
  sales_cycle_length: {
    name: 'Độ dài chu kỳ bán hàng',
    sentence: 'Số ngày từ lần trao đổi đầu tiên với khách đến khi chốt thương vụ; ngắn hơn không phải lúc nào cũng tốt hơn.',
    formula:
      'Trung vị số ngày từ lần trao đổi đầu tiên đến khi chốt, trên các thương vụ thành công trong kỳ; nếu không có lần trao đổi thì tính từ ngày tạo khách tiềm năng, hoặc ngày tạo thương vụ',
    reading: 'Một nửa số thương vụ nhanh hơn, một nửa chậm hơn. Ngắn hơn không phải lúc nào cũng tốt hơn: khách bị thúc ép thường rời đi sớm.',
    variant: {
      mean: 'Trung bình',
      lost: 'Thương vụ thất bại',
      lost_mean: 'Thương vụ thất bại, trung bình',
      decided: 'Tất cả thương vụ đã có kết quả',
      decided_mean: 'Tất cả thương vụ đã có kết quả, trung bình',
    },
  },
  open_pipeline_value: {
    name: 'Giá trị các thương vụ đang mở',
    sentence: 'Tổng giá trị các thương vụ đang được theo đuổi.',
    formula: 'Tổng giá trị các thương vụ đang ở giai đoạn mở vào cuối kỳ',
    reading: 'Đây là số tại một thời điểm: không cộng các tháng với nhau. Thương vụ chưa có giá trị được liệt kê nhưng không làm tăng tổng.',
    variant: {
      list_value: 'Theo giá niêm yết',
    },
  },
  weighted_pipeline_forecast: {
    name: 'Dự báo từ các thương vụ đang mở',
    sentence: 'Kết quả dự kiến cuối kỳ: phần đã bán cộng giá trị các thương vụ đang mở nhân với khả năng chốt.',
    formula:
      'Giá trị các thương vụ đã thành công trong kỳ + với mỗi thương vụ đang mở dự kiến chốt trong phần còn lại của kỳ: giá trị × khả năng chốt của giai đoạn',
    reading:
      'Đây là giá trị kỳ vọng, không phải cam kết. Khả năng chốt lấy từ lịch sử của chính bạn khi giai đoạn có từ 30 trường hợp đã có kết quả; ít hơn thì dùng mức mặc định của giai đoạn và ghi “giả định”.',
  },
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
  new_customers_count: {
    name: 'Số khách hàng mới',
    sentence: 'Số khách hàng mua lần đầu.',
    formula: 'Số khách hàng có thương vụ thành công đầu tiên hoặc đơn hàng hoàn tất đầu tiên nằm trong kỳ',
    reading: 'Khách hàng quay lại sau thời gian dài được hiển thị bên cạnh. Đơn đầu tiên được hoàn tiền toàn bộ trong 30 ngày sẽ bị loại ra.',
  },
  customer_acquisition_cost: {
    name: 'Chi phí để có một khách hàng mới',
    sentence: 'Toàn bộ chi phí tiếp thị và bán hàng để có một khách hàng mới, gồm cả lương và chi phí gián tiếp.',
    formula: 'Chi phí tiếp thị và bán hàng trong kỳ dành cho việc có khách mới ÷ số khách hàng mới',
    reading:
      'Chi phí và khách hàng của cùng một kỳ được đặt cạnh nhau: nếu chu kỳ bán hàng dài, hãy xem theo quý trở lên. Khi không có khách mới, chỉ hiển thị chi phí.',
    variant: {
      media_only: 'Chỉ chi phí quảng cáo',
    },
  },
  monthly_sales_growth: {
    name: 'Tăng trưởng doanh thu theo tháng',
    sentence: 'Doanh thu tăng hay giảm bao nhiêu so với tháng trước.',
    formula: '(Doanh thu thuần của tháng − doanh thu thuần của tháng trước) ÷ doanh thu thuần của tháng trước',
    reading: 'Tháng đang chạy được so với cùng số ngày làm việc của tháng trước. Vào dịp Tết, lễ Phục sinh và năm mới, hãy so với cùng kỳ năm trước.',
  },
};
