import { DocumentTitle } from '@/components/print/DocumentTitle';
import { NationalHead, ROOM_FOR_NUMBER } from '@/components/print/NationalHead';
import { Recipients } from '@/components/print/Recipients';
import { Sheet } from '@/components/print/Sheet';
import { SignatureBlock } from '@/components/print/SignatureBlock';
import { MarkupTable } from '@/components/ui/MarkupTable';
import { formatDocumentDate } from '@/lib/format/dates';
import { bodyCode, inText, letterheadOf, placeOf } from '@/lib/reports/letterhead';
import type { PlanSummary } from '@/lib/reports/queries';
import { figuresOf, listOf } from '@/lib/reports/summary';
import { exemplarsMarkup, figuresMarkup } from './summary-markup';
import { aboutWords, figureWords, openingWords, periodWords } from './summary-words';

/** Who signs the report, as entered beside it. */
export type Signing = { capacity: readonly string[]; signer: string | null };

/** The summary of a plan's recognised exemplars as a document. */
export function SummaryReport({ summary, signing }: { summary: PlanSummary; signing: Signing }) {
  const { unit, plan, ownPlan, fields, exemplars, today } = summary;
  const asWritten = ownPlan ? plan.issuerAsWritten : null;
  const figures = figuresOf(fields, exemplars);
  const about = aboutWords(summary);
  return (
    <Sheet label={about}>
      <NationalHead
        letterhead={letterheadOf(unit, asWritten)}
        number={`${ROOM_FOR_NUMBER}/BC-${bodyCode(unit)}`}
        placeAndDate={`${placeOf(unit, asWritten)}, ${formatDocumentDate(today)}`}
      />
      <DocumentTitle kind="BÁO CÁO" about={about} />
      <div className="body">
        <p>{openingWords(summary)}</p>
        <h2>I. KẾT QUẢ CHUNG</h2>
        {figureWords(figures, summary).map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
        <DocumentTable label="Số điển hình theo lĩnh vực và đối tượng" markup={figuresMarkup(figures)} />
        <h2>II. DANH SÁCH ĐIỂN HÌNH ĐƯỢC CÔNG NHẬN</h2>
        {exemplars.length > 0 ? (
          <DocumentTable
            label="Danh sách điển hình được công nhận"
            markup={exemplarsMarkup(listOf(fields, exemplars))}
          />
        ) : (
          <p>Chưa có điển hình nào được công nhận trong {periodWords(summary)}.</p>
        )}
        <p>
          Trên đây là tổng hợp điển hình tiên tiến được công nhận {periodWords(summary)} của{' '}
          {inText(unit, asWritten)}./.
        </p>
      </div>
      <div className="foot">
        <Recipients lines={recipientsOf(summary)} />
        <SignatureBlock {...signing} />
      </div>
    </Sheet>
  );
}

function DocumentTable({ label, markup }: { label: string; markup: string }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: on a narrow screen it scrolls, and has to be reached without a mouse
    <section className="wide" tabIndex={0} aria-label={label}>
      <MarkupTable aria-label={label} markup={markup} />
    </section>
  );
}

function recipientsOf({ unit, ownPlan, plan }: PlanSummary): string[] {
  const above = unit.parentName ? [`UBND ${lower(unit.parentName)} (báo cáo)`] : [];
  const to = ownPlan
    ? [...above, 'Hội đồng Thi đua - Khen thưởng', 'Các đơn vị được giao chỉ tiêu']
    : [plan.issuerAsWritten];
  return [...to, unit.level === 'COMMUNE' ? 'Lưu: VT' : 'Lưu: VT, NV'];
}

function lower(text: string): string {
  return text.charAt(0).toLocaleLowerCase('vi') + text.slice(1);
}
