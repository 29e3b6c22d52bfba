'use client';

import { type ComponentProps, useSyncExternalStore } from 'react';

type Props = Omit<ComponentProps<'textarea'>, 'value' | 'children'> & { id: string };

/**
 * A <textarea> that keeps what was typed in it before the script of the page came. When React takes over the page it puts
 * the text that the server sent back into every textarea; inputs, boxes and lists it leaves alone. So during that one drawing
 * the text that stands there is given to it as the server's.
 */
export function KeptTextarea({ defaultValue, ...area }: Props) {
  const takingOver = useSyncExternalStore(
    never,
    () => false,
    () => true,
  );
  const typed = takingOver ? textIn(area.id) : null;
  return <textarea {...area} defaultValue={typed ?? defaultValue} />;
}

function never(): () => void {
  return () => {};
}

/** What stands in the textarea of the page; null on the server. */
function textIn(id: string): string | null {
  if (typeof document === 'undefined') return null;
  const found = document.getElementById(id);
  return found instanceof HTMLTextAreaElement ? found.value : null;
}
