import type { customerKpis as en } from '../../en/kpi/customers.ts';
import type { Words } from '../../words.ts';

export const customerKpis: Words<typeof en> = {
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
};
