'use client';

import { useActionState } from 'react';
import { ErrorSummary } from '@/components/ui/ErrorSummary';
import { SubmitButton } from '@/components/ui/SubmitButton';
import { takeRole } from '@/lib/accounts/actions';
import { FRESH } from '@/lib/form/state';
import { ROLE_WORDS, type Role } from '@/lib/format/words';

export type ShownMembership = {
  id: string;
  role: Role;
  unit: string;
  title: string | null;
  /** 'từ 15/10/2024', 'từ 15/10/2024 đến 20/11/2024' */
  during: string;
};

type Props = {
  actingUnit: string;
  account: string;
  memberships: readonly ShownMembership[];
  mayEnd: boolean;
};

/** The roles that a person holds, each with the way to end it. */
export function MembershipList({ actingUnit, account, memberships, mayEnd }: Props) {
  const [state, action] = useActionState(takeRole, FRESH);
  return (
    <>
      <ErrorSummary title="Chưa kết thúc được vai trò" problems={state.problems} />
      <ul className="divide-y divide-hairline">
        {memberships.map(({ id, role, unit, title, during }) => (
          <li key={id} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 py-3">
            <div className="min-w-0">
              <p>
                <strong>{ROLE_WORDS[role]}</strong> · {unit}
              </p>
              <p className="text-sm text-muted">
                {title ? `${title} · ` : ''}
                {during}
              </p>
            </div>
            {mayEnd ? (
              <form action={action}>
                <input type="hidden" name="unit" value={actingUnit} />
                <input type="hidden" name="account" value={account} />
                <input type="hidden" name="membership" value={id} />
                <SubmitButton look="quiet" pendingText="Đang kết thúc…">
                  Kết thúc
                  <span className="sr-only">
                    {' '}
                    vai trò {ROLE_WORDS[role]} ở {unit}
                  </span>
                </SubmitButton>
              </form>
            ) : null}
          </li>
        ))}
      </ul>
    </>
  );
}
