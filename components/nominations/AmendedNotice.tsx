import { TextLink } from '@/components/ui/Button';
import { Notice } from '@/components/ui/Notice';
import { formatDate } from '@/lib/format/dates';
import { twoDigits } from '@/lib/format/numbers';
import type { AmendedSince } from '@/lib/nominations/amended';
import { criterionWords } from './criterion-words';

/** Above a nomination that was begun before the plan was amended: by which document, why, and what it now has to answer. */
export function AmendedNotice({ amended, planHref }: { amended: AmendedSince; planHref: string }) {
  const { amendments, criteria, fieldRetired } = amended;
  return (
    <Notice kind="warning" title="Kế hoạch đã được sửa đổi sau khi đề cử này được lập">
      <ul className="flex flex-col">
        {amendments.map(({ ordinal, number, issuedOn, reason }) => (
          <li key={ordinal}>
            Sửa đổi lần {twoDigits(ordinal)} bằng {number}, ngày {formatDate(issuedOn)}. Lý do: {reason}
          </li>
        ))}
      </ul>
      {fieldRetired ? (
        <p className="font-semibold">
          Lĩnh vực này không còn trong kế hoạch nên đề cử không nộp được nữa. Vui lòng lập đề cử ở lĩnh vực
          khác; nội dung ở đây vẫn xem và chép được.
        </p>
      ) : criteria.length === 0 ? (
        <p>Tiêu chí áp dụng cho đề cử này không thay đổi.</p>
      ) : (
        <>
          <p>Đề cử được kiểm tra theo tiêu chí hiện nay. Những tiêu chí đã thay đổi:</p>
          <ol className="flex list-decimal flex-col gap-1.5 pl-6">
            {criteria.map(({ before, after }) => (
              <li key={(after ?? before)?.id}>
                {before && after ? (
                  <>
                    {criterionWords(before)} <span className="text-muted">nay là</span>{' '}
                    {criterionWords(after)}
                  </>
                ) : before ? (
                  <>
                    <span className="text-muted">Không còn hỏi:</span> {criterionWords(before)}
                  </>
                ) : after ? (
                  <>
                    <span className="text-muted">Thêm:</span> {criterionWords(after)}
                  </>
                ) : null}
              </li>
            ))}
          </ol>
        </>
      )}
      <p>
        <TextLink className="link-roomy" href={`${planHref}/versions`}>
          Xem các lần sửa đổi kế hoạch
        </TextLink>
      </p>
    </Notice>
  );
}
