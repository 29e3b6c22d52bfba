'use client';

import { type ComponentProps, useLayoutEffect, useSyncExternalStore } from 'react';

type Props = Omit<ComponentProps<'textarea'>, 'value' | 'children'> & { id: string };

/**
 * A <textarea> that keeps what was typed in it before the script of the page came. When React takes over the page it puts
 * the text that the server sent back into every textarea; inputs, boxes and lists it leaves alone. So during that one drawing
 * the text that stands there is given to it as the server's, and the server's is said again right after.
 */
export function KeptTextarea({ id, defaultValue, ...area }: Props) {
  const takingOver = useSyncExternalStore(
    never,
    () => false,
    () => true,
  );
  const typed = takingOver ? areaOf(id)?.value : undefined;
  useLayoutEffect(() => {
    const found = takingOver ? areaOf(id) : null;
    // Who asks what has changed since the page was sent, as what saves itself does, compares with this.
    if (found) found.defaultValue = String(defaultValue ?? '');
  }, [takingOver, id, defaultValue]);
  return <textarea {...area} id={id} defaultValue={typed ?? defaultValue} />;
}

function never(): () => void {
  return () => {};
}

/** The textarea that stands in the page; null on the server. */
function areaOf(id: string): HTMLTextAreaElement | null {
  if (typeof document === 'undefined') return null;
  const found = document.getElementById(id);
  return found instanceof HTMLTextAreaElement ? found : null;
}
