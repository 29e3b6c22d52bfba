import { describe, expect, it } from 'vitest';
import { readSettings } from '../../scripts/start/settings.mjs';

const GOOD = {
  EVIDENCE_S3_URL: 'https://s3.tinh.example',
  EVIDENCE_S3_BUCKET: 'guong-sang',
  EVIDENCE_S3_ACCESS_KEY: 'khoa',
  EVIDENCE_S3_SECRET_KEY: 'mat-khau',
};

describe('the settings of the storage', () => {
  it.each([
    ['none', {}],
    ['all', GOOD],
    ['with a region', { ...GOOD, EVIDENCE_S3_REGION: 'vn-1' }],
    ['an address of one machine', { ...GOOD, EVIDENCE_S3_URL: 'http://10.0.0.5:9000' }],
    ['empty lines', { EVIDENCE_S3_URL: '', EVIDENCE_S3_BUCKET: ' ' }],
  ])('are taken: %s', (_, env) => {
    expect(() => readSettings(env, '/srv')).not.toThrow();
  });

  it.each([
    ['another protocol', { ...GOOD, EVIDENCE_S3_URL: 's3://guong-sang' }, /EVIDENCE_S3_URL/],
    [
      'keys in the address',
      { ...GOOD, EVIDENCE_S3_URL: 'https://khoa:mat-khau@s3.example' },
      /EVIDENCE_S3_URL/,
    ],
    ['no bucket', { ...GOOD, EVIDENCE_S3_BUCKET: undefined }, /EVIDENCE_S3_BUCKET/],
    ['a bucket that is a path', { ...GOOD, EVIDENCE_S3_BUCKET: '../x' }, /EVIDENCE_S3_BUCKET/],
    [
      'no keys',
      { ...GOOD, EVIDENCE_S3_ACCESS_KEY: '', EVIDENCE_S3_SECRET_KEY: '' },
      /ACCESS_KEY, .*SECRET_KEY/,
    ],
    ['keys without an address', { ...GOOD, EVIDENCE_S3_URL: undefined }, /EVIDENCE_S3_URL/],
  ])('are refused with the name of what is wrong: %s', (_, env, named) => {
    expect(() => readSettings(env, '/srv')).toThrow(named);
  });

  it('are refused without quoting a key', () => {
    const env = { ...GOOD, EVIDENCE_S3_BUCKET: '?', EVIDENCE_S3_URL: 'ftp://khoa:mat-khau@x' };
    expect(() => readSettings(env, '/srv')).toThrow(
      expect.objectContaining({ message: expect.not.stringMatching(/mat-khau|khoa:/) }),
    );
  });
});
