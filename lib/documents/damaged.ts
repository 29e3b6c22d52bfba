import type { Outline } from '@/lib/documents/outline';
import type { LineRange, PlanReading, Read } from '@/lib/documents/reading';

/**
 * A line in which letters that stand for digits, as scanning leaves them («l4 tháng 4», «20/ll/2023», «O92/KH-UBND»), are
 * digits again. Only where nothing but a number can stand; of the same length as the line.
 */
export function withoutDamage(line: string): string {
  if (!/[lIOo]/.test(line) || !/\d/.test(line)) return line;
  let mended = line;
  for (const form of DAMAGED) {
    mended = mended.replace(form, (written) =>
      /[lIOo]/.test(written) && /\d/.test(written) ? written.replace(/[lIOo]/g, digitFor) : written,
    );
  }
  return mended;
}

/** Says of every value that comes from a line with mended digits that it has to be looked at. */
export function doubted({ lines }: Outline, reading: Omit<PlanReading, 'contradictions'>) {
  const mended = lines.filter((line) => line.mended).map(({ number }) => number);
  if (mended.length === 0) return reading;
  const touches = ({ first, last }: LineRange) => mended.some((line) => line >= first && line <= last);
  const doubt = <R extends Read<unknown> | null>(read: R): R =>
    read === null || !touches(read.from)
      ? read
      : { ...read, certainty: 'UNSURE' as const, note: read.note ? `${read.note} ${NOTE}` : NOTE };
  const { head } = reading;
  return {
    ...reading,
    head: {
      ...head,
      number: doubt(head.number),
      issuedOn: doubt(head.issuedOn),
      startYear: doubt(head.startYear),
      endYear: doubt(head.endYear),
    },
    implements: doubt(reading.implements),
    legalBases: reading.legalBases.map(doubt),
    quotas: reading.quotas.map(doubt),
    deadlines: reading.deadlines.map(doubt),
    phases: reading.phases.map(doubt),
  };
}

const NOTE =
  'Trong dòng này có chữ cái lẫn vào chữ số («l», «O»), được đọc thành số 1, số 0; vui lòng đối chiếu với bản gốc.';

function digitFor(letter: string): string {
  return letter === 'l' || letter === 'I' ? '1' : '0';
}

const DIGIT = '[\\dlIOo]';
const FROM = '(?<![\\p{L}\\d])';
const TO = '(?![\\p{L}\\d])';

/** The places of numbers: after the words of time, within a whole date, before the letters of a document, as counts. */
const DAMAGED = [
  new RegExp(`(?<=(?:ngày|tháng|năm) ?)${DIGIT}{1,2}${TO}`, 'giu'),
  new RegExp(`(?<=năm )${DIGIT}{4}${TO}`, 'giu'),
  new RegExp(`${FROM}${DIGIT}{1,2}(?= tháng )`, 'gu'),
  new RegExp(`${FROM}${DIGIT}{1,2} ?([/.-]) ?${DIGIT}{1,2} ?\\1 ?${DIGIT}{4}${TO}`, 'gu'),
  new RegExp(`(?<=số ?: {0,3}|số )${DIGIT}{1,5}(?= ?[/-] ?\\p{Lu})`, 'giu'),
  new RegExp(`(?<=(?:ít nhất|tối thiểu|tối đa|không quá|chọn|từ|đến|thiệu) )${DIGIT}{2,3}(?= \\p{Ll})`, 'gu'),
  new RegExp(`${FROM}${DIGIT}{2,3}(?= (?:gương|điển hình|mô hình|tập thể|cá nhân|hộ|gia đình)${TO})`, 'gu'),
];
