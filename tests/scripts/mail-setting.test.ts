import { describe, expect, it } from 'vitest';
import { readSettings } from '../../scripts/start/settings.mjs';

const GOOD = {
  SMTP_URL: 'smtps://thidua:mat-khau@mail.example:465',
  MAIL_FROM: 'Gương Sáng <thidua@tinh.example>',
  BASE_URL: 'https://thidua.example',
};

describe('the settings of mail', () => {
  it.each([
    ['none', {}],
    ['all', GOOD],
    ['a sender without a server', { MAIL_FROM: 'thidua@tinh.example' }],
    ['empty lines', { SMTP_URL: '', MAIL_FROM: ' ' }],
  ])('are taken: %s', (_, env) => {
    expect(() => readSettings(env, '/srv')).not.toThrow();
  });

  it.each([
    ['another protocol', { ...GOOD, SMTP_URL: 'https://mail.example' }, /SMTP_URL/],
    ['no server in it', { ...GOOD, SMTP_URL: 'mail.example' }, /SMTP_URL/],
    ['no sender', { ...GOOD, MAIL_FROM: undefined }, /MAIL_FROM/],
    ['a sender without an address', { ...GOOD, MAIL_FROM: 'Gương Sáng' }, /MAIL_FROM/],
    ['no address of the product', { ...GOOD, BASE_URL: undefined }, /BASE_URL/],
  ])('are refused with the name of what is wrong: %s', (_, env, named) => {
    expect(() => readSettings(env, '/srv')).toThrow(named);
  });

  it('are refused without quoting the password', () => {
    expect(() => readSettings({ ...GOOD, SMTP_URL: 'ftp://thidua:mat-khau@x' }, '/srv')).toThrow(
      expect.objectContaining({ message: expect.not.stringContaining('mat-khau') }),
    );
  });
});
