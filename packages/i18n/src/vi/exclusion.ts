import type { exclusion as en } from '../en/exclusion.ts';
import type { Words } from '../words.ts';

export const exclusion: Words<typeof en> = {
  not_counted: 'bản thử, bản trùng, nội bộ hoặc chưa được tính',
  not_recognised: 'đơn hàng chưa được ghi nhận (bản nháp hoặc đã hủy)',
  no_date: 'không có ngày',
  no_amount: 'không có số tiền',
  no_rate: 'không có tỷ giá cho ngày đó',
  no_cost: 'chưa ghi giá vốn',
  no_list_price: 'không có giá niêm yết',
  no_quantity: 'không có số lượng',
  no_value: 'chưa ghi giá trị',
  no_account: 'chưa ghi khách hàng',
  no_start: 'không có ngày trao đổi đầu tiên hoặc ngày tạo',
  no_expected_close: 'không có ngày dự kiến chốt',
  no_status: 'không có trạng thái',
  no_direction: 'không rõ ai gọi cho ai',
  negative_duration: 'ngày kết thúc trước ngày bắt đầu',
  duplicate: 'bản trùng, bản thử hoặc tin rác',
  not_first_of_account: 'khách hàng này đã có lần ghi nhận trước',
  internal: 'trong nội bộ công ty',
  redial: 'gọi lại cùng số trong vòng hai phút',
  merged: 'được tính cho khách hàng đã gộp vào',
  not_comparable: 'giá khuyến mãi, hết hàng, đã rút lại hoặc không rõ thuế',
};
