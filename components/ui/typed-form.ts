import type { FormState } from '@/lib/form/state';

/** Attributes of the fields of a form, from what was typed last or else from what is stored, with what is wrong there. */
export type TypedForm = {
  text: (name: string) => { name: string; defaultValue: string } & Marks;
  tick: (name: string) => { name: string; defaultChecked: boolean } & Marks;
  error: (at: string) => string | undefined;
  /** What another person's change has put there: to be looked at, nothing is wrong with it. */
  note: (at: string) => string | undefined;
};

type Marks = { error: string | undefined; note: string | undefined };

/** `stored` holds texts, and for checkboxes booleans; a field without an entry opens empty. */
export function typedForm(state: FormState, stored: Record<string, string | boolean>): TypedForm {
  const { values, problems } = state;
  const error = (at: string) =>
    problems.find((problem) => problem.at === at && problem.code !== 'taken')?.message;
  const note = (at: string) =>
    problems.find((problem) => problem.at === at && problem.code === 'taken')?.message;
  return {
    error,
    note,
    text: (name) => ({
      name,
      defaultValue: values ? (values[name] ?? '') : String(stored[name] ?? ''),
      error: error(name),
      note: note(name),
    }),
    tick: (name) => ({
      name,
      defaultChecked: values ? Boolean(values[name]) : stored[name] === true || stored[name] === 'on',
      error: error(name),
      note: note(name),
    }),
  };
}
