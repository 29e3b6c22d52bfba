/** The password of every account of the demo. It exists in demo mode only. */
export const DEMO_PASSWORD = 'ThiDua!2026';

/** The accounts of the demo, in the order in which a visitor tries them: by place, and what each is for. */
export const DEMO_ACCOUNTS: readonly {
  place: string;
  accounts: readonly { email: string; what: string }[];
}[] = [
  {
    place: 'Huyện Chư Prông, Gia Lai',
    accounts: [
      { email: 'canbo@iabang.example', what: 'Cán bộ xã Ia Bang: xem việc còn thiếu, lập và nộp đề cử' },
      { email: 'hoidong@iabang.example', what: 'Hội đồng xã Ia Bang: xét, công nhận, in báo cáo tổng hợp' },
      { email: 'noivu@chuprong.example', what: 'Nội vụ huyện: theo dõi chỉ tiêu, quản trị tài khoản' },
    ],
  },
  {
    place: 'Huyện Đak Đoa, Gia Lai',
    accounts: [
      { email: 'canbo@namyang.example', what: 'Cán bộ xã Nam Yang' },
      { email: 'canbo@kongang.example', what: 'Cán bộ xã Kon Gang' },
      { email: 'noivu@dakdoa.example', what: 'Nội vụ huyện: xét đề cử của các xã' },
      { email: 'hoidong@dakdoa.example', what: 'Hội đồng huyện: đọc hồ sơ, in báo cáo tổng hợp' },
    ],
  },
  {
    place: 'Huyện Ia Pa, Gia Lai',
    accounts: [
      { email: 'canbo@poto.example', what: 'Cán bộ xã Pờ Tó' },
      { email: 'noivu@iapa.example', what: 'Nội vụ huyện: kế hoạch đã kết thúc' },
    ],
  },
  {
    place: 'Tỉnh Gia Lai',
    accounts: [{ email: 'noivu@gialai.example', what: 'Nội vụ tỉnh: thấy các huyện và xã trong tỉnh' }],
  },
  {
    place: 'Huyện Chi Lăng, Lạng Sơn',
    accounts: [
      { email: 'canbo@ytich.example', what: 'Cán bộ xã Y Tịch' },
      { email: 'hoidong@ytich.example', what: 'Hội đồng xã Y Tịch: xét, công nhận' },
      { email: 'noivu@chilang.example', what: 'Nội vụ huyện' },
    ],
  },
  {
    place: 'Tỉnh Bắc Kạn',
    accounts: [
      { email: 'noivu@backan.example', what: 'Nội vụ tỉnh: xét, theo dõi, quản trị tài khoản' },
      { email: 'hoidong@backan.example', what: 'Hội đồng tỉnh' },
      { email: 'noivu@babe.example', what: 'Nội vụ huyện Ba Bể' },
    ],
  },
  {
    place: 'Hệ thống',
    accounts: [
      { email: 'quantri@guongsang.example', what: 'Quản trị hệ thống: lập tỉnh mới, không thấy hồ sơ' },
    ],
  },
];
