'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useState } from 'react';

/**
 * How far the reading of a document is. It asks every second, and shows the result when it is there; without JavaScript the
 * page loads itself again.
 */
export function ReadingProgress({ href, percent: first }: { href: string; percent: number }) {
  const [percent, show] = useState(first);
  const [silent, setSilent] = useState(false);
  const router = useRouter();

  useEffect(() => {
    let stopped = false;
    let timer: ReturnType<typeof setTimeout>;
    const ask = async () => {
      const now = await progressAt(href);
      if (stopped) return;
      setSilent(now === null);
      if (now) show(now.percent);
      if (now?.ended) router.refresh();
      else timer = setTimeout(ask, now ? 1_000 : 5_000);
    };
    timer = setTimeout(ask, 1_000);
    return () => {
      stopped = true;
      clearTimeout(timer);
    };
  }, [href, router]);

  return (
    <div className="flex flex-col gap-3">
      <label htmlFor="progress" className="font-semibold">
        Đã đọc {percent}%
      </label>
      <progress
        id="progress"
        max={100}
        value={percent}
        className="h-4 w-full appearance-none overflow-hidden rounded-full border border-hairline bg-sunken [&::-moz-progress-bar]:bg-lacquer [&::-webkit-progress-bar]:bg-sunken [&::-webkit-progress-value]:bg-lacquer"
      />
      <noscript>
        <meta httpEquiv="refresh" content="3" />
      </noscript>
      <p className="text-muted">
        {silent
          ? 'Chưa liên lạc được với máy chủ. Trang sẽ tự hỏi lại; tài liệu đã nhận vẫn được giữ.'
          : 'Có thể rời trang này, việc đọc vẫn tiếp tục. Trang tự cập nhật sau vài giây.'}
      </p>
    </div>
  );
}

async function progressAt(href: string): Promise<{ percent: number; ended: boolean } | null> {
  try {
    const answer = await fetch(href, { headers: { accept: 'application/json' } });
    return answer.ok ? await answer.json() : null;
  } catch {
    return null;
  }
}
