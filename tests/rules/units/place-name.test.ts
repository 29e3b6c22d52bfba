import { describe, expect, it } from 'vitest';
import { placeFinder, placeKey } from '@/lib/units/place-name';

const committee = (name: string) => ({ name, committee: true });
const body = (name: string) => ({ name, committee: false });

const COMMUNE = [
  committee('Xã Ia Bang'),
  body('Công an xã Ia Bang'),
  body('Ban Chỉ huy Quân sự xã Ia Bang'),
  body('Ban Tuyên giáo Đảng ủy xã Ia Bang'),
  body('Ủy ban Mặt trận Tổ quốc Việt Nam xã Ia Bang'),
  body('Trạm Y tế xã Ia Bang'),
  body('Công chức ĐC-NN-XD&MT'),
  body('Công chức ĐC-NN-XD&MT (phụ trách ĐC-XD&MT)'),
  body('Công chức Văn hóa - Xã hội'),
  body('Công chức Tư pháp - Hộ tịch'),
  body('Hội Liên hiệp Phụ nữ xã Ia Bang'),
  body('Đoàn Thanh niên Cộng sản Hồ Chí Minh xã Ia Bang'),
  body('Trường Trung học cơ sở Ia Bang'),
  body('06 thôn, làng'),
];

const DISTRICT = [
  committee('Huyện Đak Đoa'),
  committee('Thị trấn Đak Đoa'),
  committee('Xã Nam Yang'),
  committee('Xã Y Tịch'),
  committee('Xã Ia Băng'),
  body('Công an huyện Đak Đoa'),
  body('Công an xã Nam Yang'),
  body('Phòng Giáo dục và Đào tạo huyện Đak Đoa'),
  body('Các xã, thị trấn'),
  body('Công an, Quân sự, Giáo dục, Y tế'),
];

describe('in a commune', () => {
  it.each([
    ['Công an xã', ['Công an xã Ia Bang']],
    ['CA xã', ['Công an xã Ia Bang']],
    ['Công an', ['Công an xã Ia Bang']],
    ['BCH Quân sự xã', ['Ban Chỉ huy Quân sự xã Ia Bang']],
    ['BCHQS xã Ia Bang', ['Ban Chỉ huy Quân sự xã Ia Bang']],
    ['Ban Tuyên giáo Đảng ủy', ['Ban Tuyên giáo Đảng ủy xã Ia Bang']],
    ['UBMTTQ Việt Nam xã', ['Ủy ban Mặt trận Tổ quốc Việt Nam xã Ia Bang']],
    ['MTTQ', ['Ủy ban Mặt trận Tổ quốc Việt Nam xã Ia Bang']],
    ['Trạm y tế', ['Trạm Y tế xã Ia Bang']],
    ['Trạm i tế', ['Trạm Y tế xã Ia Bang']],
    ['Hội LHPN xã', ['Hội Liên hiệp Phụ nữ xã Ia Bang']],
    ['Đoàn TNCS HCM', ['Đoàn Thanh niên Cộng sản Hồ Chí Minh xã Ia Bang']],
    ['Trường THCS', ['Trường Trung học cơ sở Ia Bang']],
    ['Công chức Văn hoá – xã hội', ['Công chức Văn hóa - Xã hội']],
    ['Công chức Văn hóa – Xã hội (phụ trách Văn hóa)', ['Công chức Văn hóa - Xã hội']],
    ['Công chức địa chính – nông nghiệp – xây dựng và môi trường', ['Công chức ĐC-NN-XD&MT']],
    ['UBND xã', ['Xã Ia Bang']],
    ['Ủy ban nhân dân xã Ia Bang', ['Xã Ia Bang']],
    ['Uỷ ban nhân dân xã Ia Băng', ['Xã Ia Bang']],
    ['6 thôn, làng', ['06 thôn, làng']],
    ['các thôn và làng', []],
  ])('%s', (written, names) => {
    const meant = placeFinder(COMMUNE, 'Xã Ia Bang')(written);
    expect(meant.filter(({ exact }) => exact).map(({ place }) => place.name)).toEqual(names);
  });

  it('offers what holds the words where nothing is called the same, the shortest first', () => {
    const meant = placeFinder(COMMUNE, 'Xã Ia Bang')('Công chức');
    expect(meant.map(({ place, exact }) => [place.name, exact])).toEqual([
      ['Công chức ĐC-NN-XD&MT', false],
      ['Công chức Văn hóa - Xã hội', false],
      ['Công chức Tư pháp - Hộ tịch', false],
      ['Công chức ĐC-NN-XD&MT (phụ trách ĐC-XD&MT)', false],
    ]);
  });

  it('offers what holds all words in another order or with others between, where nothing holds the phrase', () => {
    const office = body('Văn phòng - Thống kê UBND xã Ia Bang');
    const find = placeFinder([...COMMUNE, office], 'Xã Ia Bang');
    const offered = (written: string) => find(written).map(({ place, exact }) => [place.name, exact]);
    expect(offered('Văn phòng UBND')).toEqual([[office.name, false]]);
    expect(offered('Ban Quân sự')).toEqual([['Ban Chỉ huy Quân sự xã Ia Bang', false]]);
    expect(offered('Quân đội')).toEqual([]);
  });

  it.each(['', ' – ', 'các', '()'])('finds nothing for «%s»', (written) => {
    expect(placeFinder(COMMUNE, 'Xã Ia Bang')(written)).toEqual([]);
  });
});

