'use client';

import { useEffect, useState } from 'react';
import { Button } from '@/components/ui/Button';
import { Notice } from '@/components/ui/Notice';

/** A one-time link, shown this once, with what to do with it. */
export function OneTimeLink({ title, link, until }: { title: string; link: string; until: string }) {
  return (
    <Notice kind="success" title={title}>
      <p>
        Gửi liên kết dưới đây cho người dùng để tự đặt mật khẩu. Liên kết chỉ hiện một lần, dùng được một lần,
        đến <span className="whitespace-nowrap">{until}</span>.
      </p>
      <div className="mt-2 flex flex-wrap gap-3">
        <input
          readOnly
          aria-label="Liên kết đặt mật khẩu"
          id="one-time-link"
          className="control min-w-0 grow basis-72"
          value={link}
        />
        <CopyButton text={link} />
      </div>
    </Notice>
  );
}

/** Only there once it can work: without JavaScript the link is marked and copied by hand. */
function CopyButton({ text }: { text: string }) {
  const [state, setState] = useState<'absent' | 'ready' | 'copied'>('absent');
  useEffect(() => {
    if (navigator.clipboard) setState('ready');
  }, []);
  if (state === 'absent') return null;
  return (
    <Button look="quiet" onClick={() => navigator.clipboard.writeText(text).then(() => setState('copied'))}>
      <span aria-live="polite">{state === 'copied' ? 'Đã sao chép' : 'Sao chép'}</span>
    </Button>
  );
}
