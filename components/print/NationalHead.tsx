import type { Letterhead } from '@/lib/reports/letterhead';

type Props = {
  letterhead: Letterhead;
  /** '101/KH-UBND'; with room in front of the symbol where the number is written in by hand. */
  number: string;
  /** 'Đak Đoa, ngày 18 tháng 8 năm 2021' */
  placeAndDate: string;
};

/** The head of every document: who issues it and its number at the left, nation, motto, place and date at the right. */
export function NationalHead({ letterhead, number, placeAndDate }: Props) {
  const { parentBody, body } = letterhead;
  return (
    <header className="head">
      <div>
        {parentBody ? <p className="parent">{parentBody}</p> : null}
        {body.map((line, at) => (
          <p key={line} className={at === body.length - 1 ? 'name short-rule' : 'name'}>
            {line}
          </p>
        ))}
        <p className="under">Số: {number}</p>
      </div>
      <div>
        <p className="name">CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</p>
        <p>
          <span className="motto">Độc lập - Tự do - Hạnh phúc</span>
        </p>
        <p className="under">
          <i>{placeAndDate}</i>
        </p>
      </div>
    </header>
  );
}

/** Room for a number that is written in by hand. */
export const ROOM_FOR_NUMBER = '\u00A0'.repeat(8);
