'use client';

import { type RefObject, useEffect, useRef, useState } from 'react';
import type { Autosaved } from '@/lib/nominations/autosave';

/** What is said of a form that saves itself. */
export type AutosaveState =
  | { is: 'QUIET' | 'WAITING' | 'OFFLINE' | 'SIGNED_OUT' }
  /** Nothing can be stored any more, and why: the nomination was handed in from another window, for one. */
  | { is: 'REFUSED'; why: string }
  | { is: 'SAVED'; at: string; problems: Autosaved['problems']; contested: boolean };

// After the last key, at the latest while typing goes on, and between two attempts on a line that is down.
const PAUSE = 2_000;
const LONGEST = 3_500;
const AGAIN = 3_000;
// A line that has died without a word counts as down after this.
const PATIENCE = 10_000;

/**
 * Sends what stands in a form whenever typing pauses. A form that was sent without an answer coming back is sent again as it
 * was, so that the server recognises it; what was typed meanwhile follows. `onSaved` gets what the form has to send next.
 */
export function useAutosave(
  form: RefObject<HTMLFormElement | null>,
  { url, onSaved }: { url: string; onSaved: (answer: Autosaved) => void },
): AutosaveState {
  const [state, setState] = useState<AutosaveState>({ is: 'QUIET' });
  const told = useRef(onSaved);
  told.current = onSaved;

  useEffect(() => {
    const element = form.current;
    if (!element) return;
    const saver = startSaving(element, url, setState, (answer) => told.current(answer));
    return saver;
  }, [form, url]);
  return state;
}

function startSaving(
  form: HTMLFormElement,
  url: string,
  say: (state: AutosaveState) => void,
  onSaved: (answer: Autosaved) => void,
): () => void {
  let unsavedSince: number | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let unanswered: URLSearchParams | null = null;
  let underWay: Promise<void> | null = null;
  let sending = false;
  let stored = typed(asItCame(form)).toString();

  const plan = (delay: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => void save(), delay);
  };

  const onInput = () => {
    sending = false;
    unsavedSince ??= Date.now();
    say({ is: 'WAITING' });
    plan(soon(unsavedSince));
  };

  const save = (): Promise<void> => {
    clearTimeout(timer);
    underWay ??= attempt().finally(() => {
      underWay = null;
    });
    return underWay;
  };

  async function attempt(): Promise<void> {
    const content = unanswered ? withoutStamp(unanswered) : typed(form).toString();
    if (!unanswered && content === stored) {
      unsavedSince = null;
      return;
    }
    const body = unanswered ?? withStamp(form);
    unanswered = body;
    // What is typed from here on has not been sent yet.
    const since = unsavedSince ?? Date.now();
    unsavedSince = null;
    const answer = await post(url, body);
    if (typeof answer === 'string') {
      unsavedSince = since;
      say({ is: answer });
      plan(AGAIN);
      return;
    }
    unanswered = null;
    stored = content;
    onSaved(answer);
    setHidden(form, answer);
    const unfinished = answer.at === null || answer.problems.length > 0 || answer.contested;
    const more = typed(form).toString() !== content;
    if (more) {
      unsavedSince ??= since;
      plan(soon(unsavedSince));
    } else if (answer.at !== null) {
      // What was refused is only on this page: whoever leaves it is warned.
      unsavedSince = unfinished ? since : null;
      say({ is: 'SAVED', at: answer.at, problems: answer.problems, contested: answer.contested });
    } else {
      const refused = answer.problems.find(({ at }) => at === 'form');
      say(refused ? { is: 'REFUSED', why: refused.message } : { is: 'QUIET' });
    }
  }

  // A press of a button saves what was typed first, so that the form does not meet itself on the server, and so that on a
  // line that is down the page stays with all that was typed, instead of giving way to an error.
  let pressed = false;
  const onSubmit = (event: SubmitEvent) => {
    clearTimeout(timer);
    if (!pressed && !underWay && !unanswered && typed(form).toString() === stored) {
      sending = true;
      return;
    }
    event.preventDefault();
    event.stopImmediatePropagation();
    if (pressed) return;
    pressed = true;
    const { submitter } = event;
    void save().then(async () => {
      // What was under way may have been sent before the last letters.
      if (!unanswered && typed(form).toString() !== stored) await save();
      pressed = false;
      clearTimeout(timer);
      if (unanswered) plan(AGAIN);
      else {
        stored = typed(form).toString();
        form.requestSubmit(submitter);
      }
    });
  };

  const unsaved = () => !sending && (unsavedSince !== null || unanswered !== null);
  const onLeave = (event: BeforeUnloadEvent) => {
    if (unsaved()) event.preventDefault();
  };
  const onHide = () => {
    if (document.visibilityState === 'hidden' && unsaved()) void save();
  };

  form.addEventListener('input', onInput);
  form.addEventListener('submit', onSubmit, true);
  window.addEventListener('beforeunload', onLeave);
  document.addEventListener('visibilitychange', onHide);
  // On a slow line people type before the script has come.
  if (typed(form).toString() !== stored) onInput();
  return () => {
    clearTimeout(timer);
    form.removeEventListener('input', onInput);
    form.removeEventListener('submit', onSubmit, true);
    window.removeEventListener('beforeunload', onLeave);
    document.removeEventListener('visibilitychange', onHide);
    // To another page of the application without a button: what was typed goes along.
    if (unsaved() && !underWay) void post(url, unanswered ?? withStamp(form));
  };
}

/** How long to wait with what has not been saved since then. */
function soon(unsavedSince: number): number {
  return Math.max(0, Math.min(PAUSE, unsavedSince + LONGEST - Date.now()));
}

/** A copy of the form as the server wrote it, without what has been typed in it. */
function asItCame(form: HTMLFormElement): HTMLFormElement {
  const copy = form.cloneNode(true) as HTMLFormElement;
  copy.reset();
  return copy;
}

/** What was typed, without what the framework and the buttons add. */
function typed(form: HTMLFormElement): URLSearchParams {
  const fields = new URLSearchParams();
  for (const [name, value] of new FormData(form)) {
    if (typeof value === 'string' && !name.startsWith('$') && !OURS.has(name)) fields.append(name, value);
  }
  return fields;
}

const OURS = new Set(['stamp', 'nominationId', 'intent']);

function withStamp(form: HTMLFormElement): URLSearchParams {
  const fields = typed(form);
  for (const name of ['stamp', 'nominationId']) {
    const input = form.elements.namedItem(name);
    if (input instanceof HTMLInputElement) fields.set(name, input.value);
  }
  return fields;
}

function withoutStamp(body: URLSearchParams): string {
  const fields = new URLSearchParams(body);
  for (const name of OURS) fields.delete(name);
  return fields.toString();
}

function setHidden(form: HTMLFormElement, { stamp, nominationId }: Autosaved): void {
  for (const [name, value] of Object.entries({ stamp, nominationId })) {
    const input = form.elements.namedItem(name);
    if (value && input instanceof HTMLInputElement) input.value = value;
  }
}

async function post(url: string, body: URLSearchParams): Promise<Autosaved | 'OFFLINE' | 'SIGNED_OUT'> {
  try {
    const answer = await fetch(url, {
      method: 'POST',
      body,
      redirect: 'manual',
      keepalive: body.toString().length < 60_000,
      signal: AbortSignal.timeout(PATIENCE),
    });
    if (answer.ok) return await answer.json();
    return answer.type === 'opaqueredirect' || answer.status === 404 ? 'SIGNED_OUT' : 'OFFLINE';
  } catch {
    return 'OFFLINE';
  }
}
