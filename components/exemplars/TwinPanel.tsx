import { StatusBadge } from '@/components/nominations/StatusBadge';
import { TextLink } from '@/components/ui/Button';
import { Notice } from '@/components/ui/Notice';
import type { Twin } from '@/lib/exemplars/twin-queries';
import { twoDigits } from '@/lib/format/numbers';
import { SUBJECT_WORDS } from '@/lib/format/words';

/** Dossiers that may be about the same person or model, with what became of them; nothing where there are none. */
export function TwinPanel({ twins, base }: { twins: readonly Twin[]; base: string }) {
  if (twins.length === 0) return null;
  return (
    <div className="chrome">
      <Notice title={`Có thể đã có hồ sơ (${twoDigits(twins.length)})`}>
        <p className="text-sm text-muted">
          Danh sách này chỉ để đối chiếu, không ngăn việc lưu, nộp hay xét. Vui lòng xem lại trước khi làm
          tiếp.
        </p>
        <ul className="mt-1 divide-y divide-hairline">
          {twins.map((twin) => (
            <li key={twin.exemplarId} className="py-2.5 last:pb-0">
              <p className="font-semibold wrap-anywhere">{twin.name}</p>
              <p className="text-sm wrap-anywhere">{facts(twin)}</p>
              <p className="text-sm text-muted">Vì sao: {twin.why}</p>
              <Became nominations={twin.nominations} base={base} />
            </li>
          ))}
        </ul>
      </Notice>
    </div>
  );
}

function facts({ subject, birthYear, place, unit }: Twin): string {
  const born = birthYear === null ? null : `sinh năm ${birthYear}`;
  return [SUBJECT_WORDS[subject], born, place, `đơn vị lập: ${unit}`].filter(Boolean).join(' · ');
}

function Became({ nominations, base }: { nominations: Twin['nominations']; base: string }) {
  if (nominations.length === 0) return <p className="text-sm text-muted">Chưa được đề cử.</p>;
  return (
    <ul className="text-sm">
      {nominations.map(({ id, planNumber, field, year, status }) => (
        <li key={id} className="flex flex-wrap items-center gap-x-3">
          <TextLink
            href={`${base}/nominations/${id}`}
            className="inline-flex min-h-11 items-center wrap-anywhere"
          >
            {[planNumber ? `Kế hoạch ${planNumber}` : null, field, `năm ${year}`].filter(Boolean).join(', ')}
          </TextLink>
          <StatusBadge status={status} />
        </li>
      ))}
    </ul>
  );
}
