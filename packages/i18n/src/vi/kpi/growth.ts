import type { growthKpis as en } from '../../en/kpi/growth.ts';
import type { Words } from '../../words.ts';
import { perReceived } from './per-received.ts';

export const growthKpis: Words<typeof en> = {
  new_customers_count: {
    name: 'Số khách hàng mới',
    sentence: 'Số khách hàng mua lần đầu.',
    formula: 'Số khách hàng có thương vụ thành công đầu tiên hoặc đơn hàng hoàn tất đầu tiên nằm trong kỳ',
    reading: 'Khách hàng quay lại sau thời gian dài được hiển thị bên cạnh. Đơn đầu tiên được hoàn tiền toàn bộ trong 30 ngày sẽ bị loại ra.',
    advice: 'Xem lại một bước trước đó: khách tiềm năng mới, bao nhiêu khách đã được tiếp cận và bao nhiêu lời chào đã gửi.',
    variant: perReceived,
  },
  monthly_sales_growth: {
    name: 'Tăng trưởng doanh thu theo tháng',
    sentence: 'Doanh thu tăng hay giảm bao nhiêu so với tháng trước.',
    formula: '(Doanh thu thuần của tháng − doanh thu thuần của tháng trước) ÷ doanh thu thuần của tháng trước',
    reading: 'Tháng đang chạy được so với cùng số ngày làm việc của tháng trước. Vào dịp Tết, lễ Phục sinh và năm mới, hãy so với cùng kỳ năm trước.',
    advice: 'Xem số đơn, giá trị đơn trung bình hay giảm giá đã thay đổi, và ở địa điểm bán hàng nào.',
  },
  upsell_rate: {
    name: 'Tỷ lệ bán nâng cấp',
    sentence: 'Trong số khách hàng đang giao dịch, bao nhiêu phần trăm chuyển lên gói lớn hơn hoặc phiên bản tốt hơn của sản phẩm đang mua.',
    formula: 'Khách đang giao dịch đầu kỳ đã chuyển lên gói lớn hơn hoặc phiên bản tốt hơn trong kỳ ÷ khách đang giao dịch đầu kỳ',
    reading: 'Chỉ tăng giá thì không phải bán nâng cấp. Mỗi khách tính một lần. Khách mới trong kỳ không nằm trong phần nào.',
    advice: 'Lần liên hệ tới hãy hỏi khách đã dùng hết bao nhiêu; ai gần hết thì chào trước.',
    variant: {
      offers: 'Chào nâng cấp được chấp nhận trên tổng đã có kết quả',
    },
  },
  cross_sell_rate: {
    name: 'Tỷ lệ bán thêm sản phẩm khác',
    sentence: 'Trong số khách hàng đang giao dịch, bao nhiêu phần trăm mua thêm loại sản phẩm chưa từng mua.',
    formula: 'Khách đang giao dịch đầu kỳ mua lần đầu một loại sản phẩm ÷ khách đang giao dịch đầu kỳ',
    reading: 'Tính theo loại sản phẩm, không theo từng sản phẩm. Ngày mua đầu tiên không bao giờ là bán thêm.',
    advice: 'Xem những loại nào hay được mua cùng nhau và ai mới chỉ mua một loại.',
  },
  existing_customers_new_product_count: {
    name: 'Số khách hiện tại mua sản phẩm chưa từng mua',
    sentence: 'Bao nhiêu khách hàng hiện tại mua sản phẩm hoặc dịch vụ mà trước đây họ chưa từng mua.',
    formula: 'Số khách đang giao dịch đầu kỳ mua một sản phẩm lần đầu trong kỳ',
    reading: 'Sản phẩm thay thế cho sản phẩm khách đã có không phải là mới. Mỗi khách tính một lần, dù mua bao nhiêu sản phẩm.',
    advice: 'Mỗi lần ghé thăm hãy giới thiệu điều mới với khách; xem khách tương tự đã mua gì.',
  },
  expansion_revenue: {
    name: 'Doanh thu tăng thêm từ khách hàng hiện tại',
    sentence: 'Doanh thu tăng thêm từ khách hàng hiện tại nhờ nâng cấp hoặc mua thêm.',
    formula: 'Số tiền tăng thêm mỗi tháng của hợp đồng mở rộng + giá trị dòng hàng bán nâng cấp hoặc bán thêm, trừ phần bị hủy hoặc hoàn tiền',
    reading: 'Hợp đồng tính phần tăng thêm mỗi tháng. Điều chỉnh giá hiển thị bên cạnh; phần thu hẹp không trừ ở đây.',
    advice: 'Lên kế hoạch lời chào tiếp theo cho từng khách hài lòng: gói lớn hơn, hoặc loại sản phẩm khách tương tự đang dùng.',
    variant: {
      annual: 'Hợp đồng tính mười hai tháng',
    },
  },
  repeat_purchase_rate: {
    name: 'Tỷ lệ khách hàng mua lại',
    sentence: 'Trong số khách mua hàng trong kỳ, bao nhiêu phần trăm đã từng mua trước đó.',
    formula: 'Khách có đơn trong kỳ và đã mua vào một ngày trước đó ÷ khách có đơn trong kỳ',
    reading: 'Hai đơn cùng ngày tính là một lần mua. Khách vãng lai không nằm trong phần nào.',
    advice: 'Liên hệ ngay trước kỳ đặt hàng thường lệ và giúp khách đặt lại thật dễ.',
    variant: {
      second_within_90_days: 'Mua lần hai trong 90 ngày từ lần đầu',
    },
  },
  gross_profit: {
    name: 'Lợi nhuận gộp',
    sentence: 'Doanh thu trừ giá vốn của hàng hóa, dịch vụ đã bán.',
    formula: 'Giá trị chưa thuế − giá vốn, trên các dòng hàng có giá vốn, trừ phần tương ứng của hàng hoàn lại',
    reading: 'Dòng không có giá vốn không nằm trong phần nào; doanh thu đã có giá vốn hiện bên cạnh. Giá vốn lấy tại thời điểm bán.',
    advice: 'Bán nhiều hơn những gì để lại lợi nhuận cao, giảm giá ít hơn, và kiểm tra giá nhập của mặt hàng bán chạy.',
    variant: perReceived,
  },
  gross_margin_rate: {
    name: 'Tỷ suất lợi nhuận gộp',
    sentence: 'Bao nhiêu phần trăm doanh thu còn lại sau khi trừ giá vốn.',
    formula: 'Lợi nhuận gộp ÷ doanh thu thuần của các dòng có giá vốn',
    reading: 'Đừng lấy trung bình tỷ suất của các sản phẩm: tổng luôn được chia lại từ đầu. Cơ cấu sản phẩm ảnh hưởng nhiều không kém giá bán.',
    advice: 'Nếu giảm, hãy xem trước hết giảm giá có tăng không, rồi hàng lãi thấp có bán nhiều hơn không, rồi đến giá nhập.',
  },
  net_profit: {
    name: 'Lợi nhuận ròng',
    sentence: 'Số tiền còn lại sau mọi chi phí và thuế.',
    formula: 'Doanh thu + thu nhập khác − giá vốn − chi phí hoạt động − lãi vay − thuế, theo sổ sách của các tháng trong kỳ',
    reading: 'Chỉ lấy từ kế toán và có thể âm. Tháng chưa khóa sổ là tạm tính; số dòng tạm tính hiện bên cạnh.',
    advice: 'So với lợi nhuận gộp: nếu lợi nhuận gộp tăng mà số này không tăng thì chi phí tăng nhanh hơn doanh thu.',
  },
  market_share: {
    name: 'Thị phần',
    sentence: 'Doanh thu của chúng ta chiếm bao nhiêu phần trăm tổng doanh thu của loại sản phẩm này trên thị trường.',
    formula: 'Doanh thu thuần ÷ doanh thu của mọi người bán trên thị trường theo ước tính bên ngoài',
    reading: 'Quy mô thị trường là ước tính: hãy xem ai công bố và khi nào. Không có ước tính cho cả kỳ thì không có giá trị.',
    advice: 'Doanh thu tăng mà thị phần giảm nghĩa là người khác tăng nhanh hơn. Xem ở khu vực và nhóm hàng nào.',
  },
  competitor_price_index: {
    name: 'Chỉ số giá so với đối thủ',
    sentence: 'Giá của chúng ta so với giá của đối thủ; 100 là bằng nhau, trên 100 là chúng ta đắt hơn.',
    formula: '100 × giá của ta ÷ giá của đối thủ, tính theo lượng ta bán trong 90 ngày gần nhất, trên các sản phẩm có giá ghi nhận trong 14 ngày qua',
    reading: '100 là bằng giá, 105 là ta đắt hơn 5%. Không tính giá khuyến mãi và hàng hết. Hãy xem các sản phẩm so sánh chiếm bao nhiêu doanh thu.',
    advice: 'Trước hết quyết định muốn ở mức nào, rồi xem các sản phẩm lệch nhiều nhất. Giá cao hơn cần có lý do mà khách nhìn thấy được.',
  },
  promotion_uplift: {
    name: 'Hiệu quả khuyến mãi',
    sentence: 'Bán thêm được bao nhiêu nhờ khuyến mãi, so với nơi tương tự không khuyến mãi.',
    formula: '(Thay đổi doanh thu tuần ở nơi có khuyến mãi − thay đổi ở nơi không có) ÷ doanh thu nếu không khuyến mãi',
    reading: 'Xem cả khoảng chứ không chỉ số ở giữa: nếu khoảng chứa số 0 thì chưa rõ tác động. Chỉ có một cặp địa điểm thì nguyên nhân có thể khác.',
    advice: 'Thử lại ở nơi khác trước khi áp dụng cho tất cả, và so lợi nhuận tăng thêm với chi phí khuyến mãi.',
    variant: {
      units: 'Theo số lượng',
    },
  },
};
