/** A plan's number by Decree 30/2020: digits, the kind of document, then who issued it: 101/KH-UBND. */
const USUAL = /^\d{1,5}[A-ZĐ]?\/KH-[\p{Lu}&]{2,}(-[\p{Lu}&]+)*$/u;

/**
 * What looks odd about the number of a plan, to be checked and not refused: documents of the Party and old ones are numbered
 * otherwise. Null where nothing does, or there is no number yet.
 */
export function numberOddity(number: string): string | null {
  if (number === '' || USUAL.test(number)) return null;
  const usual = 'Số, ký hiệu kế hoạch của Ủy ban nhân dân thường có dạng 101/KH-UBND';
  if (/\s/.test(number)) return `«${number}» có dấu cách. ${usual}, viết liền.`;
  if (/^\d+$/.test(number)) return `«${number}» mới có số, chưa có ký hiệu. ${usual}.`;
  if (/^\D/.test(number)) return `«${number}» chưa có số. ${usual}.`;
  return `«${number}» khác dạng thường gặp. ${usual}; vui lòng xem lại, nếu văn bản ghi như vậy thì giữ nguyên.`;
}
