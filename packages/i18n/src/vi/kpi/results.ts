import type { resultKpis as en } from '../../en/kpi/results.ts';
import type { Words } from '../../words.ts';

export const resultKpis: Words<typeof en> = {
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
};
