import type { coreMeasures as en } from '../../en/measure/core.ts';
import type { Words } from '../../words.ts';
import { perReceived } from '../kpi/per-received.ts';

export const coreMeasures: Words<typeof en> = {
  won_revenue: {
    name: 'Giá trị thương vụ thành công',
    sentence: 'Tổng giá trị các thương vụ chốt thành công trong kỳ, tính tại thời điểm chốt.',
    variant: perReceived,
  },
  won_deals: {
    name: 'Thương vụ thành công',
    sentence: 'Số thương vụ chốt thành công trong kỳ.',
  },
  lost_deals: {
    name: 'Thương vụ thất bại',
    sentence: 'Số thương vụ thất bại trong kỳ, không tính bản trùng và bản thử.',
  },
  decided_deals: {
    name: 'Thương vụ đã có kết quả',
    sentence: 'Số thương vụ thành công hoặc thất bại trong kỳ.',
  },
  created_deals: {
    name: 'Thương vụ tạo mới',
    sentence: 'Số thương vụ được mở trong kỳ.',
  },
  open_deals: {
    name: 'Thương vụ đang mở',
    sentence: 'Số thương vụ đang được theo đuổi vào cuối kỳ.',
  },
  open_pipeline: {
    name: 'Giá trị ghi nhận của thương vụ đang mở',
    sentence: 'Tổng giá trị các thương vụ đang mở vào cuối kỳ.',
  },
  open_pipeline_list_value: {
    name: 'Thương vụ đang mở theo giá niêm yết',
    sentence: 'Tổng giá niêm yết của sản phẩm trong các thương vụ đang mở vào cuối kỳ.',
  },
  open_deals_age: {
    name: 'Thời gian theo đuổi thương vụ đang mở',
    sentence: 'Số ngày từ khi bắt đầu đến cuối kỳ của các thương vụ còn mở.',
    variant: {
      mean: 'Trung bình',
    },
  },
  won_deals_discount: {
    name: 'Mức giảm giá của thương vụ thành công',
    sentence: 'Các thương vụ thành công thấp hơn giá niêm yết bao nhiêu.',
  },
  orders_count: {
    name: 'Đơn hàng',
    sentence: 'Số đơn hàng được ghi nhận trong kỳ và không bị hủy.',
  },
  order_lines_count: {
    name: 'Dòng đơn hàng',
    sentence: 'Số dòng hàng trong các đơn của kỳ.',
  },
  order_gross_sales: {
    name: 'Doanh thu trước khi hoàn tiền',
    sentence: 'Giá trị chưa thuế của các đơn trong kỳ, chưa trừ tiền hoàn lại.',
  },
  refunds: {
    name: 'Tiền hoàn lại',
    sentence: 'Số tiền hoàn lại cho khách trong kỳ, chưa gồm thuế.',
  },
  buying_customers: {
    name: 'Khách hàng có mua',
    sentence: 'Số khách hàng khác nhau đã mua trong kỳ.',
  },
  winbacks: {
    name: 'Khách hàng quay lại sau khi rời bỏ',
    sentence: 'Số khách hàng mua lại sau thời gian dài không mua.',
  },
  all_contacts: {
    name: 'Mọi khách tiềm năng đã ghi nhận',
    sentence: 'Mọi khách tiềm năng được ghi nhận trong kỳ, kể cả bản trùng và bản thử.',
  },
  converted_contacts: {
    name: 'Khách tiềm năng đã thành khách hàng',
    sentence: 'Trong số khách tiềm năng mới của kỳ, bao nhiêu đã thành khách hàng đến nay.',
    variant: {
      by_originator: 'Theo người tìm ra',
    },
  },
  acquisition_costs: {
    name: 'Chi phí để có khách mới',
    sentence: 'Chi phí tiếp thị và bán hàng trong kỳ dành cho việc có khách hàng mới.',
    variant: {
      media_only: 'Chỉ quảng cáo và sự kiện',
    },
  },
  sales_recognised: { name: 'Doanh thu đã ghi nhận' },
  sales_reversed: { name: 'Doanh thu bị hủy sau khi ghi nhận' },
  units_recognised: { name: 'Số lượng đã bán' },
  units_reversed: { name: 'Số lượng bị hủy sau khi bán' },
  units_refunded: { name: 'Số lượng khách trả lại' },
  profit_recognised: { name: 'Lợi nhuận gộp từ doanh thu' },
  profit_reversed: { name: 'Lợi nhuận gộp của doanh thu bị hủy' },
  profit_refunded: { name: 'Lợi nhuận gộp mất do hoàn tiền' },
  covered_sales: { name: 'Doanh thu có giá vốn' },
  covered_reversed: { name: 'Doanh thu bị hủy có giá vốn' },
  covered_refunds: { name: 'Tiền hoàn lại có giá vốn' },
  list_sales: { name: 'Doanh thu theo giá niêm yết' },
  listed_net_sales: { name: 'Doanh thu của các dòng có giá niêm yết' },
  won_of_decided_deals: { name: 'Thương vụ thành công trong số đã có kết quả' },
  won_of_created_deals: { name: 'Thương vụ thành công trong số đã tạo' },
  decided_of_created_deals: { name: 'Thương vụ đã có kết quả trong số đã tạo' },
  won_deals_with_amount: { name: 'Thương vụ thành công có giá trị' },
  won_amounts: { name: 'Giá trị từng thương vụ thành công' },
  won_list_value: { name: 'Thương vụ thành công theo giá niêm yết' },
  won_revenue_with_list: { name: 'Giá trị thương vụ thành công có giá niêm yết' },
  won_cycles: { name: 'Số ngày đến khi chốt' },
  lost_cycles: { name: 'Số ngày đến khi thất bại' },
  decided_cycles: { name: 'Số ngày đến khi có kết quả' },
  open_deal_ages: { name: 'Số ngày theo đuổi thương vụ đang mở' },
  expected_pipeline: { name: 'Thương vụ đang mở dự kiến chốt trong phần còn lại của kỳ' },
  expected_deals: { name: 'Số thương vụ đang mở dự kiến chốt trong phần còn lại của kỳ' },
  decided_stage_visits: { name: 'Thương vụ đã có kết quả từng ở giai đoạn này' },
  won_stage_visits: { name: 'Thương vụ thành công từng ở giai đoạn này' },
  new_contacts: { name: 'Khách tiềm năng mới' },
  cohort_contacts: { name: 'Khách tiềm năng mới trong kỳ' },
  contacts_with_deal: { name: 'Khách tiềm năng đã thành thương vụ' },
  waiting_contacts: { name: 'Khách tiềm năng chưa có kết quả' },
  deal_delays: { name: 'Số ngày từ khách tiềm năng đến thương vụ' },
  approached_contacts: { name: 'Khách tiềm năng đã tiếp cận' },
  approached_contacts_by_attempt: { name: 'Khách tiềm năng theo lần tiếp cận đầu tiên' },
  contacts_and_customers: { name: 'Tất cả khách tiềm năng mới' },
  converted_contacts_by_originator: { name: 'Khách tiềm năng đã thành khách hàng, theo người tìm ra' },
  days_to_customer: { name: 'Số ngày để trở thành khách hàng' },
  days_to_customer_of_created: { name: 'Số ngày để trở thành khách hàng, theo ngày tạo' },
  calls: { name: 'Cuộc gọi đã thực hiện' },
  meetings: { name: 'Cuộc gặp đã diễn ra' },
  new_customers: { name: 'Khách hàng mới' },
  media_costs: { name: 'Chi phí quảng cáo và sự kiện' },
};
