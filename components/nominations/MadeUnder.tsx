import { TextLink } from '@/components/ui/Button';
import { formatDate } from '@/lib/format/dates';
import { twoDigits } from '@/lib/format/numbers';
import type { Dossier } from '@/lib/nominations/queries';

/** Said above a dossier that was made under an earlier version of the plan. */
export function MadeUnder({
  dossier: { planVersion, amendments },
  planHref,
}: {
  dossier: Pick<Dossier, 'planVersion' | 'amendments'>;
  planHref: string;
}) {
  const [ended] = amendments;
  if (!ended) return null;
  return (
    <p>
      Đề cử này lập theo phiên bản {twoDigits(planVersion)} của kế hoạch, trước khi kế hoạch được sửa đổi bằng{' '}
      {ended.number} ngày {formatDate(ended.issuedOn)}.{' '}
      <TextLink className="link-roomy print:hidden" href={`${planHref}/versions/${planVersion}`}>
        Đọc phiên bản {twoDigits(planVersion)}
      </TextLink>{' '}
      <span aria-hidden="true" className="text-muted print:hidden">
        ·
      </span>{' '}
      <TextLink className="link-roomy print:hidden" href={`${planHref}/versions`}>
        Xem đã sửa đổi gì
      </TextLink>
    </p>
  );
}
