import 'server-only';
import { type Outcome, type Scoped, scopedAction } from '@/lib/auth/doors';
import { type FormState, FRESH } from '@/lib/form/state';
import { formatClock } from '@/lib/format/dates';
import { type SavedPart, savePart } from './save-part';
import { partForm, startForm } from './schema';
import { startNomination } from './start';

/** What a form is told that was saved while it is being typed in. */
export type Autosaved = {
  /** By the server's clock: '08:15:04'. Null where nothing was stored. */
  at: string | null;
  /** What the form has to send next. */
  stamp: string;
  nominationId: string;
  /** Fields that were not stored, with what is wrong there. */
  problems: { at: string; message: string }[];
  /** Somebody else has stored other words in a field that was changed here. */
  contested: boolean;
};

/** Saves what stands in a form that somebody is typing in: the same door and rules as its buttons; it never submits. */
export async function autosave(form: FormData): Promise<Autosaved> {
  // A form that has made its draft goes on finding it by its token.
  const { problems, values } = await (form.has('formToken') ? keepStart : keepPart)(FRESH, form);
  return {
    at: values?.[SAVED_AT] ?? null,
    stamp: values?.stamp ?? '',
    nominationId: values?.nominationId ?? '',
    problems: problems.map(({ at, message }) => ({ at, message })),
    contested: values?.[CONTESTED] === 'yes',
  };
}

type Door = (previous: FormState, form: FormData) => Promise<FormState>;

const keepPart: Door = scopedAction(
  { input: partForm, allow: ({ roles }) => roles.includes('OFFICER') },
  async (scope, { sent }) => kept(scope, sent.nominationId, await savePart(scope, sent)),
);

const keepStart: Door = scopedAction(
  { input: startForm, allow: ({ roles }) => roles.includes('OFFICER') },
  async (scope, { start }) => {
    const started = await startNomination(scope, start);
    return 'problems' in started ? started : kept(scope, started.id, started.saved);
  },
);

function kept({ now }: Scoped, nominationId: string, saved: SavedPart): Outcome {
  const refused = saved.problems.some(({ at }) => at === 'form');
  const contested = Object.keys(saved.contested).length > 0 ? 'yes' : '';
  const values = { nominationId, stamp: saved.stamp, [CONTESTED]: contested };
  return {
    problems: saved.problems,
    values: refused ? values : { ...values, [SAVED_AT]: formatClock(now) },
  };
}

// No field of a form has such a name.
const SAVED_AT = 'autosave.at';
const CONTESTED = 'autosave.contested';
