import 'server-only';
import type { FormState } from '@/lib/form/state';
import { leaveForPage } from '@/lib/http/answer';

type FormAction = (previous: FormState, form: FormData) => Promise<FormState>;

/**
 * The same action of the editor, whose refusal is also kept for the page. Without script the page is drawn anew: where the
 * plan was issued or the part removed meanwhile, it gives back from here what was typed (see whyNoEditor).
 */
export function keptForPage(action: FormAction): FormAction {
  return async (previous, form) => {
    const state = await action(previous, form);
    await leaveForPage(state);
    return state;
  };
}
