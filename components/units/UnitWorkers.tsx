import { TextLink } from '@/components/ui/Button';
import { EmptyState } from '@/components/ui/EmptyState';
import { Panel } from '@/components/ui/Panel';
import { countInText } from '@/lib/format/numbers';
import { ROLE_WORDS } from '@/lib/format/words';
import type { Worker } from '@/lib/units/queries';

/** Who works for a unit; `accountHref` for whoever may look after their accounts. */
export function UnitWorkers({
  workers,
  accountHref,
}: {
  workers: readonly Worker[];
  accountHref: ((account: string) => string) | null;
}) {
  return (
    <Panel id="nguoi-lam-viec" title="Người làm việc" aside={`${countInText(workers.length)} người`} flush>
      {workers.length === 0 ? (
        <EmptyState title="Chưa có ai làm việc cho đơn vị này trong hệ thống.">
          Đơn vị cấp trên có thể đề cử thay; quản trị tài khoản cấp tài khoản ở mục Tài khoản.
        </EmptyState>
      ) : null}
      {workers.map((worker) => (
        <div key={worker.id} className="px-4 py-3 sm:px-5">
          <p className="font-semibold">
            {accountHref ? (
              <TextLink className="text-ink decoration-edge" href={accountHref(worker.id)}>
                {worker.name}
              </TextLink>
            ) : (
              worker.name
            )}
            {worker.disabled ? <span className="font-normal text-late"> · tài khoản đã khóa</span> : null}
          </p>
          <p className="text-sm text-muted">
            {[worker.title, ...worker.roles.map((role) => ROLE_WORDS[role].toLocaleLowerCase('vi'))]
              .filter(Boolean)
              .join(' · ')}
          </p>
        </div>
      ))}
    </Panel>
  );
}
