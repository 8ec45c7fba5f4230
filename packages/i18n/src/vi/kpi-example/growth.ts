import type { growthExamples as en } from '../../en/kpi-example/growth.ts';
import type { Words } from '../../words.ts';

export const growthExamples: Words<typeof en> = {
  monthly_sales_growth: '110.000 sau 100.000: +10,0 %.',
  new_customers_count: '12 lần mua đầu, hoàn tiền toàn bộ 1: 11.',
  upsell_rate: '200 khách đang giao dịch, 14 nâng cấp: 7,0 %.',
  cross_sell_rate: '200 khách đang giao dịch, 18 mua loại khác: 9,0 %.',
  existing_customers_new_product_count: '10 khách mua thứ chưa từng mua: 10.',
  expansion_revenue: 'Thêm 300 và 150 mỗi tháng: 450.',
  repeat_purchase_rate: '80 người mua, 52 người mua lại: 65,0 %.',
  market_share: '2,4 triệu trên 20 triệu: 12,0 %.',
  gross_profit: 'Doanh thu 13.500, giá vốn 8.100: 5.400.',
  gross_margin_rate: '5.400 ÷ 13.500 = 40,0 %. Mỗi lần bán còn lại chừng đó.',
  net_profit: 'Doanh thu 13.500 trừ 8.100, 3.000, 100 và 300 chi phí, thuế: 2.000.',
  promotion_uplift: 'Mỗi tuần bán thêm 14,8 so với không khuyến mãi (12,9 đến 16,7): +14,1 %.',
  competitor_price_index: 'Giỏ hàng của ta 3.000, của đối thủ 3.100: 96,8.',
};
