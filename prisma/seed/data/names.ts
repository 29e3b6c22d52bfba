/** Parts of names by people; put together at random, so every person in the demo is invented. */

export type Ethnicity = 'KINH' | 'TAY' | 'NUNG' | 'DAO' | 'JRAI' | 'BAHNAR';
export type Sex = 'MALE' | 'FEMALE';
export type NameParts = {
  /** Family and middle name may be empty. */
  family: readonly string[];
  middle: Record<Sex, readonly string[]>;
  given: Record<Sex, readonly string[]>;
};

export const NAMES: Record<Ethnicity, NameParts> = {
  KINH: {
    family: list('Nguyễn, Trần, Lê, Phạm, Vũ, Võ, Đặng, Bùi, Đỗ, Ngô, Dương, Phan, Trịnh, Cao'),
    middle: {
      MALE: list('Văn, Hữu, Quang, Thanh, Đình, Duy, Khắc, Trọng, Viết, Ngọc'),
      FEMALE: list('Thị, Thị Thanh, Thị Thu, Thị Kim, Thị Hồng, Thị Bích, Thị Mỹ, Thị Minh, Thị Ánh'),
    },
    given: {
      MALE: list('Toản, Khiêm, Lộc, Tài, Sánh, Hiển, Nhã, Thông, Quyền, Bảy, Đượm, Tường, Vịnh, Lưu, Thìn'),
      FEMALE: list('Hòa, Lành, Phượng, Thảo, Huệ, Nhài, Diệp, Tuyết, Vân, Thắm, Lựu, Hiền, Bưởi, Gấm, Duyên'),
    },
  },
  TAY: {
    family: list('Nông, Hoàng, Ma, Lường, Triệu, Hà, La, Lục, Đàm, Bế, Dương'),
    middle: {
      MALE: list('Văn, Đình, Thế, Ngọc, Hữu, Quang, Viết, Thiêm'),
      FEMALE: list('Thị, Thị Thu, Thị Bích, Thị Kim, Thị Hồng, Thúy'),
    },
    given: {
      MALE: list('Thuấn, Khuyến, Chuyên, Đoàn, Thoại, Ninh, Huấn, Khánh, Sơn, Dũng, Bằng, Tuân, Kiểm, Hiệu'),
      FEMALE: list('Điểm, Thêm, Hoạch, Ngần, Mến, Xuyến, Thơm, Lả, Nguyệt, Phin, Quyên, Hậu, Biển, Yến'),
    },
  },
  NUNG: {
    family: list('Nông, Lý, Vi, Hứa, Lâm, Chu, Lăng, Mông, Linh, Lương, Phương, Hoàng'),
    middle: {
      MALE: list('Văn, Minh, Đức, Xuân, Ngọc, Viết, Quốc, Say'),
      FEMALE: list('Thị, Thị Minh, Thị Hồng, Thị Lan, Thị Thúy, Bích'),
    },
    given: {
      MALE: list('Slinh, Khoằn, Phúng, Tài, Báo, Chắn, Phóng, Kim, Vàng, Dỉ, Thạch, Lềnh, Sướng, Hỷ'),
      FEMALE: list('Pháy, Slao, Nhình, Bay, Chanh, Mạy, Liễu, Dung, Pình, Khịn, Lê, Nhung, Hạnh, Sinh'),
    },
  },
  DAO: {
    family: list('Bàn, Triệu, Đặng, Phùng, Lý, Chíu, Tô, Voòng'),
    middle: {
      MALE: list('Văn, Phúc, Tiến, Tài, Nguyên, Hữu, Sành, Càn, Kim'),
      FEMALE: list('Thị, Mùi, Thị Mùi, Tài, Múi'),
    },
    given: {
      MALE: list('Chòi, Thăng, Quyên, Lìn, Siểu, Chiêu, Ón, Vảng, Phấu, Ngân, Hín, Tình, Cao, Chẩn'),
      FEMALE: list('Nhậy, Mản, Sính, Pham, Phẩy, Khé, Nái, Ghến, Mụi, Chài, Lai, Coi, Chản, Diết'),
    },
  },
  JRAI: {
    family: list('Rơ Châm, Siu, Kpă, Ksor, Rơ Mah, Rah Lan, Nay, Rcom, Kpuih, Puih, Rmah'),
    middle: { MALE: [''], FEMALE: [''] },
    given: {
      MALE: list(
        'Blênh, Hlơi, Thưn, Klâm, Bơm, Djưng, Yơr, Chiêm, Phưn, Hmrik, Glơh, Sơp, Kluh, Nguih, Tơng, Jak',
      ),
      FEMALE: list(
        "H'Lan, H'Bia, H'Nguin, H'Phen, H'Ruăn, H'Blih, H'Mơi, H'Drem, H'Uyên, H'Chăm, H'Nhơn, H'Yul, H'Klen, H'Sưm",
      ),
    },
  },
  /** Many bear no family name: «A» stands before a man's name, «Y» before a woman's; Đinh is borne by both. */
  BAHNAR: {
    family: [''],
    middle: { MALE: ['Đinh', 'A', 'Đinh'], FEMALE: ['Đinh', 'Y', 'Đinh Thị'] },
    given: {
      MALE: list('Hmưk, Byưm, Klot, Hyơn, Grưh, Thưm, Yưk, Pơn, Ngưk, Hlưp, Plơh, Khưu, Djơng, Chưh'),
      FEMALE: list('Bliu, Hyưih, Mlưn, Prưi, Ayă, Hrơi, Khyêm, Ngêl, Phuơn, Yơm, Blưn, Jrưih, Tuyl, Hơch'),
    },
  },
};

function list(names: string): readonly string[] {
  return names.split(', ');
}
