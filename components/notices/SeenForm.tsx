'use client';

import { useActionState } from 'react';
import { SubmitButton } from '@/components/ui/SubmitButton';
import { FRESH } from '@/lib/form/state';
import { seeNotice } from '@/lib/notices/actions';

/** «Đã xem»: keeps who marked it and when, and takes the notice off the page. */
export function SeenForm({
  unitId,
  noticeId,
  about,
}: {
  unitId: string;
  noticeId: string;
  about: string | null;
}) {
  const [state, send] = useActionState(seeNotice, FRESH);
  return (
    <form action={send} className="flex flex-col gap-1">
      <input type="hidden" name="unit" value={unitId} />
      <input type="hidden" name="notice" value={noticeId} />
      <SubmitButton look="secondary" pendingText="Đang ghi…">
        Đã xem
        {about ? <span className="sr-only"> thông báo về kế hoạch {about}</span> : null}
      </SubmitButton>
      {state.problems.map(({ code, message }) => (
        <p key={code} role="alert" className="font-semibold text-late">
          {message}
        </p>
      ))}
    </form>
  );
}
