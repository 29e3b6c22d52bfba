import { PrintButton } from '@/components/print/PrintButton';
import { Button } from '@/components/ui/Button';
import type { Signing } from './SummaryReport';

type Props = {
  startYear: number;
  endYear: number;
  year: number | null;
  signing: Signing;
  capacities: readonly (readonly string[])[];
};

/** What the document is made with; a plain form, so that its address says everything. It does not print. */
export function SummaryToolbar({ startYear, endYear, year, signing, capacities }: Props) {
  const years = Array.from({ length: endYear - startYear + 1 }, (_, at) => startYear + at);
  return (
    <form className="chrome flex flex-wrap items-end gap-4 rounded-xl border border-hairline bg-surface p-4 sm:p-5">
      <label className="flex flex-col gap-1">
        <span className="text-sm">Kỳ tổng hợp</span>
        <select name="year" defaultValue={year ?? 'all'} className="control">
          {years.length > 1 ? <option value="all">{`Cả giai đoạn ${startYear}–${endYear}`}</option> : null}
          {years.map((one) => (
            <option key={one} value={one}>
              Năm {one}
            </option>
          ))}
        </select>
      </label>
      <label className="flex flex-col gap-1">
        <span className="text-sm">Chức vụ người ký</span>
        <select name="as" defaultValue={capacities.indexOf(signing.capacity)} className="control">
          {capacities.map((capacity, at) => (
            <option key={capacity.join()} value={at}>
              {capacity.filter((line) => !line.startsWith('TM.')).join(' – ')}
            </option>
          ))}
        </select>
      </label>
      <label className="flex min-w-56 grow flex-col gap-1">
        <span className="text-sm">Họ và tên người ký</span>
        <input
          name="signer"
          defaultValue={signing.signer ?? ''}
          maxLength={100}
          className="control"
          autoComplete="off"
        />
      </label>
      <Button type="submit" look="secondary">
        Cập nhật
      </Button>
      <PrintButton look="primary">In báo cáo</PrintButton>
    </form>
  );
}
