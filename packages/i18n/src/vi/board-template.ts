import type { boardTemplate as en } from '../en/board-template.ts';
import type { Words } from '../words.ts';

export const boardTemplate: Words<typeof en> = {
  own_day: { title: 'Công việc của tôi', text: 'Hôm nay và tuần này so với định mức, tháng so với mục tiêu, việc sắp đến hạn.' },
  team_week: { title: 'Đội của tôi', text: 'Kế hoạch đến đâu, ai cần giúp trước, người và địa điểm đặt cạnh nhau.' },
  leadership: { title: 'Toàn doanh nghiệp', text: 'Tiền, rồi khách hàng, rồi công sức đằng sau.' },
  chain: { title: 'Từ hoạt động đến doanh thu', text: 'Cuộc gọi và buổi gặp có thành cơ hội, giao dịch và tiền không, theo từng người.' },
  two_blocks: { title: 'Việc hằng ngày và kết quả', text: 'Việc làm mỗi ngày và kết quả của nó, tách riêng.' },
  locations: { title: 'Doanh thu theo địa điểm', text: 'Cửa hàng và bán trực tuyến đặt cạnh nhau, thay đổi qua từng tháng.' },
  customers: { title: 'Khách hàng hiện tại', text: 'Liên hệ với họ thường xuyên thế nào, họ mua thêm gì.' },
  cycle: { title: 'Chu kỳ bán hàng', text: 'Giao dịch kéo dài bao lâu, phân tán ra sao, nhanh có thắng nhiều không.' },
  activity: { title: 'Hoạt động', text: 'Cuộc gọi, thư và buổi gặp theo tuần, cạnh hiệu quả của chúng.' },
  opportunities: { title: 'Cơ hội', text: 'Có gì mới, còn gì đang mở, có đủ cho mục tiêu không.' },
  conversion: { title: 'Từ khách tiềm năng đến khách hàng', text: 'Liên hệ được và chốt được bao nhiêu, từ nguồn nào.' },
  section: {
    today: 'Hôm nay và tuần này',
    month: 'Tháng này',
    plan: 'Kế hoạch',
    help: 'Ai cần giúp',
    people: 'Người và địa điểm',
    money: 'Tiền',
    customers: 'Khách hàng',
    effort: 'Công sức',
    chain: 'Tháng này, từng bước',
    operational: 'Việc hằng ngày',
    outcome: 'Kết quả',
  },
};
