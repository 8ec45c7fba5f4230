import type { growthKpis as en } from '../../en/kpi/growth.ts';
import type { Words } from '../../words.ts';

export const growthKpis: Words<typeof en> = {
  new_customers_count: {
    name: 'Số khách hàng mới',
    sentence: 'Số khách hàng mua lần đầu.',
    formula: 'Số khách hàng có thương vụ thành công đầu tiên hoặc đơn hàng hoàn tất đầu tiên nằm trong kỳ',
    reading: 'Khách hàng quay lại sau thời gian dài được hiển thị bên cạnh. Đơn đầu tiên được hoàn tiền toàn bộ trong 30 ngày sẽ bị loại ra.',
  },
  monthly_sales_growth: {
    name: 'Tăng trưởng doanh thu theo tháng',
    sentence: 'Doanh thu tăng hay giảm bao nhiêu so với tháng trước.',
    formula: '(Doanh thu thuần của tháng − doanh thu thuần của tháng trước) ÷ doanh thu thuần của tháng trước',
    reading: 'Tháng đang chạy được so với cùng số ngày làm việc của tháng trước. Vào dịp Tết, lễ Phục sinh và năm mới, hãy so với cùng kỳ năm trước.',
  },
};
