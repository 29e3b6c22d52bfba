import { availableParallelism } from 'node:os';
import { expect, it } from 'vitest';
import { Busy, inTurn } from '@/lib/auth/turnstile';

it('lets one core free, and one address fill only its part of the line', async () => {
  const places = Math.max(1, availableParallelism() - 1);
  let working = 0;
  let most = 0;
  const work = async () => {
    most = Math.max(most, ++working);
    await new Promise((resolve) => setTimeout(resolve, 5));
    working--;
  };
  const flood = Array.from({ length: 200 }, () => inTurn('203.0.113.9', work));
  const visitor = inTurn('113.160.1.2', work);
  const settled = await Promise.allSettled(flood);
  await expect(visitor).resolves.toBeUndefined();
  expect(most).toBe(places);
  expect(settled.filter(({ status }) => status === 'fulfilled')).toHaveLength(places + 50);
  for (const one of settled) if (one.status === 'rejected') expect(one.reason).toBeInstanceOf(Busy);
});

it('gives the place on when the work fails', async () => {
  for (let at = 0; at < 100; at++)
    await expect(inTurn('a', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  await expect(inTurn('a', async () => 'yes')).resolves.toBe('yes');
});
