import { LinkButton } from '@/components/ui/Button';
import { Panel } from '@/components/ui/Panel';
import { takeBackNomination } from '@/lib/nominations/actions';
import type { NominationStatus } from '@/lib/nominations/status';
import { ReasonForm } from './ReasonForm';

type Props = {
  unitId: string;
  base: string;
  dossier: {
    id: string;
    status: NominationStatus;
    submittedAt: Date | null;
    may: { edit: boolean; withdraw: boolean; nominate: boolean };
  };
};

/** What the nominating side can do with a nomination now. */
export function OfficerPanel({ unitId, base, dossier }: Props) {
  const { id, may, status, submittedAt } = dossier;
  const handedIn = submittedAt !== null && status !== 'WITHDRAWN';
  if (!may.nominate || (!may.edit && !may.withdraw && !handedIn)) return null;
  return (
    <Panel title="Việc của đơn vị đề cử" className="chrome">
      <div className="flex flex-col gap-3 not-last:pb-4 empty:hidden">
        {may.edit && status === 'DRAFT' ? (
          <LinkButton look="primary" href={`${base}/nominations/${id}/edit`}>
            Viết tiếp
          </LinkButton>
        ) : null}
        {handedIn ? (
          <LinkButton look="quiet" href={`${base}/nominations/${id}/receipt`}>
            Xem giấy tiếp nhận
          </LinkButton>
        ) : null}
      </div>
      {may.withdraw ? (
        <ReasonForm
          name="withdraw-reason"
          action={takeBackNomination}
          hidden={{ unit: unitId, nominationId: id }}
          summary="Rút đề cử"
          hint="Đề cử đã rút không nộp lại được; nội dung vẫn xem được."
          button="Rút đề cử"
          look="danger"
        />
      ) : null}
    </Panel>
  );
}
