import type { MouseEvent } from 'react';

/**
 * For the button that saves a part and leads away: where another part's form on the page holds something unsaved, it only
 * saves, so that nothing typed there is lost.
 */
export function stayForOthers(event: MouseEvent<HTMLButtonElement>): void {
  const { form } = event.currentTarget;
  const others = [...document.querySelectorAll<HTMLFormElement>('form[data-part]')];
  if (!form || !others.some((other) => other !== form && isUnsaved(other))) return;
  event.preventDefault();
  form.requestSubmit(form.querySelector<HTMLButtonElement>('button[name="intent"][value="save"]'));
}

/** Whether something in a form differs from what it was opened with. */
function isUnsaved(form: HTMLFormElement): boolean {
  return [...form.elements].some((element) => {
    if (element instanceof HTMLSelectElement) {
      return [...element.options].some(({ selected, defaultSelected }) => selected !== defaultSelected);
    }
    if (element instanceof HTMLTextAreaElement) return element.value !== element.defaultValue;
    if (!(element instanceof HTMLInputElement) || element.type === 'hidden') return false;
    return element.type === 'checkbox' || element.type === 'radio'
      ? element.checked !== element.defaultChecked
      : element.value !== element.defaultValue;
  });
}
