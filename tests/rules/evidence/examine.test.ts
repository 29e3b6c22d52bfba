import { crc32 } from 'node:zlib';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { examine } from '@/lib/evidence/examine';
import { LARGEST_FILE } from '@/lib/evidence/limits';
import { PREVIEW_SIDE } from '@/lib/evidence/preview';
import { pdf } from './samples';

/** As a telephone takes it: lying on its side, with the place where it was taken. */
async function photo(width = 1200, height = 900): Promise<Uint8Array> {
  return sharp({ create: { width, height, channels: 3, background: '#1c6b46' } })
    .withMetadata({ orientation: 6 })
    .withExifMerge({
      IFD0: { Make: 'Telephone', Artist: 'Nong Van Chuc' },
      IFD3: {
        GPSLatitudeRef: 'N',
        GPSLatitude: '14/1 0/1 0/1',
        GPSLongitudeRef: 'E',
        GPSLongitude: '108/1 0/1 0/1',
      },
    })
    .jpeg()
    .toBuffer();
}

async function examined(name: string, bytes: Uint8Array) {
  const result = await examine({ name, bytes });
  if ('problems' in result) throw new Error(result.problems[0]?.code);
  return result;
}

async function code(name: string, bytes: Uint8Array): Promise<string | undefined> {
  const result = await examine({ name, bytes });
  return 'problems' in result ? result.problems[0]?.code : undefined;
}

describe('a preview', () => {
  it('is small, upright and says nothing of place, time or device', async () => {
    const original = await photo();
    expect((await sharp(original).metadata()).exif?.includes('Nong Van Chuc')).toBe(true);
    const { preview, bytes } = await examined('ảnh.jpg', original);
    if (!preview) throw new Error('no preview');
    const { width, height, exif, iptc, xmp, icc, orientation, format } = await sharp(preview).metadata();
    expect({ width, height, format }).toEqual({ width: 360, height: PREVIEW_SIDE, format: 'jpeg' });
    expect([exif, iptc, xmp, icc, orientation]).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
    const text = Buffer.from(preview).toString('latin1');
    expect(text).not.toMatch(/Exif|GPS|Telephone|Chuc/);
    // What is downloaded is the file as it was given.
    expect(bytes).toBe(original);
  });

  it('does not enlarge a small picture, and lays a transparent one on white', async () => {
    const clear = await sharp({
      create: { width: 40, height: 20, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } },
    })
      .png()
      .toBuffer();
    const { preview } = await examined('dấu.png', clear);
    const { data, info } = await sharp(preview ?? undefined)
      .raw()
      .toBuffer({ resolveWithObject: true });
    expect([info.width, info.height, data[0]]).toEqual([40, 20, 255]);
  });

  it('is not made of what is no picture', async () => {
    expect((await examined('a.pdf', pdf())).preview).toBeNull();
  });
});

describe('a file is refused', () => {
  it('with nothing in it', async () => {
    expect(await code('a.pdf', new Uint8Array())).toBe('file-empty');
  });

  it('one byte above 10 MB, and not at 10 MB', async () => {
    const full = new Uint8Array(LARGEST_FILE);
    full.set(pdf().slice(0, 60));
    full.set(pdf().slice(-30), LARGEST_FILE - 30);
    expect(await code('a.pdf', full)).toBeUndefined();
    const more = new Uint8Array(LARGEST_FILE + 1);
    expect(await code('a.pdf', more)).toBe('file-too-large');
  });

  it('where it is a picture that ends in the middle', async () => {
    const bytes = await photo(2000, 2000);
    expect(await code('a.jpg', bytes.slice(0, bytes.length / 2))).toBe('file-broken');
  });

  it('where it is a picture of more pixels than any camera takes', async () => {
    const bomb = await sharp({ create: { width: 8, height: 8, channels: 3, background: '#ffffff' } })
      .png()
      .toBuffer();
    // Its head claims more than there is.
    bomb.writeUInt32BE(12_000, 16);
    bomb.writeUInt32BE(10_001, 20);
    bomb.writeUInt32BE(crc32(bomb.subarray(12, 29)), 29);
    expect(bomb.length).toBeLessThan(LARGEST_FILE);
    expect(await code('bom.png', bomb)).toBe('picture-too-large');
  });

  it('with its name, what it is and what to do', async () => {
    const result = await examine({ name: 'C:\\anh.jpg', bytes: new TextEncoder().encode('<html></html>') });
    expect(result).toMatchObject({
      problems: [
        { at: 'files', message: expect.stringMatching(/^«anh\.jpg» là trang web \(HTML\).*Vui lòng/) },
      ],
    });
  });
});
