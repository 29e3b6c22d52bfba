'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useState } from 'react';
import { formatCount } from '@/lib/format/numbers';

type Shown = { done: number; total: number };

/**
 * How many rows are through. It asks every second, and shows the result when all are; without JavaScript the page loads
 * itself again.
 */
export function BatchProgress({ href, ...first }: Shown & { href: string }) {
  const [{ done, total }, show] = useState<Shown>(first);
  const [silent, setSilent] = useState(false);
  const router = useRouter();

  useEffect(() => {
    let stopped = false;
    let timer: ReturnType<typeof setTimeout>;
    const ask = async () => {
      const now = await progressAt(href);
      if (stopped) return;
      setSilent(now === null);
      if (now) show(now);
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
        Đã xong {formatCount(done)} trên {formatCount(total)} dòng
      </label>
      <progress
        id="progress"
        max={Math.max(1, total)}
        value={done}
        className="h-4 w-full appearance-none overflow-hidden rounded-full border border-hairline bg-sunken [&::-moz-progress-bar]:bg-lacquer [&::-webkit-progress-bar]:bg-sunken [&::-webkit-progress-value]:bg-lacquer"
      />
      <noscript>
        <meta httpEquiv="refresh" content="5" />
      </noscript>
      <p className="text-muted">
        {silent
          ? 'Chưa liên lạc được với máy chủ. Trang sẽ tự hỏi lại; các dòng đã nhận vẫn được giữ.'
          : 'Có thể rời trang này, việc nhận vẫn tiếp tục. Trang tự cập nhật sau vài giây.'}
      </p>
    </div>
  );
}

async function progressAt(href: string): Promise<(Shown & { ended: boolean }) | null> {
  try {
    const answer = await fetch(href, { headers: { accept: 'application/json' } });
    return answer.ok ? await answer.json() : null;
  } catch {
    return null;
  }
}
