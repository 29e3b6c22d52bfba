import 'server-only';
import sharp from 'sharp';

/** The longer side of a preview, in pixels. */
export const PREVIEW_SIDE = 480;

// A telephone takes 50 million pixels, a scanner of A3 at 600 dpi 70 million.
const MOST_PIXELS = 120_000_000;
const MOST_SECONDS = 15;

/**
 * A small JPEG of a picture, turned as its camera says and without anything else that the camera wrote (place, device,
 * time, the thumbnail of the original). `null` where the picture is damaged, `'HUGE'` where it has too many pixels. One
 * picture is drawn at a time: pixels are memory.
 */
export function drawPreview(bytes: Uint8Array): Promise<Uint8Array | null | 'HUGE'> {
  const drawn = waiting.then(() => draw(bytes));
  waiting = drawn.catch(() => undefined);
  return drawn;
}

let waiting: Promise<unknown> = Promise.resolve();

async function draw(bytes: Uint8Array): Promise<Uint8Array | null | 'HUGE'> {
  try {
    const { width = 0, height = 0 } = await sharp(bytes, { limitInputPixels: false }).metadata();
    if (width * height > MOST_PIXELS) return 'HUGE';
    return await sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: 'error', sequentialRead: true })
      .timeout({ seconds: MOST_SECONDS })
      .autoOrient()
      .resize({ width: PREVIEW_SIDE, height: PREVIEW_SIDE, fit: 'inside', withoutEnlargement: true })
      .flatten({ background: '#ffffff' })
      .toColourspace('srgb')
      .jpeg({ quality: 78, mozjpeg: true })
      .toBuffer();
  } catch {
    return null;
  }
}
