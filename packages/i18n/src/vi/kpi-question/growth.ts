import type { growthQuestions as en } from '../../en/kpi-question/growth.ts';
import type { Words } from '../../words.ts';

export const growthQuestions: Words<typeof en> = {
  monthly_sales_growth: 'Chúng ta có tăng trưởng không? Bán nhiều hơn tháng trước không?',
  new_customers_count: 'Chúng ta có thêm bao nhiêu khách hàng mới? Ai mua lần đầu?',
  upsell_rate: 'Khách có chuyển sang loại tốt hơn không? Bao nhiêu khách nâng cấp?',
  cross_sell_rate: 'Khách có mua thêm loại sản phẩm khác không? Có thể giới thiệu thêm gì?',
  existing_customers_new_product_count: 'Khách hiện tại nào mua thứ chưa từng mua? Sản phẩm mới có bán được cho khách quen không?',
  expansion_revenue: 'Khách hiện tại mua thêm bao nhiêu tiền? Khách có mua nhiều dần lên không?',
  repeat_purchase_rate: 'Khách có quay lại không? Bao nhiêu người mua lại?',
  market_share: 'Chúng ta chiếm bao nhiêu thị trường? Có giành thêm từ đối thủ không?',
  gross_profit: 'Chúng ta lãi bao nhiêu từ hàng bán? Còn lại gì sau giá vốn?',
  gross_margin_rate: 'Mỗi lần bán lãi được bao nhiêu phần? Chúng ta bán có rẻ quá không?',
  net_profit: 'Cuối cùng còn lại bao nhiêu? Chúng ta có lãi không?',
  promotion_uplift: 'Khuyến mãi có hiệu quả không? Nhờ đó bán thêm được bao nhiêu?',
  competitor_price_index: 'Chúng ta có đắt hơn nơi khác không? Giá của ta so với đối thủ thế nào?',
};
