'use server';

import { refresh } from 'next/cache';
import { invitationLink } from '@/lib/accounts/link';
import { scopedAction } from '@/lib/auth/doors';
import { formatInstant } from '@/lib/format/dates';
import { formatCount } from '@/lib/format/numbers';
import { foundProvince } from './found-province';
import { foundInput } from './schema';

/** Founds a province and shows the one-time link of its first administrator, once. */
export const found = scopedAction(
  { input: foundInput, allow: ({ system, roles }) => system && roles.includes('ADMINISTRATOR') },
  async (scope, input) => {
    const founded = await foundProvince(scope, input);
    if ('problems' in founded) return founded;
    refresh(); // the list above the form now holds one more
    return {
      notice: `Đã lập ${input.province.name} với ${formatCount(founded.units)} đơn vị.`,
      values: { link: await invitationLink(founded.token), until: formatInstant(founded.endsAt) },
    };
  },
);
