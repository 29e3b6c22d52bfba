import { type FieldData, listedField, may, mayProve, must, mustProve } from '../plan-data';

export const Y_TICH_FIELDS: FieldData[] = [
  listedField(
    'Đẩy mạnh việc học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh',
    'Học tập Bác',
    {
      COLLECTIVE: [
        mustProve('Có chuyển biến rõ về lề lối làm việc, được cấp trên ghi nhận'),
        must('Gần dân, có đối thoại hoặc lắng nghe ý kiến người dân trong năm'),
        must('Tiết kiệm, không để xảy ra lãng phí, tiêu cực, tham nhũng'),
        may('Nói đi đôi với làm: các cam kết đầu năm đều đã thực hiện'),
      ],
      INDIVIDUAL: [
        mustProve('Hoàn thành xuất sắc nhiệm vụ trong năm'),
        must('Đổi mới cách làm việc, giải quyết công việc dứt điểm'),
        must('Tôn trọng, gần gũi và lắng nghe người dân'),
        may('Tham gia công tác xã hội, từ thiện'),
      ],
    },
    { letter: 'a' },
  ),
  listedField(
    'Phong trào thi đua “Lạng Sơn cùng cả nước chung sức xây dựng nông thôn mới”',
    'Nông thôn mới',
    {
      COLLECTIVE: [
        mustProve('Góp phần để xã đạt thêm hoặc giữ vững tiêu chí nông thôn mới'),
        must('Có cách làm phù hợp với điều kiện của thôn, xã'),
        must('Đã tham gia hoặc tổ chức đợt thi đua chuyên đề nông thôn mới'),
        may('Hướng tới tiêu chí nông thôn mới nâng cao, kiểu mẫu'),
      ],
      INDIVIDUAL: [
        mustProve('Đã hiến đất, góp tiền, vật chất hoặc ngày công, có xác nhận'),
        must('Tích cực tuyên truyền, vận động người dân cùng tham gia'),
        must('Đóng góp đã dùng cho đường, nhà văn hóa hoặc hạ tầng thôn'),
        may('Vận động được nhiều hộ khác cùng hiến đất, góp công'),
      ],
      HOUSEHOLD: [
        mustProve('Gia đình đã hiến đất làm đường hoặc góp tiền, có xác nhận của xã'),
        must('Tham gia ngày công làm công trình của thôn'),
        must('Không có tranh chấp về phần đất, tài sản đã đóng góp'),
        may('Chỉnh trang nhà cửa, ngõ xóm sạch đẹp'),
      ],
    },
    { letter: 'b' },
  ),
  listedField(
    'Phong trào thi đua “Doanh nghiệp Lạng Sơn hội nhập và phát triển”',
    'Doanh nghiệp',
    {
      COLLECTIVE: [
        mustProve('Doanh thu, lợi nhuận và nộp ngân sách tăng so với năm trước'),
        mustProve('Nộp đủ thuế và thực hiện đúng chính sách với người lao động'),
        must('Bảo đảm an toàn lao động, an ninh trật tự, môi trường'),
        may('Có cải tiến kỹ thuật hoặc mở rộng ngành nghề'),
        may('Có đóng góp cho công tác xã hội, từ thiện'),
      ],
      INDIVIDUAL: [
        mustProve('Có thành tích sản xuất, kinh doanh nêu được bằng số liệu'),
        mayProve('Có sáng kiến, cải tiến kỹ thuật làm lợi cho đơn vị'),
        must('Hưởng ứng phong trào thi đua của tỉnh, huyện'),
        must('Chấp hành đúng pháp luật về kinh doanh và thuế'),
        may('Tham gia công tác xã hội, từ thiện'),
      ],
    },
    { letter: 'c' },
  ),
  listedField(
    'Phong trào “Cán bộ, công chức, viên chức thi đua thực hiện văn hóa công sở”',
    'Văn hóa công sở',
    {
      COLLECTIVE: [
        mustProve('Đạt chuẩn đơn vị văn hóa, trụ sở xanh, sạch, đẹp'),
        must('Giải quyết thủ tục cho người dân đúng hạn, đúng kỷ luật hành chính'),
        mustProve('Tổ chức đảng, đoàn thể trong sạch, vững mạnh'),
        mustProve('Đạt chuẩn an toàn về an ninh trật tự'),
        may('Có biện pháp tiết kiệm, chống lãng phí'),
      ],
      INDIVIDUAL: [
        mustProve('Hoàn thành xuất sắc nhiệm vụ trong năm'),
        must('Có trách nhiệm, năng động trong công việc'),
        must('Gương mẫu về đạo đức, lối sống, giữ đoàn kết'),
        may('Được người dân đánh giá hài lòng khi đến giao dịch'),
      ],
    },
    { letter: 'd' },
  ),
  listedField(
    'Phong trào thi đua “Lạng Sơn cùng cả nước chung tay vì người nghèo - không để ai bị bỏ lại phía sau”',
    'Vì người nghèo',
    {
      COLLECTIVE: [
        mustProve('Đã góp của cải, vật chất hoặc ngày công giúp người nghèo'),
        must('Có mô hình giảm nghèo, dạy nghề hoặc tạo việc làm'),
        must('Hộ được giúp có chuyển biến về sinh kế'),
        may('Liên kết tiêu thụ sản phẩm cho hộ nghèo'),
      ],
      INDIVIDUAL: [
        mustProve('Trực tiếp giúp hộ nghèo bằng việc làm cụ thể, có xác nhận của thôn'),
        must('Việc giúp đỡ nhằm giảm nghèo bền vững'),
        must('Vận động được người khác cùng giúp đỡ'),
        may('Nhận đỡ đầu hoặc hướng dẫn nghề cho người nghèo'),
      ],
      HOUSEHOLD: [
        mustProve('Đã thoát nghèo ổn định, thu nhập tăng rõ'),
        must('Áp dụng tiến bộ kỹ thuật vào sản xuất, kinh doanh'),
        must('Đã giúp hộ nghèo khác về giống, vốn hoặc kinh nghiệm'),
        mustProve('Đạt danh hiệu “Gia đình văn hóa” trong năm'),
        may('Tham gia các hoạt động xã hội của thôn'),
      ],
    },
    { letter: 'đ' },
  ),
  listedField(
    'Cuộc vận động “Toàn dân đoàn kết xây dựng nông thôn mới, đô thị văn minh”',
    'Toàn dân đoàn kết',
    {
      COLLECTIVE: [
        mustProve('Tổ chức, chỉ đạo cuộc vận động có kết quả cụ thể ở khu dân cư'),
        must('Huy động được người dân tham gia và giám sát'),
        must('Góp phần hoàn thành tiêu chí nông thôn mới, đô thị văn minh'),
        may('Có cách làm mà khu dân cư khác học theo'),
      ],
      INDIVIDUAL: [
        must('Là người tiêu biểu trong cuộc vận động ở cơ sở'),
        mustProve('Có đóng góp công sức, tài sản hoặc kết quả vận động cụ thể'),
        must('Giữ gìn đoàn kết trong khu dân cư'),
        may('Được Ban Công tác Mặt trận thôn giới thiệu'),
      ],
    },
    { letter: 'e' },
  ),
  listedField(
    'Thực hiện nhiệm vụ quốc phòng - an ninh',
    'Quốc phòng, an ninh',
    {
      COLLECTIVE: [
        mustProve('Hoàn thành xuất sắc nhiệm vụ, nội bộ dân chủ, thống nhất'),
        must('Giữ vững an ninh, không để xảy ra điểm nóng'),
        must('Sẵn sàng chiến đấu, chủ động trong mọi tình huống'),
        must('Làm tốt vận động quần chúng'),
        may('Tham gia công tác xã hội, từ thiện'),
      ],
      INDIVIDUAL: [
        must('Bản lĩnh vững vàng, trung thành với Tổ quốc'),
        mustProve('Hoàn thành xuất sắc nhiệm vụ được giao'),
        must('Kiên quyết đấu tranh với việc làm sai trái'),
        mayProve('Có giải pháp mới trong phong trào thi đua của lực lượng'),
      ],
    },
    { letter: 'g' },
  ),
  listedField(
    'Phong trào thi đua “Dạy tốt - Học tốt”',
    'Dạy tốt - Học tốt',
    {
      COLLECTIVE: [
        mustProve('Hoàn thành xuất sắc nhiệm vụ năm học'),
        mustProve('Có học sinh giỏi các cấp, chất lượng giáo dục tăng'),
        must('Môi trường thân thiện, an toàn, tập thể đoàn kết'),
        may('Có mô hình, sáng kiến dạy học đem lại hiệu quả'),
        may('Cơ sở vật chất được cải thiện'),
      ],
      INDIVIDUAL: [
        mustProve('Hoàn thành xuất sắc nhiệm vụ, hoặc học sinh có kết quả xuất sắc'),
        must('Có đạo đức tốt, tận tâm với nghề hoặc vượt khó học giỏi'),
        must('Hưởng ứng phong trào thi đua của nhà trường và địa phương'),
        may('Tham gia công tác xã hội, từ thiện'),
      ],
    },
    { letter: 'h' },
  ),
  listedField(
    'Lĩnh vực y tế, chăm sóc sức khỏe Nhân dân',
    'Y tế',
    {
      COLLECTIVE: [
        mustProve('Hoàn thành xuất sắc nhiệm vụ, đạt chỉ tiêu chương trình y tế'),
        must('Chăm sóc sức khỏe người dân ngày càng tốt hơn'),
        must('Giữ y đức của người thầy thuốc'),
        may('Có giải pháp mới, sáng tạo trong công tác'),
      ],
      INDIVIDUAL: [
        mustProve('Hoàn thành xuất sắc nhiệm vụ trong năm'),
        must('Giữ y đức, tận tình với người bệnh'),
        must('Hưởng ứng phong trào thi đua của ngành và huyện'),
        may('Có giải pháp mới được áp dụng'),
      ],
    },
    { letter: 'i' },
  ),
  listedField(
    'Xây dựng mô hình phát triển kinh tế',
    'Phát triển kinh tế',
    {
      INDIVIDUAL: [
        must('Là nông dân làm trang trại, chăn nuôi hoặc dịch vụ hợp pháp'),
        mustProve('Lợi nhuận hằng năm thuộc nhóm cao trong các hộ ở xã'),
        must('Áp dụng tiến bộ kỹ thuật, không gây ô nhiễm môi trường'),
        mustProve('Gia đình đạt danh hiệu “Gia đình văn hóa”'),
        may('Tham gia hoạt động xã hội, giúp hội viên khác cùng làm'),
      ],
    },
    {
      letter: 'k',
      note: 'Đối tượng là nông dân; danh hiệu của gia đình là một tiêu chí.',
    },
  ),
  listedField(
    'Lao động giỏi, lao động sáng tạo',
    'Lao động sáng tạo',
    {
      INDIVIDUAL: [
        mustProve('Có thành tích nổi bật trong học tập, công tác hoặc sản xuất'),
        mustProve('Có sáng kiến, cải tiến kỹ thuật mang lại hiệu quả'),
        must('Bảo đảm an toàn lao động và vệ sinh môi trường'),
        may('Hưởng ứng thi đua và công tác xã hội, từ thiện'),
      ],
    },
    { letter: 'l' },
  ),
  listedField(
    'Phong trào thi đua “Khởi nghiệp trong thanh niên”',
    'Thanh niên khởi nghiệp',
    {
      COLLECTIVE: [
        mustProve('Hỗ trợ được thanh niên khởi nghiệp, nêu rõ số dự án'),
        must('Có diễn đàn, tập huấn hoặc tham quan mô hình khởi nghiệp'),
        must('Ý tưởng, dự án đã được triển khai trên thực tế'),
        mayProve('Có dự án dự thi hoặc đạt giải về khởi nghiệp'),
      ],
      INDIVIDUAL: [
        mustProve('Dự án khởi nghiệp đang hoạt động và có hiệu quả kinh tế'),
        must('Cách làm khả thi, có yếu tố mới, sáng tạo'),
        must('Bản thân và gia đình chấp hành tốt pháp luật, quy ước địa phương'),
        may('Tạo việc làm cho đoàn viên, thanh niên trong xã'),
        mayProve('Tham gia hoặc đạt giải cuộc thi khởi nghiệp'),
      ],
    },
    { letter: 'm' },
  ),
  listedField(
    'Phong trào thi đua “Xây dựng người phụ nữ Việt Nam thời đại mới” và Cuộc vận động “Xây dựng gia đình 5 không, 3 sạch”',
    'Phụ nữ thời đại mới',
    {
      COLLECTIVE: [
        must('Có cách làm thiết thực, tạo thay đổi trong hoạt động Hội'),
        mustProve('Được cấp ủy, chính quyền ghi nhận'),
        mustProve('Đã được giới thiệu trên kênh truyền thông từ cấp xã trở lên'),
        may('Cách làm lan tỏa sang chi hội hoặc địa bàn khác'),
      ],
      INDIVIDUAL: [
        must('Có ý tưởng, cách làm nổi trội trong phong trào phụ nữ'),
        mustProve('Việc làm giúp nâng nhận thức, quyền lợi của phụ nữ, trẻ em'),
        must('Là tấm gương để hội viên học tập'),
        may('Gia đình đạt chuẩn 5 không, 3 sạch'),
      ],
    },
    { letter: 'n' },
  ),
];
