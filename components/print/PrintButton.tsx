'use client';

import { useSyncExternalStore } from 'react';
import { Button, type ButtonLook } from '@/components/ui/Button';

/** Prints the page. Without script there is no button: the browser's own command does the same. */
export function PrintButton({
  look = 'quiet',
  children = 'In trang này',
}: {
  look?: ButtonLook;
  children?: string;
}) {
  const scripted = useSyncExternalStore(
    neverChanges,
    () => true,
    () => false,
  );
  if (!scripted) return null;
  return (
    <Button look={look} onClick={() => window.print()}>
      {children}
    </Button>
  );
}

function neverChanges() {
  return () => {};
}
