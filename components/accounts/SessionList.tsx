'use client';

import { useActionState } from 'react';
import { Badge } from '@/components/ui/Badge';
import { ErrorSummary } from '@/components/ui/ErrorSummary';
import { SubmitButton } from '@/components/ui/SubmitButton';
import { endSessions } from '@/lib/accounts/actions';
import { FRESH } from '@/lib/form/state';

export type ShownSession = { id: string; device: string; created: string; seen: string; here: boolean };

/** Where one is signed in, each with the way to end it. */
export function SessionList({ sessions }: { sessions: readonly ShownSession[] }) {
  const [state, action] = useActionState(endSessions, FRESH);
  return (
    <>
      <ErrorSummary title="Chưa kết thúc được phiên" problems={state.problems} />
      <ul className="divide-y divide-hairline">
        {sessions.map(({ id, device, created, seen, here }) => (
          <li key={id} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 py-3">
            <div className="min-w-0">
              <p className="flex flex-wrap items-center gap-2 font-semibold">
                {device} {here ? <Badge tone="met">Phiên này</Badge> : null}
              </p>
              <p className="text-sm text-muted">
                Đăng nhập {created} · dùng gần nhất {seen}
              </p>
            </div>
            <form action={action}>
              <input type="hidden" name="session" value={id} />
              <SubmitButton look="quiet" pendingText="Đang kết thúc…">
                {here ? 'Đăng xuất' : 'Kết thúc'}
                <span className="sr-only">
                  : {device}, đăng nhập {created}
                </span>
              </SubmitButton>
            </form>
          </li>
        ))}
      </ul>
      {sessions.length > 1 ? (
        <form action={action} className="mt-3">
          <input type="hidden" name="session" value="others" />
          <SubmitButton look="danger" pendingText="Đang kết thúc…">
            Kết thúc tất cả phiên khác
          </SubmitButton>
        </form>
      ) : null}
    </>
  );
}
