import { z } from 'zod';
import { checkbox, id, isId, paragraphs } from '@/lib/form/text';
import { TICK } from './tick';

const LONGEST_REMINDER = 2000;

export type ReminderForm = {
  plan: string;
  /** Of the page that the form stood on: sent twice it is one reminder. */
  token: string;
  /** The units ticked, or all whose plan is not issued. */
  who: 'TICKED' | 'ALL';
  ticked: string[];
  text: string;
  /** Those who were reminded today are reminded again. */
  again: boolean;
};

/** The form by which units are reminded; its tick boxes are named by the units' ids. */
export const reminderForm: z.ZodType<ReminderForm> = z
  .looseObject({
    plan: id,
    token: id,
    who: z.enum(['TICKED', 'ALL']).catch('TICKED'),
    text: paragraphs('Nội dung nhắc', LONGEST_REMINDER).refine((value) => value !== '', {
      error: 'Chưa có nội dung nhắc. Vui lòng nhập.',
    }),
    again: checkbox,
  })
  .transform(({ plan, token, who, text, again, ...rest }) => ({
    plan,
    token,
    who,
    text,
    again,
    ticked: Object.keys(rest)
      .filter((name) => name.startsWith(TICK))
      .map((name) => name.slice(TICK.length))
      .filter(isId),
  }));

/** The form by which a unit puts its plan under the one that it cites. */
export const linkForm = z.object({ plan: id });
