import { formatDocumentDate, type PlainDate } from '@/lib/format/dates';
import type { Letterhead } from '@/lib/reports/letterhead';

type Props = {
  letterhead: Letterhead;
  /** Code of the kind of document and of the body: 'BC-UBND'. The number itself is written in by hand. */
  code: string;
  place: string;
  date: PlainDate;
};

/** The head of every document: who issues it and its number at the left, nation, motto, place and date at the right. */
export function NationalHead({ letterhead, code, place, date }: Props) {
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
        <p className="under">
          Số:{NUMBER_SPACE}/{code}
        </p>
      </div>
      <div>
        <p className="name">CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</p>
        <p>
          <span className="motto">Độc lập - Tự do - Hạnh phúc</span>
        </p>
        <p className="under">
          <i>
            {place}, {formatDocumentDate(date)}
          </i>
        </p>
      </div>
    </header>
  );
}

const NUMBER_SPACE = '\u00A0'.repeat(8);
