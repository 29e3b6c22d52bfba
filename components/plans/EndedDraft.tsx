import { TextLink } from '@/components/ui/Button';
import { Notice } from '@/components/ui/Notice';
import type { PlanStatus } from '@/lib/format/words';

type Props = {
  /** The draft has become this plan, or has changed it. */
  how: 'ISSUED' | 'AMENDED';
  /** 'được Nguyễn Văn A ban hành lúc 15/10/2024 08:00' */
  issued: string;
  status: PlanStatus;
  amendHref: string;
};

/** On the plan's page, for whoever came by the address of its editor: since when there is none, and how it is changed now. */
export function EndedDraft({ how, issued, status, amendHref }: Props) {
  return (
    <Notice title={how === 'ISSUED' ? 'Kế hoạch không còn là dự thảo' : 'Dự thảo sửa đổi không còn nữa'}>
      <p>
        {how === 'ISSUED' ? 'Kế hoạch này đã' : 'Sửa đổi của kế hoạch này đã'} {issued} nên không soạn tiếp
        được.{' '}
        {status === 'ISSUED' ? (
          <>
            Muốn thay đổi nội dung, vui lòng{' '}
            <TextLink href={amendHref} className="link-roomy">
              lập bản sửa đổi kế hoạch
            </TextLink>
            .
          </>
        ) : (
          'Kế hoạch nay đã kết thúc nên giữ nguyên như đã thực hiện.'
        )}
      </p>
    </Notice>
  );
}
