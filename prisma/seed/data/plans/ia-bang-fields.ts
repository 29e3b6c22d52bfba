import { type FieldData, listedField, may, mayProve, must, mustProve, unlistedField } from '../plan-data';
import * as common from './gia-lai-criteria';

/** The section of criteria knows only collectives here, while the quotas of these fields ask for an individual too. */
const NOTE_INDIVIDUAL =
  'Phần tiêu chí chỉ nêu tập thể; chỉ tiêu có cả cá nhân, nên tiêu chí cá nhân lấy theo mục 3.2 của kế hoạch.';

export const IA_BANG_FIELDS: FieldData[] = [
  listedField('Mô hình cơ quan, đơn vị kiểu mẫu', 'Đơn vị kiểu mẫu', {
    COLLECTIVE: [
      ...common.MODEL_OFFICE,
      mustProve('Tổ chức đảng, đoàn thể được xếp loại hoàn thành xuất sắc nhiệm vụ'),
    ],
  }),
  listedField('Mô hình tổ chức hội, đoàn thể tiêu biểu', 'Hội, đoàn thể', {
    COLLECTIVE: common.ORGANISATION,
  }),
  listedField('Mô hình khu dân cư, thôn, làng, xã văn hóa', 'Thôn, làng văn hóa', {
    COLLECTIVE: common.RESIDENTIAL_AREA,
  }),
  listedField('Lĩnh vực giáo dục, đào tạo có chất lượng', 'Giáo dục, đào tạo', {
    COLLECTIVE: common.SCHOOL,
  }),
  listedField(
    'Lĩnh vực y tế, chăm sóc sức khỏe Nhân dân',
    'Y tế',
    {
      COLLECTIVE: [...common.HEALTH, may('Có thành tích trong phòng, chống dịch Covid-19 trên địa bàn')],
      INDIVIDUAL: [
        mustProve('Hoàn thành tốt nhiệm vụ trở lên trong năm'),
        must('Giữ y đức, tận tình với người bệnh'),
        must('Có đóng góp rõ trong chăm sóc sức khỏe người dân ở thôn, làng'),
        may('Có thành tích trong phòng, chống dịch Covid-19 trên địa bàn'),
      ],
    },
    { subjects: ['COLLECTIVE'], note: NOTE_INDIVIDUAL },
  ),
  listedField(
    'Thực hiện nhiệm vụ quốc phòng, an ninh',
    'Quốc phòng, an ninh',
    {
      COLLECTIVE: [...common.SECURITY, may('Làm tốt công tác vận động quần chúng ở thôn, làng')],
      INDIVIDUAL: [
        mustProve('Hoàn thành tốt nhiệm vụ quốc phòng hoặc an ninh trở lên trong năm'),
        must('Chấp hành nghiêm mệnh lệnh, kỷ luật của lực lượng'),
        must('Bám địa bàn, được bà con thôn, làng tin cậy'),
        mayProve('Có cách làm mới hoặc hành động dũng cảm được ghi nhận'),
      ],
    },
    { subjects: ['COLLECTIVE'], note: NOTE_INDIVIDUAL },
  ),
  listedField(
    'Học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh',
    'Học tập Bác',
    {
      COLLECTIVE: [
        mustProve('Có đăng ký và kế hoạch thực hiện Chỉ thị 05-CT/TW tại đơn vị'),
        mustProve('Tổ chức đảng hoàn thành xuất sắc nhiệm vụ, đoàn thể vững mạnh'),
        mustProve('Trên 70% cán bộ, đảng viên nêu gương tốt, gồm toàn bộ lãnh đạo, quản lý'),
        must('Không có người suy thoái hoặc bị thi hành kỷ luật'),
        may('Có cách làm hay, sáng tạo trong công tác'),
      ],
      INDIVIDUAL: [
        mustProve('Có bản đăng ký làm theo Bác và kết quả thực hiện cụ thể'),
        must('Gương mẫu về tư tưởng chính trị, đạo đức, lối sống'),
        mustProve('Được xếp loại hoàn thành tốt nhiệm vụ trở lên'),
        may('Việc làm đã được người khác học theo'),
      ],
    },
    { subjects: ['COLLECTIVE'], note: NOTE_INDIVIDUAL },
  ),
  listedField(
    'Sản xuất, kinh doanh và phong trào thi đua “Doanh nghiệp Việt Nam hội nhập và phát triển”',
    'Sản xuất, kinh doanh',
    { COLLECTIVE: common.BUSINESS },
  ),
  listedField(
    'Phong trào thi đua “Gia Lai chung sức xây dựng nông thôn mới”',
    'Nông thôn mới',
    {
      COLLECTIVE: common.NEW_COUNTRYSIDE,
      INDIVIDUAL: [
        mustProve('Có đóng góp cụ thể về đất, tiền, ngày công hoặc công sức vận động'),
        must('Tích cực tham gia công trình nông thôn mới của thôn, làng'),
        must('Được bà con quý mến, suy tôn'),
        may('Gia đình đạt danh hiệu “Gia đình văn hóa”'),
      ],
    },
    { subjects: ['COLLECTIVE'], note: NOTE_INDIVIDUAL },
  ),
  listedField('Phong trào thi đua “Gia Lai chung tay vì người nghèo”', 'Vì người nghèo', {
    COLLECTIVE: [
      mustProve('Đã góp của cải, vật chất hoặc công sức giúp người nghèo, nêu rõ số lượng'),
      must('Hỗ trợ gắn với giảm nghèo bền vững của địa phương'),
      must('Người được giúp có chuyển biến rõ về đời sống, sinh kế'),
      may('Duy trì việc giúp đỡ từ hai năm trở lên'),
    ],
    HOUSEHOLD: [...common.HOUSEHOLD_OUT_OF_POVERTY, may('Gia đình có người khuyết tật vượt khó vươn lên')],
  }),
  listedField('Cá nhân là cán bộ, chiến sỹ, công chức, viên chức, người lao động', 'Cán bộ, công chức', {
    INDIVIDUAL: common.OFFICER,
  }),
  listedField('Gương người lao động, người tốt, việc tốt', 'Người tốt, việc tốt', {
    INDIVIDUAL: common.GOOD_PERSON,
  }),
  unlistedField('Phong trào thi đua “Toàn dân đoàn kết xây dựng đời sống văn hóa”', 'Đời sống văn hóa', {
    COLLECTIVE: [
      must('Khu dân cư đoàn kết, thực hiện tốt quy ước'),
      mustProve('Tỷ lệ gia đình văn hóa cao hơn mức chung của xã'),
      must('Cưới, tang, lễ hội thực hiện tiết kiệm, đúng quy định'),
      may('Có đội văn nghệ, cồng chiêng hoặc thể thao hoạt động thường xuyên'),
    ],
    INDIVIDUAL: [
      must('Vận động được bà con thực hiện nếp sống văn hóa'),
      mustProve('Gia đình đạt danh hiệu “Gia đình văn hóa”'),
      must('Gương mẫu thực hiện quy ước của thôn, làng'),
      may('Tham gia giữ gìn, truyền dạy văn hóa dân tộc'),
    ],
  }),
  unlistedField('Phong trào thi đua “Dạy tốt - Học tốt”', 'Dạy tốt - Học tốt', {
    COLLECTIVE: [
      mustProve('Chất lượng giáo dục cuối năm học đạt chỉ tiêu đề ra'),
      must('Duy trì sĩ số học sinh, hạn chế bỏ học'),
      must('Tập thể đoàn kết, không có vi phạm đạo đức nhà giáo'),
      may('Có sáng kiến dạy học phù hợp học sinh dân tộc thiểu số'),
    ],
    INDIVIDUAL: [
      mustProve('Đạt giáo viên giỏi hoặc có kết quả học tập, rèn luyện tốt'),
      must('Tận tâm với nghề, hoặc chăm chỉ, vượt khó trong học tập'),
      must('Chấp hành tốt nội quy của nhà trường'),
      may('Giúp đỡ đồng nghiệp, học sinh hoặc bạn học cùng tiến bộ'),
    ],
  }),
  unlistedField(
    'Phong trào “Cán bộ, công chức, viên chức xã Ia Bang thi đua thực hiện văn hóa công sở”',
    'Văn hóa công sở',
    {
      COLLECTIVE: [
        mustProve('Đạt chuẩn cơ quan văn hóa trong năm'),
        must('Đón tiếp người dân đúng mực, niêm yết công khai thủ tục'),
        must('Chấp hành giờ làm việc, trang phục và đeo thẻ'),
        may('Phòng làm việc gọn gàng, trụ sở sạch đẹp'),
      ],
      INDIVIDUAL: [
        mustProve('Được xếp loại hoàn thành tốt nhiệm vụ trở lên'),
        must('Giao tiếp lịch sự, tận tình hướng dẫn người dân'),
        must('Chấp hành nghiêm giờ giấc, nội quy cơ quan'),
        may('Có cải tiến giúp giải quyết công việc nhanh hơn'),
      ],
    },
  ),
  unlistedField('Sáng kiến, sáng tạo', 'Sáng kiến, sáng tạo', {
    COLLECTIVE: innovation('Tập thể đã cùng xây dựng và áp dụng sáng kiến tại đơn vị'),
    INDIVIDUAL: innovation('Là tác giả hoặc đồng tác giả của sáng kiến'),
    HOUSEHOLD: innovation('Gia đình tự nghĩ ra và áp dụng cách làm mới trong sản xuất'),
  }),
  unlistedField('Tuyên truyền, phổ biến, giáo dục pháp luật', 'Phổ biến pháp luật', {
    COLLECTIVE: [
      mustProve('Tổ chức đủ số buổi tuyên truyền pháp luật theo kế hoạch năm'),
      must('Nội dung tuyên truyền phù hợp với người dân từng thôn, làng'),
      must('Vi phạm pháp luật trên địa bàn phụ trách không tăng'),
      may('Tuyên truyền bằng cả tiếng Jrai hoặc có tài liệu song ngữ'),
    ],
    INDIVIDUAL: [
      mustProve('Trực tiếp tuyên truyền hoặc hòa giải thành nhiều vụ việc'),
      must('Nắm vững pháp luật, giải thích dễ hiểu'),
      must('Bản thân và gia đình không vi phạm pháp luật'),
      may('Được bà con tin cậy tìm đến khi có vướng mắc'),
    ],
  }),
];

function innovation(authorship: string) {
  return [
    must(authorship),
    mustProve('Sáng kiến đã áp dụng trên địa bàn xã, nêu được kết quả bằng số liệu'),
    must('Cách làm dễ áp dụng cho nơi khác'),
    may('Được cấp có thẩm quyền công nhận'),
  ];
}
