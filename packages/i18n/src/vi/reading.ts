import type { reading as en } from '../en/reading.ts';
import type { Words } from '../words.ts';

/** How charts are read, and practising it. */
export const reading: Words<typeof en> = {
  title: 'Luyện đọc biểu đồ',
  lead: 'Tối đa ba câu hỏi ngắn về chính số liệu của bạn. Không ai thấy bạn trả lời gì, và không lưu lại gì.',
  wait: 'Đang tạo câu hỏi từ số liệu của bạn',
  step: 'Câu {at} trên {of}',
  question: {
    year: '{kpi}: {now} có tốt hơn {before} không?',
    target: '{kpi}: tháng nào không đạt mục tiêu?',
    highest: '{kpi}: tháng nào cao nhất?',
    signal: '{kpi}: {now} có vượt khỏi mức lên xuống thường ngày không?',
  },
  choice: {
    better: 'Có, tốt hơn',
    worse: 'Không, kém hơn',
    signal: 'Có, khác thường',
    noise: 'Không, vẫn như thường',
  },
  right: 'Đúng rồi.',
  wrong: 'Chưa đúng.',
  explain: {
    year: '{kpi} là {value} trong {now} và {other} trong {before}: {change}.',
    more: 'Ở đây càng nhiều càng tốt.',
    less: 'Ở đây càng ít càng tốt.',
    target: 'Trong {now} là {value}, mục tiêu là {target}. Đạt mục tiêu là khi cột chạm tới đường của nó.',
    highest: 'Cột cao nhất là {now}: {value}. Chiều dài được so từ đường dưới cùng, tức là số không.',
    signal: '{value} nằm ngoài mức thường thấy của các tháng: {lower} đến {upper}. Nên hỏi xem điều gì đã xảy ra.',
    noise: '{value} nằm giữa {lower} và {upper} như các tháng thường thấy. Thay đổi như vậy không cần lý do: ai đi tìm thì chỉ tình cờ thấy.',
  },
  usual: {
    lower: 'Thường thấy, mức dưới',
    upper: 'Thường thấy, mức trên',
  },
  target: 'Mục tiêu',
  next: 'Tiếp',
  finish: 'Xong',
  again: 'Làm lại với số khác',
  skip: 'Bỏ qua',
  leave: 'Về số liệu của tôi',
  done: {
    title: 'Đã xong',
    text: 'Đọc biểu đồ gồm ba bước: đang so gì với gì, cột dài bao nhiêu, và thay đổi có hơn mức thường không. Mỗi biểu đồ đều có “Cách đọc” bên cạnh.',
  },
  none: {
    title: 'Chưa đủ số liệu',
    text: 'Chỉ hỏi khi số liệu của bạn không để lại nghi ngờ. Muốn vậy cần vài tháng số liệu; hãy quay lại sau.',
  },
  offer: {
    title: 'Bạn mới vào? Hãy luyện đọc biểu đồ',
    text: 'Ba câu hỏi về số liệu của bạn, hai phút, chỉ mình bạn biết.',
    take: 'Luyện tập',
    leave: 'Không, cảm ơn',
  },
  direction: {
    higher: 'Ở đây càng nhiều càng tốt.',
    lower: 'Ở đây càng ít càng tốt.',
    range: 'Ở đây nhiều hơn hay ít hơn đều không tốt hơn: tốt là nằm trong khoảng.',
    neutral: 'Ở đây nhiều hơn không tốt hơn cũng không xấu hơn; nó chỉ cho biết có bao nhiêu.',
  },
  chart: {
    months:
      'Mỗi cột hoặc điểm là một tháng, từ trái sang phải; càng cao thì giá trị càng lớn. Cột vạch chéo hoặc điểm rỗng là tháng đang chạy, chưa hết. Số dưới các tháng là ghi chú về việc đã xảy ra khi đó.',
    tile: 'Con số lớn là giá trị của kỳ đã chọn, bên dưới là mức khác so với trước đó. Đường nhỏ là quá khứ, mới nhất ở bên phải; nó không có thang đo riêng và chỉ cho thấy lên xuống.',
    funnel: 'Mỗi thanh đếm số liên hệ mới đã đi đến bước đó. Thanh càng ngắn so với thanh trên thì càng nhiều người rơi rụng giữa hai bước.',
    why: 'Mỗi dòng là một phần, phần tác động lớn nhất đứng đầu. Thanh sang phải là cộng thêm vào thay đổi, sang trái là bớt đi; cộng lại là toàn bộ thay đổi. Chúng cho biết xảy ra ở đâu, không cho biết vì sao mọi người làm khác đi.',
    card: 'Thanh cho thấy đã đạt bao nhiêu mục tiêu; vạch trên thanh là mức phải đạt đến hôm nay. Bên phải vạch là nhanh, bên trái là chậm. Đường nhỏ cho thấy các kỳ trước.',
    line: 'Đường nhỏ cho thấy các kỳ trước, mới nhất ở bên phải. Nó không có thang đo riêng: hãy xem nó lên hay xuống và kỳ mới nhất có giống các kỳ khác không. Trạng thái tính theo mục tiêu bên cạnh.',
    goal: 'Thanh cho thấy đã đi được bao nhiêu đường từ lúc đầu đến mục tiêu. Vạch trên thanh là chỗ phải đến hôm nay nếu mỗi ngày như nhau; bên trái vạch là chậm.',
    norm: 'Thanh cho thấy đã thực hiện bao nhiêu trong số lần liên hệ đã thỏa thuận. Đầy nghĩa là đạt định mức; hơn nữa thì được nhưng không cần.',
    past: 'Mỗi cột đếm số kỳ đã qua có kết quả nằm trong khoảng ghi bên dưới, thấp nhất ở bên trái. Cột tô đầy là những kỳ lẽ ra đã đạt mục tiêu bạn đang chọn. Càng nhiều cột đầy thì mục tiêu càng dễ.',
    alert:
      'Ở đây ghi cảnh báo lẽ ra đã báo bao nhiêu lần trong quá khứ và khi nào. Quá thường thì sẽ không ai đọc; không lần nào có thể là giới hạn quá xa.',
    team: 'Mỗi hàng là một người, mỗi cột là một con số. Chữ và dấu cho biết đang ở đâu so với mục tiêu riêng. Không ai bị xếp hạng: người cần giúp trước đứng trước.',
  },
};
