import { plain } from '@/lib/format/diacritics';
import type { Period } from '@/lib/quotas/progress';

/**
 * The years of a period that a text names, moved: 'giai đoạn 2021 – 2025' → 'giai đoạn 2026 – 2030'. Years outside the
 * period, years of cited documents ('ngày 18/8/2021', '2021/NĐ-CP') and other numbers stay.
 */
export function moveYears(text: string, period: Period, years: number): string {
  return text.replace(YEAR, (written) => {
    const year = Number(written);
    return year >= period.startYear && year <= period.endYear ? String(year + years) : written;
  });
}

/** The title of a plan for the whole period as the title of one of its years: 'giai đoạn 2021-2025' → 'năm 2024'. */
export function titleOfYear(title: string, period: Period, year: number): string {
  const { startYear, endYear } = period;
  const named = new RegExp(
    `(?:(?:trong )?(?:giai đoạn|thời kỳ|các năm) )?(?:từ )?(?:năm )?${startYear}\\s*(?:[-–—]|đến(?: năm)?)\\s*${endYear}(?!\\d)`,
    'giu',
  );
  const told = title.normalize('NFC').replace(named, `năm ${year}`);
  return told === title.normalize('NFC') ? `${title} năm ${year}` : told;
}

/**
 * The title of an upper plan as that of the unit that implements it: the place is the unit's own. `place` is what the
 * unit's title says of it (see `placeWords`). A title that names no place stays as it is.
 */
export function titleOfPlace(title: string, place: string): string {
  return title.normalize('NFC').replace(PLACE, place);
}

/** What a title says of the place of a unit: 'trên địa bàn xã Ia Bang'; of a body: 'tại Trường Tiểu học Ia Bang'. */
export function placeWords(unit: { name: string; committee: boolean }): string {
  return unit.committee ? `trên địa bàn ${lowerFirst(unit.name)}` : `tại ${unit.name}`;
}

/** 'Xã Ia Bang' → 'xã Ia Bang': what a unit is called within a sentence, where its name begins with what it is. */
export function lowerFirst(name: string): string {
  const [first = ''] = name;
  return KINDS.some((kind) => plain(name).startsWith(`${kind} `))
    ? first.toLocaleLowerCase('vi') + name.slice(first.length)
    : name;
}

/** 'Xã Ia Bang' → 'Ia Bang': the place before the date of a document; of a name without a kind the name. */
export function placeName(name: string): string {
  const kind = KINDS.find((one) => plain(name).startsWith(`${one} `));
  return kind === undefined ? name : name.split(' ').slice(kind.split(' ').length).join(' ');
}

/** Compared without diacritics; the longer of two that begin alike comes first. */
const KINDS = ['thanh pho', 'thi xa', 'thi tran', 'tinh', 'huyen', 'quan', 'phuong', 'xa', 'dac khu'];

// No part of a date (of a cited document), of a document's number or of a longer number.
const YEAR =
  /(?<!\d|\d[/.-]\d{1,2}[/.-]|ngày \d{1,2} tháng \d{1,2} năm )(?:19|20)\d{2}(?!\d|\/\p{L}|[-–]\p{Lu}{2})/gu;

const PLACE =
  /(?:trên )?địa bàn (?:thành phố|thị xã|thị trấn|tỉnh|huyện|quận|phường|xã|đặc khu)(?: \p{Lu}[\p{L}’'-]*)*/gu;
