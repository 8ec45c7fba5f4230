import type { customerKpis as en } from '../../en/kpi/customers.ts';
import type { Words } from '../../words.ts';

export const customerKpis: Words<typeof en> = {
  customer_acquisition_cost: {
    name: 'Chi phí để có một khách hàng mới',
    sentence: 'Toàn bộ chi phí tiếp thị và bán hàng để có một khách hàng mới, gồm cả lương và chi phí gián tiếp.',
    formula: 'Chi phí tiếp thị và bán hàng trong kỳ dành cho việc có khách mới ÷ số khách hàng mới',
    reading:
      'Chi phí và khách hàng của cùng một kỳ được đặt cạnh nhau: nếu chu kỳ bán hàng dài, hãy xem theo quý trở lên. Khi không có khách mới, chỉ hiển thị chi phí.',
    advice: 'So các nguồn với nhau: chuyển tiền từ nguồn tốn kém mà khách sớm rời bỏ sang nguồn có khách ở lại.',
    variant: {
      media_only: 'Chỉ chi phí quảng cáo',
    },
  },
  active_customers_count: {
    name: 'Số khách hàng đang giao dịch',
    sentence: 'Số khách hàng còn hợp đồng hoặc mới mua gần đây.',
    formula: 'Số khách hàng còn hợp đồng hiệu lực hoặc có lần mua hoàn tất gần nhất chưa quá thời hạn không mua, tính đến cuối kỳ',
    reading:
      'Là trạng thái cuối kỳ; không cộng các tháng với nhau. Hợp đồng vừa hết mà vẫn có thể gia hạn thì khách vẫn được tính là đang giao dịch trong 30 ngày.',
    advice: 'Xem ai mới đến và ai đã rời bỏ so với kỳ trước, rồi gọi cho những khách lâu nhất chưa mua.',
  },
  customers_lost_count: {
    name: 'Số khách hàng đã rời bỏ',
    sentence: 'Bao nhiêu khách hàng đã ngừng mua và vì sao.',
    formula: 'Số khách hàng có hợp đồng cuối cùng kết thúc trong kỳ mà không gia hạn trong 30 ngày, hoặc hết thời hạn không mua sau lần mua cuối',
    reading:
      'Với khách không có hợp đồng, chỉ biết đã mất khi hết thời hạn không mua và ghi vào ngày đó. Khách trở lại sau là khách quay lại; lần rời bỏ vẫn giữ nguyên. Hợp đồng còn có thể gia hạn hiển thị bên cạnh.',
    advice: 'Hỏi lý do từng khách đã rời bỏ và ghi lại; tìm những lý do lặp lại, ưu tiên khách đã chuyển sang đối thủ.',
  },
  customer_churn_rate: {
    name: 'Tỷ lệ mất khách hàng',
    sentence: 'Trong số khách hàng đầu kỳ, bao nhiêu phần trăm đã rời bỏ.',
    formula: 'Khách hàng đang giao dịch đầu kỳ đã rời bỏ trong kỳ ÷ khách hàng đang giao dịch đầu kỳ',
    reading: 'Khách mới có và mất ngay trong kỳ không tính. Quy ra năm là 1 − (1 − tỷ lệ tháng)¹², không phải nhân 12.',
    advice: 'Xem nhóm khách hàng hay người phụ trách nào mất nhiều nhất, và trao đổi với khách im lặng trước khi hết thời hạn.',
  },
  customer_retention_rate: {
    name: 'Tỷ lệ giữ chân khách hàng',
    sentence: 'Trong số khách hàng đầu kỳ, bao nhiêu phần trăm vẫn ở lại.',
    formula: 'Khách hàng đang giao dịch cả đầu và cuối kỳ ÷ khách hàng đang giao dịch đầu kỳ',
    reading: 'Khách rời đi rồi trở lại trong kỳ vẫn tính là giữ được; vì vậy có thể cao hơn 100% trừ tỷ lệ mất khách.',
    advice: 'Giữ liên hệ với từng khách trước khi hợp đồng hết hạn và trước khi qua kỳ đặt hàng thường lệ.',
  },
  revenue_churn_rate: {
    name: 'Tỷ lệ mất doanh thu',
    sentence: 'Trong doanh thu thường xuyên đầu kỳ, bao nhiêu phần trăm đã mất do khách rời bỏ hoặc mua ít đi.',
    formula: 'Doanh thu thường xuyên mất do hợp đồng kết thúc hoặc thu hẹp của khách đầu kỳ ÷ doanh thu thường xuyên của họ đầu kỳ',
    reading: 'Số tiền tính theo tháng, mỗi khách một tỷ giá. Khách mới trong kỳ không nằm trong phần nào; phần quay lại không được trừ.',
    advice: 'Thu hẹp thường đến trước khi mất: hỏi từng khách giảm mua xem họ còn thiếu gì.',
    variant: {
      trailing_year: 'Không có hợp đồng: doanh thu 12 tháng so với 12 tháng trước đó',
    },
  },
  grr: {
    name: 'Tỷ lệ giữ doanh thu, không gồm phần tăng thêm',
    sentence: 'Bao nhiêu phần trăm doanh thu thường xuyên đầu kỳ được giữ lại, không tính phần tăng thêm.',
    formula: 'Từng khách: doanh thu thường xuyên đầu kỳ − phần mất, không dưới 0 và không quá mức đầu kỳ; cộng lại ÷ doanh thu thường xuyên đầu kỳ',
    reading: 'Không bao giờ quá 100%: khách mua thêm không che được khách mua ít đi.',
    advice: 'Xem những khách mất nhiều nhất và bàn với từng khách điều gì giúp họ ở lại.',
  },
  nrr: {
    name: 'Tỷ lệ giữ doanh thu, gồm phần tăng thêm',
    sentence: 'Doanh thu thường xuyên hiện nay từ nhóm khách hàng đầu kỳ bằng bao nhiêu phần trăm so với đầu kỳ, gồm cả phần tăng thêm.',
    formula: '(Doanh thu thường xuyên đầu kỳ + mở rộng − thu hẹp − hợp đồng kết thúc, của khách đầu kỳ) ÷ doanh thu thường xuyên đầu kỳ',
    reading: 'Trên 100% nghĩa là chỉ riêng khách hiện tại đã giúp doanh thu tăng. Điều chỉnh giá hiển thị bên cạnh; khách mới trong kỳ không tính.',
    advice: 'Chào thêm cho khách đang hài lòng và dùng đều; trước hết ngăn phần mất mà tỷ lệ không gồm phần tăng thêm cho thấy.',
    variant: {
      with_indexation: 'Gồm cả điều chỉnh giá',
    },
  },
  renewal_rate: {
    name: 'Tỷ lệ gia hạn hợp đồng',
    sentence: 'Trong các hợp đồng đến hạn, bao nhiêu phần trăm được gia hạn.',
    formula: 'Hợp đồng đến hạn trong kỳ được gia hạn, bắt đầu chậm nhất 30 ngày sau khi hết ÷ hợp đồng đến hạn trong kỳ đã rõ kết quả',
    reading:
      'Gia hạn sớm tính vào kỳ hợp đồng cũ đến hạn. Hợp đồng còn có thể gia hạn không tính và hiển thị bên cạnh, cùng với hợp đồng tự động gia hạn.',
    advice: 'Bắt đầu bàn gia hạn trước hai, ba tháng và cho khách thấy họ đã được gì.',
    variant: {
      by_value: 'Theo số tiền định kỳ',
    },
  },
  average_relationship_length: {
    name: 'Thời gian gắn bó trung bình của khách hàng',
    sentence: 'Tính đến nay, khách hàng đã gắn bó với chúng ta trung bình bao lâu.',
    formula: 'Trung bình số ngày từ khi bắt đầu lần gắn bó hiện tại của mọi khách đang giao dịch ÷ 30,4375',
    reading: 'Là tính đến nay, chưa phải tổng thời gian: khách đã rời bỏ không tính. Khách quay lại được tính lại từ đầu.',
    advice: 'Trung bình giảm nhiều khi chỉ vì có nhiều khách mới; hãy xem cùng tỷ lệ mất khách.',
    variant: {
      since_first: 'Từ lần mua đầu tiên, kể cả lúc gián đoạn',
    },
  },
  existing_customer_interaction_frequency: {
    name: 'Tần suất tương tác với khách hàng hiện tại',
    sentence: 'Trung bình mỗi quý có bao nhiêu lần trao đổi qua lại với một khách hàng hiện tại.',
    formula:
      'Số cuộc trao đổi, gặp, ghé thăm và tin nhắn đến với khách hàng đang giao dịch đầu kỳ ÷ số khách hàng đang giao dịch đầu kỳ, tính theo quý',
    reading: 'Nhiều lần trong một ngày cùng một hình thức tính một lần. Liên hệ không gặp và email hàng loạt không tính.',
    advice: 'So với số lần chăm sóc đã quy định cho từng nhóm khách hàng và lên lịch cho những khách chưa được liên hệ.',
  },
  customer_contact_coverage: {
    name: 'Tỷ lệ khách hàng được chăm sóc',
    sentence: 'Trong kỳ đã trao đổi qua lại với bao nhiêu phần trăm khách hàng đang giao dịch.',
    formula: 'Khách hàng đang giao dịch đầu kỳ có ít nhất một lần trao đổi, gặp, ghé thăm hoặc tin nhắn ÷ khách hàng đang giao dịch đầu kỳ',
    reading: 'Khách yêu cầu không liên hệ không tính. Những lần liên hệ không gặp được ai hiển thị bên cạnh.',
    advice: 'Mở danh sách khách hàng chưa ai trao đổi và chia cho hai tuần tới.',
  },
  customer_issue_rate: {
    name: 'Tỷ lệ lần tiếp xúc có vấn đề phát sinh',
    sentence: 'Trong các lần tiếp xúc với khách hàng, bao nhiêu phần trăm có vấn đề được khách nêu ra.',
    formula: 'Lần tiếp xúc khách có vấn đề ÷ lần tiếp xúc có ghi câu trả lời',
    reading:
      'Số liệu tham khảo, không có mục tiêu: khách nêu nhiều vấn đề cũng có thể vì tin tưởng. Lần tiếp xúc chưa ghi câu trả lời không tính và hiển thị bên cạnh.',
    advice: 'Mỗi lần tiếp xúc hãy hỏi về vấn đề và ghi lại câu trả lời. Tìm những vấn đề lặp lại.',
  },
  customer_issue_resolution_rate: {
    name: 'Tỷ lệ vấn đề đã giải quyết cho khách',
    sentence: 'Trong các vấn đề khách hàng nêu ra, bao nhiêu phần trăm được giải quyết trong vòng 30 ngày.',
    formula: 'Vấn đề giải quyết trong 30 ngày ÷ vấn đề nêu ra từ 30 ngày trước trở lên hoặc đã giải quyết',
    reading: 'Vấn đề phát sinh lại là chưa giải quyết. Vấn đề mới còn mở chưa tính và hiển thị bên cạnh.',
    advice: 'Mỗi vấn đề cần có người phụ trách và thời hạn; báo cho khách khi đã giải quyết.',
  },
};
