'use client';

import { useEffect, useState } from 'react';
import { Button } from '@/components/ui/Button';

/** Opens the browser's print dialog. Without JavaScript it would do nothing, so then it is not there. */
export function PrintButton() {
  const [ready, setReady] = useState(false);
  useEffect(() => setReady(true), []);
  if (!ready) return null;
  return (
    <Button look="quiet" onClick={() => window.print()}>
      In trang này
    </Button>
  );
}
