import { Document, Packer, Paragraph } from 'docx';
import { zipSync } from 'fflate';
import sharp from 'sharp';

/** A file as a browser is given it. */
export type MadeFile = { name: string; mimeType: string; buffer: Buffer };

/** Files as communes have them, one of each kind. The picture says where it was taken. */
export async function evidenceFiles(): Promise<{ picture: MadeFile; paper: MadeFile; letter: MadeFile }> {
  return {
    picture: { name: 'Đường làng mới.png', mimeType: 'image/png', buffer: await pictureWithPlace() },
    paper: { name: 'Biên bản họp làng.pdf', mimeType: 'application/pdf', buffer: onePage() },
    letter: {
      name: 'Giấy xác nhận.docx',
      mimeType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      buffer: await letter('Xác nhận của thôn: đúng như đã kê khai.'),
    },
  };
}

/** What is not what its name says, or is not taken at all, with a word of the refusal. */
export function wrongFiles(): (MadeFile & { refusal: RegExp })[] {
  const page = '<!doctype html><html><script>alert(1)</script></html>';
  return [
    { name: 'Ảnh thử.jpg', mimeType: 'image/jpeg', buffer: Buffer.from(page), refusal: /trang web/ },
    {
      name: 'Nhiều giấy tờ.zip',
      mimeType: 'application/zip',
      buffer: Buffer.from(zipSync({ 'thu.txt': Buffer.from('thử') })),
      refusal: /tệp nén/,
    },
    { name: 'Trống.pdf', mimeType: 'application/pdf', buffer: Buffer.alloc(0), refusal: /không có nội dung/ },
    {
      name: 'Quá nặng.pdf',
      mimeType: 'application/pdf',
      buffer: Buffer.concat([onePage(), Buffer.alloc(10.1 * 1024 * 1024)]),
      refusal: /mỗi tệp tối đa 10 MB/,
    },
  ];
}

/** Whether a picture says where it was taken. */
export async function tellsPlace(picture: Buffer): Promise<boolean> {
  const { exif } = await sharp(picture).metadata();
  // In either byte order, the tag of the directory of places: 0x8825.
  return exif !== undefined && /\x88\x25|\x25\x88/s.test(exif.toString('latin1'));
}

function pictureWithPlace(): Promise<Buffer> {
  return sharp({ create: { width: 600, height: 400, channels: 3, background: '#4b7f52' } })
    .withExif({
      IFD3: {
        GPSLatitudeRef: 'N',
        GPSLatitude: '13/1 59/1 0/1',
        GPSLongitudeRef: 'E',
        GPSLongitude: '108/1 6/1 0/1',
      },
    })
    .png()
    .toBuffer();
}

/** The smallest PDF that a reader opens. */
function onePage(): Buffer {
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>',
  ];
  let text = '%PDF-1.4\n';
  const places = objects.map((object, at) => {
    const place = text.length;
    text += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(place).padStart(10, '0')} 00000 n \n`;
  });
  const table = text.length;
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.join('')}`;
  text += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${table}\n%%EOF\n`;
  return Buffer.from(text, 'latin1');
}

function letter(text: string): Promise<Buffer> {
  return Packer.toBuffer(new Document({ sections: [{ children: [new Paragraph(text)] }] }));
}
