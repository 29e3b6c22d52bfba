import { describe, expect, it } from 'vitest';
import { landing, localPath } from '@/lib/accounts/next-path';

describe('where a person wanted to go', () => {
  it.each([
    ['/as/1/plans', '/as/1/plans'],
    ['/as/1/plans?year=2024&q=n%C3%B4ng', '/as/1/plans?year=2024&q=n%C3%B4ng'],
    ['/account#sessions', '/account'],
    ['/as/1/plans?_rsc=abc', '/as/1/plans'],
    ['/a/../account', '/account'],
  ])('is inside: %s', (wanted, path) => {
    expect(localPath(wanted)).toBe(path);
  });

  it.each([
    null,
    undefined,
    '',
    'account',
    'https://evil.example/',
    '//evil.example',
    '/\\evil.example',
    '/\t/evil.example',
    '/\n/evil.example',
    '/.//evil.example',
    '/a/..//evil.example',
    '\\/evil.example',
    'javascript:alert(1)',
    ' /account',
    '/sign-in',
    '/sign-in?next=/account',
    '/api/auth/signout',
    '/invitation/abc',
    `/${'a'.repeat(3_000)}`,
  ])('is not followed elsewhere: %j', (wanted) => {
    expect(localPath(wanted)).toBeNull();
  });

  it('is left for the home where it lies in a unit of somebody else', () => {
    expect(landing('/as/7/plans', '/as/1', ['1', '7'])).toBe('/as/7/plans');
    expect(landing('/as/8/plans', '/as/1', ['1', '7'])).toBe('/as/1');
    expect(landing('/as/8', '/as/1', ['1', '7'])).toBe('/as/1');
    expect(landing('/account', '/as/1', [])).toBe('/account');
    expect(landing('/', '/as/1', ['1'])).toBe('/as/1');
    expect(landing('//evil.example', '/as/1', ['1'])).toBe('/as/1');
  });
});
