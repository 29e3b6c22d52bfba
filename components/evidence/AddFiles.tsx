'use client';

import { useRouter } from 'next/navigation';
import { type FormEvent, useActionState, useRef, useState } from 'react';
import { ErrorSummary } from '@/components/ui/ErrorSummary';
import { described, Field } from '@/components/ui/Field';
import { Notice } from '@/components/ui/Notice';
import { SubmitButton } from '@/components/ui/SubmitButton';
import { addFiles } from '@/lib/evidence/actions';
import { ACCEPTED, ACCEPTED_WORDS } from '@/lib/evidence/limits';
import { NO_FILE, sizeProblem } from '@/lib/evidence/size';
import { FRESH } from '@/lib/form/state';
import { twoDigits } from '@/lib/format/numbers';
import type { Problem } from '@/lib/refusal';
import { sendFile } from './send-file';

type Props = { unitId: string; nominationId: string; tooLarge: boolean };
type Sending = { name: string; percent: number; done: number; all: number };

/**
 * Adds files to a dossier. Without JavaScript all of them are sent with the form; with it each goes by itself, so that its
 * progress is seen and a broken line costs one file.
 */
export function AddFiles({ unitId, nominationId, tooLarge }: Props) {
  const [state, send] = useActionState(addFiles, FRESH);
  const { sending, sent, onSubmit } = useSending({ unitId, nominationId });
  const { problems, notice } = sent ?? {
    problems: state.values || !tooLarge ? state.problems : [TOO_LARGE],
    notice: state.notice,
  };
  const error = problems.length > 1 ? 'Có tệp chưa thêm được, xem lý do ở trên.' : problems[0]?.message;
  return (
    <form action={send} onSubmit={onSubmit} className="flex flex-col gap-5" noValidate>
      <ErrorSummary title="Chưa thêm được, vì:" problems={problems} />
      {notice && !sending ? <Added>{notice}</Added> : null}
      <input type="hidden" name="unit" value={unitId} />
      <input type="hidden" name="nominationId" value={nominationId} />
      <Field id="files" label="Chọn tệp trên máy" hint={HINT} error={error}>
        <input
          {...described({ id: 'files', hint: HINT, error })}
          type="file"
          name="files"
          multiple
          accept={ACCEPTED}
          className="control"
        />
      </Field>
      {sending ? <Progress {...sending} /> : null}
      <SubmitButton className="w-fit" pendingText="Đang gửi tệp…" aria-disabled={sending ? true : undefined}>
        Thêm vào hồ sơ
      </SubmitButton>
    </form>
  );
}

const HINT = `Có thể chọn nhiều tệp một lần. Nhận ${ACCEPTED_WORDS}; mỗi tệp tối đa 10 MB, cả hồ sơ tối đa 50 MB.`;

function useSending({ unitId, nominationId }: { unitId: string; nominationId: string }) {
  const router = useRouter();
  const [sending, setSending] = useState<Sending | null>(null);
  const [sent, setSent] = useState<{ problems: Problem[]; notice: string | null } | null>(null);
  const busy = useRef(false);

  async function onSubmit(event: FormEvent<HTMLFormElement>) {
    const field = event.currentTarget.querySelector<HTMLInputElement>('input[type="file"]');
    const files = [...(field?.files ?? [])];
    if (!field) return;
    event.preventDefault();
    if (busy.current) return;
    if (files.length === 0) return setSent({ problems: [NO_FILE], notice: null });
    busy.current = true;
    const problems: Problem[] = [];
    for (const [done, file] of files.entries()) {
      const show = (percent: number) => setSending({ name: file.name, percent, done, all: files.length });
      show(0);
      const refused = sizeProblem(file.name, file.size);
      const id = randomId();
      problems.push(...(refused ? [refused] : await sendFile({ unitId, nominationId, id, file }, show)));
    }
    busy.current = false;
    const added = files.length - problems.length;
    setSending(null);
    setSent({ problems, notice: added > 0 ? `Đã thêm ${twoDigits(added)} tệp.` : null });
    field.value = '';
    router.refresh();
  }

  return { sending, sent, onSubmit };
}

/** crypto.randomUUID is there over https only, and an office network may well speak http. */
function randomId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

function Progress({ name, percent, done, all }: Sending) {
  return (
    <div className="flex flex-col gap-1.5">
      <label htmlFor="sending" className="text-sm wrap-anywhere">
        Đang gửi tệp {done + 1} trên {all}: {name}
      </label>
      <progress id="sending" max="100" value={percent} className="h-2 w-full accent-lacquer" />
    </div>
  );
}

function Added({ children }: { children: string }) {
  return (
    <Notice kind="success">
      <p>
        <span aria-hidden="true">✓ </span>
        {children}
      </p>
    </Notice>
  );
}

const TOO_LARGE: Problem = {
  at: 'files',
  code: 'sending-too-large',
  message:
    'Các tệp gửi cùng lúc nặng hơn 50 MB nên chưa tệp nào được lưu. Vui lòng chọn ít tệp hơn mỗi lần; mỗi tệp tối đa 10 MB.',
};