describe('in a district', () => {
  it.each([
    ['UBND xã Nam Yang', ['Xã Nam Yang']],
    ['xã nam yang', ['Xã Nam Yang']],
    ['X. Nam Yang', ['Xã Nam Yang']],
    ['Nam Yang', ['Xã Nam Yang']],
    ['UBND Nam Yang', ['Xã Nam Yang']],
    ['Thị trấn Nam Yang', []],
    ['Xã Y Tích', ['Xã Y Tịch']],
    ['Y Tich', ['Xã Y Tịch']],
    ['I Tịch', ['Xã Y Tịch']],
    ['Ia Bang', ['Xã Ia Băng']],
    ['Đăk Đoa', ['Huyện Đak Đoa', 'Thị trấn Đak Đoa']],
    ['TT. Đak Đoa', ['Thị trấn Đak Đoa']],
    ['UBND thị trấn Dak Doa', ['Thị trấn Đak Đoa']],
    ['UBND huyện', ['Huyện Đak Đoa']],
    ['Công an', ['Công an huyện Đak Đoa']],
    ['Công an xã', []],
    ['Phòng GD&ĐT', ['Phòng Giáo dục và Đào tạo huyện Đak Đoa']],
    ['Phòng Giáo dục - Đào tạo', ['Phòng Giáo dục và Đào tạo huyện Đak Đoa']],
    ['UBND các xã, thị trấn', ['Các xã, thị trấn']],
    ['các xã và thị trấn', ['Các xã, thị trấn']],
    ['Công an; Quân sự; Giáo dục; Y tế', ['Công an, Quân sự, Giáo dục, Y tế']],
  ])('%s', (written, names) => {
    const meant = placeFinder(DISTRICT, 'Huyện Đak Đoa')(written);
    expect(meant.filter(({ exact }) => exact).map(({ place }) => place.name)).toEqual(names);
  });
});

it('tells units of one name apart by the unit above them', () => {
  const village = (parentName: string) => ({ name: 'Thôn 1', committee: false, parentName });
  const [here, there] = [village('Xã Nam Yang'), village('Xã Kon Gang')];
  const meant = (written: string) =>
    placeFinder([here, there], 'Huyện Đak Đoa')(written).map(({ place }) => place);
  expect(meant('thôn 01')).toEqual([here, there]);
  expect(meant('Thôn 1 (xã Kon Gang)')).toEqual([there]);
  expect(meant('Thôn 1 (UBND xã Nam Yang)')).toEqual([here]);
});

it('is the same key for composed and decomposed letters', () => {
  expect(placeKey('BCH Quân sự xã Y Tích')).toBe('ban chi hui quan su xa i tich');
  expect(placeKey('Xã Đăk Đoa'.normalize('NFD'))).toBe(placeKey('xa dak doa'));
  expect(placeKey('constructor x')).toBe('constructor x');
});
