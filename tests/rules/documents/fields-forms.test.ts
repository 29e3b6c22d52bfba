import { describe, expect, it } from 'vitest';
import { readBody } from './plan-lines';

/** Each field as «name: subjects». */
function fieldsOf(body: string): string[] {
  return readBody(body).fields.map(
    ({ value }) => `${value.name}: ${value.subjects.map((one) => one[0]).join('')}`,
  );
}

describe('the forms in which plans list their fields', () => {
  it.each<[string, string, string[]]>([
    [
      'names in capitals without a number, above letters',
      'I. TIÊU CHUẨN CÁC LĨNH VỰC\nLÀNG NGHỀ VÀ DU LỊCH\na) Tiêu chuẩn tập thể\nLàng nghề giữ được khách.\nb) Tiêu chuẩn cá nhân\nNghệ nhân truyền nghề.\nTHỂ THAO QUẦN CHÚNG\na) Tiêu chuẩn cá nhân\nNgười tập luyện đều đặn.',
      ['Làng nghề và du lịch: CI', 'Thể thao quần chúng: I'],
    ],
    [
      'names above numbers',
      'II. NỘI DUNG\nLàng nghề và du lịch\n1. Đối với tập thể\n- Giữ được khách.\nThể thao quần chúng\n1. Đối với hộ gia đình\n- Cả nhà tập luyện.\nIII. KHÁC\n1. Không có gì.',
      ['Làng nghề và du lịch: C', 'Thể thao quần chúng: H'],
    ],
    [
      'one sentence',
      'I. NỘI DUNG\nGương sáng được tìm trong 03 lĩnh vực sau: dạy nghề cho thanh niên (tập thể, cá nhân); trồng rừng (hộ gia đình); và giữ đò ngang an toàn (cá nhân). Việc bình chọn làm công khai.',
      ['Dạy nghề cho thanh niên: CI', 'Trồng rừng: H', 'Giữ đò ngang an toàn: I'],
    ],
    [
      'items with brackets',
      'I. CÁC VIỆC CẦN LÀM GƯƠNG\n- Dạy nghề cho thanh niên (tập thể, cá nhân)\n- Trồng rừng (hộ gia đình): trồng đủ, giữ tốt.\n- Giữ đò ngang an toàn (cá nhân).',
      ['Dạy nghề cho thanh niên: CI', 'Trồng rừng: H', 'Giữ đò ngang an toàn: I'],
    ],
    [
      'brackets that name something else',
      'I. CÁC LĨNH VỰC VÀ TIÊU CHÍ\n1. Trồng rừng (cả rừng ngập mặn)\nLà hộ gia đình trồng đủ.\n2. Dạy nghề\nLà cá nhân dạy giỏi.',
      ['Trồng rừng (cả rừng ngập mặn): H', 'Dạy nghề: I'],
    ],
    [
      'subjects after «Đối tượng»',
      'B. NỘI DUNG\nI. Người thợ khéo tay\nTiêu chí: (1) giỏi nghề; (2) truyền nghề.\nĐối tượng bình chọn: cá nhân.\nII. Tổ máy không sự cố\nTiêu chí: chạy an toàn.\nĐối tượng: tập thể, cá nhân.',
      ['Người thợ khéo tay: I', 'Tổ máy không sự cố: CI'],
    ],
    [
      'a table with bars',
      'I. TIÊU CHÍ\n| Nhóm điển hình | Áp dụng cho | Yêu cầu |\n|---|---|---|\n| Đánh bắt bền vững | Tập thể, hộ gia đình | Không dùng lưới cấm |\n| Cứu nạn trên sông | Cá nhân | Dũng cảm cứu người |',
      ['Đánh bắt bền vững: CH', 'Cứu nạn trên sông: I'],
    ],
    [
      'a table with a column for each subject',
      'I. TIÊU CHÍ\nTT\tLĩnh vực\tTập thể\tCá nhân\n1\tĐánh bắt bền vững\tTổ đội không dùng lưới cấm\tNgư dân ghi nhật ký đầy đủ\n2\tCứu nạn trên sông\t\tNgười lái đò dũng cảm cứu người',
      ['Đánh bắt bền vững: CI', 'Cứu nạn trên sông: I'],
    ],
    [
      'groups with names below them, under a part about fields',
      'II. CÁC NHÓM GƯƠNG\n1. Tập thể:\n1.1. Bến đò văn minh\nNiêm yết giá, đủ áo phao.\n1.2. Chợ quê sạch\nKhông bán hàng giả.\n2. Cá nhân:\n2.1. Người lái đò tận tụy\nGiữ giờ, giúp khách.',
      ['Bến đò văn minh: C', 'Chợ quê sạch: C', 'Người lái đò tận tụy: I'],
    ],
    [
      'groups that say «là tập thể», one with a single field that has no number',
      'II. TIÊU CHÍ\n3. Tiêu chí cụ thể\n3.1. Mô hình, điển hình là tập thể\na) Mô hình bến đò văn minh: Đủ áo phao, niêm yết giá vé rõ ràng.\nb) Điển hình trong lĩnh vực thủy lợi: Trạm bơm vận hành đúng lịch tưới.\n3.2. Gương điển hình của cá nhân\na) Người lái đò: Giữ giờ, giúp khách khó khăn.\n3.3. Điển hình là hộ gia đình\nNhà vườn kiểu mẫu: Trồng cây sạch, đón khách thân thiện.',
      ['Mô hình bến đò văn minh: C', 'Lĩnh vực thủy lợi: C', 'Người lái đò: I', 'Nhà vườn kiểu mẫu: H'],
    ],
    [
      'the second group without words like «mô hình»',
      'II- TIÊU CHÍ LỰA CHỌN\n1- Đối với tập thể\n1.1- Mô hình bến đò văn minh:\nĐủ áo phao, niêm yết giá.\n2- Đối với cá nhân\n2.1- Người lái đò, thợ máy:\nGiữ giờ, giúp khách.\n2.2- Chủ vườn, nhà nông:\nTrồng cây sạch.',
      ['Mô hình bến đò văn minh: C', 'Người lái đò, thợ máy: I', 'Chủ vườn, nhà nông: I'],
    ],
    [
      'parts of the first rank for each subject',
      'I. Tiêu chí đối với tập thể\n1. Điển hình về thủy lợi: trạm bơm vận hành đúng lịch tưới.\n2. Điển hình về đò ngang: bến đủ áo phao, đúng giờ.\nII. Tiêu chí đối với cá nhân\n3. Điển hình người lái đò: giữ giờ, giúp khách khó khăn.',
      ['Thủy lợi: C', 'Đò ngang: C', 'Người lái đò: I'],
    ],
    [
      'capital letters with a dash',
      'A - MỤC ĐÍCH\nI. Yêu cầu\nĐúng người.\nB - TIÊU CHÍ\nI. Lĩnh vực thủy lợi\n1. Tập thể\nTrạm bơm tốt.\nII. Lĩnh vực đò ngang\n1. Cá nhân\nNgười lái đò tốt.',
      ['Lĩnh vực thủy lợi: C', 'Lĩnh vực đò ngang: I'],
    ],
    [
      'a dash below one heading «Tiêu chí»',
      'I. NỘI DUNG\n1. Phong trào đò ngang an toàn\n1.1. Tiêu chí tập thể\n- Bến đủ áo phao.\n2. Phong trào trồng rừng\n2.1. Tiêu chí\n- Là cá nhân, hộ gia đình trồng đủ, giữ tốt.',
      ['Phong trào đò ngang an toàn: C', 'Phong trào trồng rừng: IH'],
    ],
    [
      'clauses that begin with «là»',
      'I. CÁC LĨNH VỰC VÀ TIÊU CHÍ\n1. Dạy nghề\nLà giáo viên, nghệ nhân tận tâm; là trường, trung tâm có nhiều học viên.\n2. Trồng rừng\nLà hộ gia đình trồng đủ; có vườn ươm; là cơ sở để nơi khác học theo.',
      ['Dạy nghề: CI', 'Trồng rừng: H'],
    ],
    [
      'one sentence that begins with the number of fields',
      'II. BÌNH CHỌN\nGồm 03 lĩnh vực: (1) Làm muối sạch (tập thể); (2) Đóng thuyền (tập thể, cá nhân); (3) Nuôi nghêu.',
      ['Làm muối sạch: C', 'Đóng thuyền: CI', 'Nuôi nghêu: '],
    ],
    [
      'whom a field applies to',
      'II. TIÊU CHÍ\n1. Lĩnh vực làm muối: áp dụng cho tập thể, hộ gia đình. Muối sạch, đủ cân.\n2. Lĩnh vực đóng thuyền\nDành cho cá nhân\n- Thợ khéo tay.',
      ['Lĩnh vực làm muối: CH', 'Lĩnh vực đóng thuyền: I'],
    ],
    [
      'bullets for subjects that hold dashes',
      'II. TIÊU CHÍ\n1. LÀM MUỐI\n* Tập thể\n- Đủ cân.\n* Cá nhân\n- Đúng hẹn.\n2. ĐÓNG THUYỀN\n* Cá nhân\n- Khéo tay.',
      ['Làm muối: CI', 'Đóng thuyền: I'],
    ],
    [
      'tasks in a sentence are no fields',
      'II. TỔ CHỨC THỰC HIỆN\n1. Các lĩnh vực phân công như sau: Ban Quản lý phụ trách làm muối; Hợp tác xã phụ trách đóng thuyền.',
      [],
    ],
    [
      'numbers for each subject are no fields',
      'II. CHỈ TIÊU\n1. Tập thể\n1.1. Các bến\nMỗi bến 02 tập thể.\n1.2. Các ruộng muối\nMỗi ruộng 01 tập thể.\n2. Cá nhân\n2.1. Các bến\nMỗi bến 05 cá nhân.',
      [],
    ],
    [
      'names that end in a colon, without a number',
      'II. TIÊU CHÍ\nLĩnh vực làm muối:\n- Tập thể: Đủ cân.\n- Cá nhân: Đúng hẹn.\nLĩnh vực đóng thuyền:\n- Cá nhân: Khéo tay.\nIII. KHÁC\n1. Không có gì.',
      ['Lĩnh vực làm muối: CI', 'Lĩnh vực đóng thuyền: I'],
    ],
    [
      'a table, one cell a line',
      'II. TIÊU CHÍ\nTT\nLĩnh vực\nĐối tượng\nTiêu chí\n1\nLàm muối\nTập thể, cá nhân\nĐủ cân, đúng hẹn\n2\nĐóng thuyền\nCá nhân\nKhéo tay\nIII. KHÁC\n1. Không có gì.',
      ['Làm muối: CI', 'Đóng thuyền: I'],
    ],
    [
      'a table with criteria for each subject in its heading',
      'II. TIÊU CHÍ\nSTT\tLĩnh vực\tTiêu chí đối với tập thể\tTiêu chí đối với cá nhân\n1\tLàm muối\tTổ muối đủ cân, đúng hẹn\tDiêm dân giúp nhau giữ ruộng\n2\tĐóng thuyền\t\tThợ thuyền khéo tay, truyền nghề',
      ['Làm muối: CI', 'Đóng thuyền: I'],
    ],
    [
      'criteria in groups are no fields',
      'I. TIÊU CHÍ\n1. Đối với tập thể\na) Về tư tưởng\n- Đoàn kết, giữ kỷ luật.\nb) Về chuyên môn\n- Làm tốt việc được giao.\n2. Đối với cá nhân\na) Về đạo đức\n- Trung thực.',
      [],
    ],
    [
      'a sentence that lists no fields',
      'I. MỤC ĐÍCH\nTrong các lĩnh vực, việc làm gương có ba mức: tốt; khá; còn yếu thì phải bồi dưỡng thêm.',
      [],
    ],
  ])('%s', (_, body, fields) => {
    expect(fieldsOf(body)).toEqual(fields);
  });

  it('gives the criteria of a table to their fields', () => {
    const [first, second] = readBody(
      'I. TIÊU CHÍ\nLĩnh vực\tĐối tượng\tTiêu chí\nĐánh bắt bền vững\tTập thể\tKhông dùng lưới cấm\n\tHộ gia đình\tGhi nhật ký đầy đủ\nCứu nạn\tCá nhân\tDũng cảm cứu người',
    ).fields;
    expect(first?.value.subjects).toEqual(['COLLECTIVE', 'HOUSEHOLD']);
    expect(first?.criteria.map(({ value }) => value.text)).toEqual([
      'Không dùng lưới cấm',
      'Ghi nhật ký đầy đủ',
    ]);
    expect(second?.value).toMatchObject({ name: 'Cứu nạn', subjects: ['INDIVIDUAL'] });
  });
});
