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
      expected: 'Tổng thời gian dự kiến, tối đa 60 tháng',
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
  contact_plan_fulfilment: {
    name: 'Mức thực hiện lịch chăm sóc theo quy định',
    sentence: 'Trong các lần chăm sóc khách hàng đến hạn theo quy định, bao nhiêu phần trăm được thực hiện đúng hạn.',
    formula: 'Lần chăm sóc đến hạn được thực hiện trong vòng bảy ngày trước hoặc sau ÷ tổng số lần đến hạn trong kỳ, không tính lần được miễn',
    reading: 'Một lần tiếp xúc chỉ tính cho một lần đến hạn. Khách từ chối thì được miễn và không tính.',
    advice: 'Mở danh sách chưa thực hiện và bắt đầu từ khách mua nhiều nhất.',
  },
  request_processing_time: {
    name: 'Thời gian xử lý yêu cầu',
    sentence: 'Thời gian từ khi nhận yêu cầu đến khi xử lý xong, không tính lúc chờ khách hàng.',
    formula: 'Trung vị thời gian từ khi nhận đến khi xử lý xong, không tính lúc chờ khách, của các yêu cầu xong trong kỳ',
    reading: 'Một nửa nhanh hơn, một nửa chậm hơn; chín trên mười nhanh hơn con số bên cạnh. Yêu cầu đang mở không tính vào: hãy xem tuổi của chúng.',
    advice: 'Xem một phần mười chậm nhất đang chờ gì: quyết định, vật tư hay đội khác.',
    variant: {
      business_hours: 'Trong giờ làm việc',
    },
  },
  request_on_time_rate: {
    name: 'Tỷ lệ xử lý yêu cầu đúng hạn',
    sentence: 'Trong các yêu cầu đến hạn, bao nhiêu phần trăm xong đúng hạn.',
    formula: 'Yêu cầu xong trước hạn ÷ yêu cầu có hạn trong kỳ',
    reading: 'Yêu cầu còn mở bị coi là trễ từ khi quá hạn. Yêu cầu không có hạn không được tính và được đếm riêng.',
    advice: 'Xếp yêu cầu đang mở theo hạn, không theo thứ tự nhận.',
  },
  csat: {
    name: 'Mức độ hài lòng của khách hàng',
    sentence: 'Trong số khách trả lời, bao nhiêu phần trăm hài lòng hoặc rất hài lòng.',
    formula: 'Câu trả lời hài lòng (4–5 trên 5, 6–7 trên 7, 8–10 trên 10) ÷ tất cả câu trả lời; mỗi khách chỉ tính lần mới nhất trong kỳ',
    reading: 'Xem cùng tỷ lệ trả lời: người không trả lời thường không vui cũng không giận. Dưới mười câu trả lời thì ít ý nghĩa.',
    advice: 'Gọi cho khách chưa hài lòng trong hai ngày và ghi lại ý kiến; cùng một lý do lặp lại thì nên thay đổi.',
  },
  nps: {
    name: 'Điểm khách hàng sẵn lòng giới thiệu',
    sentence: 'Tỷ lệ khách sẵn lòng giới thiệu trừ tỷ lệ khách không muốn giới thiệu.',
    formula: '100 × (số câu trả lời 9–10 − số câu trả lời 0–6) ÷ tổng số câu trả lời',
    reading: 'Từ −100 đến +100. Dưới 30 câu trả lời, vài người cũng làm số thay đổi nhiều.',
    advice: 'Xin người sẵn lòng giới thiệu một cái tên, hỏi người không giới thiệu một lý do.',
  },
  survey_response_rate: {
    name: 'Tỷ lệ trả lời khảo sát',
    sentence: 'Trong số người được hỏi, bao nhiêu phần trăm trả lời.',
    formula: 'Lời mời được trả lời trong 30 ngày ÷ lời mời đã đến nơi, theo ngày gửi',
    reading: 'Lời mời mới gửi vẫn còn thời gian: được hiển thị bên cạnh, và tỷ lệ chỉ có thể tăng.',
    advice: 'Hỏi ít câu hơn, đúng lúc hơn, từ một người thật chứ không phải máy.',
  },
  six_month_retention_rate: {
    name: 'Tỷ lệ khách mới còn lại sau 6 tháng',
    sentence: 'Trong số khách hàng mới, bao nhiêu phần trăm vẫn mua sau sáu tháng.',
    formula: 'Khách hàng mới trong kỳ vẫn còn giao dịch sau 183 ngày ÷ khách hàng mới trong kỳ đã qua đủ thời gian đó',
    reading: 'Kết quả thuộc về người đã chốt được khách. Khi phần lớn khách chưa đủ sáu tháng, đây là ước tính từ tất cả và được đánh dấu.',
    advice: 'Xem lại những lời hứa trước khi bán và khâu bàn giao. So sánh thương vụ nhanh với thương vụ chậm trước khi đòi hỏi nhanh hơn.',
  },
  early_churn_rate: {
    name: 'Tỷ lệ khách mới rời bỏ trong vòng 9 tháng',
    sentence: 'Trong số khách hàng mới, bao nhiêu phần trăm rời bỏ trong vòng chín tháng sau lần mua đầu tiên.',
    formula: 'Khách hàng mới trong kỳ rời đi trong vòng 274 ngày ÷ khách hàng mới trong kỳ đã qua đủ thời gian đó',
    reading: 'Càng thấp càng tốt. Đọc cùng chu kỳ bán hàng: chu kỳ rất ngắn mà nhiều khách rời sớm nghĩa là chốt quá vội.',
    advice: 'Gọi cho năm khách rời sớm gần nhất và hỏi lý do. Kiểm tra lời hứa, mức phù hợp và khâu bàn giao.',
  },
  six_month_gross_profit_rate: {
    name: 'Lợi nhuận gộp 6 tháng từ mỗi khách hàng mới',
    sentence: 'Trung bình một khách hàng mới mang lại bao nhiêu lợi nhuận gộp trong sáu tháng kể từ lần mua đầu tiên.',
    formula: 'Lợi nhuận gộp trong 183 ngày đầu của khách hàng mới trong kỳ ÷ số khách đó đã qua đủ thời gian',
    reading: 'Chỉ tính khách đã đủ nửa năm. Phần lợi nhuận trên doanh thu của họ hiện bên cạnh.',
    advice: 'So sánh theo nhân viên và nguồn: ai mang về khách tự bù được chi phí trong nửa năm?',
  },
  customer_lifetime_revenue: {
    name: 'Doanh thu dự kiến trên mỗi khách hàng',
    sentence: 'Dự kiến một khách hàng mang lại bao nhiêu doanh thu trong suốt thời gian gắn bó.',
    formula: 'Doanh thu mỗi tháng trên một khách đang giao dịch ÷ tỷ lệ mất khách mỗi tháng, đều trong mười hai tháng gần nhất, tính tối đa 60 tháng',
    reading:
      'Đây là ước tính coi mức mất khách hiện nay sẽ kéo dài. Ít khách hoặc không mất khách thì được đánh dấu. Số tiền khách thực sự mang lại đến nay hiện bên cạnh.',
    advice: 'Tăng nhiều nhất khi ít khách rời đi. Giảm một điểm mất khách mỗi tháng thường đáng giá hơn tăng giá.',
  },
  customer_lifetime_value: {
    name: 'Giá trị vòng đời khách hàng',
    sentence: 'Một khách hàng mang lại bao nhiêu lợi nhuận gộp trong suốt thời gian gắn bó, quy về giá trị hiện tại.',
    formula:
      'Lợi nhuận gộp mỗi tháng trên một khách đang giao dịch trong suốt thời gian dự kiến với mức mất khách mười hai tháng qua, các tháng sau chiết khấu 1% mỗi tháng',
    reading:
      'Tính từ lợi nhuận, không phải doanh thu. Coi mức mất khách hiện nay sẽ kéo dài; giá trị tính tối đa 60 tháng hiện bên cạnh và an toàn hơn.',
    advice: 'Giữ khách lâu hơn, bán những gì lãi hơn, tìm khách ở lại lâu. So với chi phí để có một khách.',
    variant: {
      first_margin_later: 'Lợi nhuận đầu tiên sau một tháng',
      capped: 'Tối đa 60 tháng',
    },
  },
  ltv_to_cac_ratio: {
    name: 'Giá trị vòng đời trên chi phí để có khách mới',
    sentence: 'Giá trị vòng đời của một khách hàng gấp mấy lần chi phí để có khách hàng đó.',
    formula: 'Giá trị vòng đời khách hàng ÷ chi phí để có một khách hàng mới',
    reading: 'Dưới 1 là mỗi khách mới đều lỗ. Chỉ số dựa trên ước tính: hãy hiểu như độ lớn tương đối.',
    advice: 'Tìm nguồn chi phí thấp mà mang về khách ở lại lâu, rồi chuyển dần tiền sang đó.',
  },
  cac_payback_months: {
    name: 'Số tháng thu hồi chi phí để có khách mới',
    sentence: 'Cần lợi nhuận gộp của bao nhiêu tháng mới bù được chi phí để có một khách hàng mới.',
    formula: 'Chi phí để có một khách hàng mới ÷ lợi nhuận gộp một khách mới mang lại mỗi tháng',
    reading: 'Chưa tính việc một số khách rời đi trước khi hoàn vốn. Không có lợi nhuận thì không có giá trị: chi phí không thu hồi được.',
    advice: 'Rút ngắn bằng cách bán nhiều hơn trong những tháng đầu hoặc chi ít hơn cho khách mua ít.',
  },
  acquisition_cost_ratio: {
    name: 'Chi phí để có khách mới trên doanh thu năm đầu',
    sentence: 'Chi phí để có khách hàng mới bằng bao nhiêu phần trăm doanh thu năm đầu của họ.',
    formula: 'Chi phí để có khách hàng mới trong kỳ ÷ doanh thu mười hai tháng đầu của họ',
    reading: 'Khi năm đầu chưa hết, giá trị được quy thành cả năm từ tháng thứ ba và được đánh dấu; trước đó không có giá trị.',
    advice: 'So sánh các nguồn. Tỷ lệ tăng nghĩa là chi phí tăng hoặc khách mua ít hơn: hãy xem là bên nào.',
  },
};
