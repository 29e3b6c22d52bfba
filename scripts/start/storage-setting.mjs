// Where files of evidence are kept when not in DATA_DIR; the server reads the settings itself (lib/environment.ts).
import { Refusal } from '../refusal.mjs';

const NEEDED = ['EVIDENCE_S3_BUCKET', 'EVIDENCE_S3_ACCESS_KEY', 'EVIDENCE_S3_SECRET_KEY'];

/**
 * @param {(name: string) => string | undefined} given
 * @throws {Refusal} naming the setting that cannot be right or is missing; it never quotes a key
 */
export function checkStorage(given) {
  const url = given('EVIDENCE_S3_URL');
  const present = NEEDED.filter((name) => given(name));
  if (!url) {
    if (present.length === 0) return;
    throw new Refusal(
      `${present[0]} cần đi cùng EVIDENCE_S3_URL. Vui lòng đặt thêm địa chỉ kho, ví dụ EVIDENCE_S3_URL=https://s3.tinh.example, hoặc bỏ cả nhóm EVIDENCE_S3_… để lưu tệp trong DATA_DIR.`,
    );
  }
  const parsed = URL.canParse(url) ? new URL(url) : undefined;
  if (!parsed || !/^https?:$/.test(parsed.protocol) || parsed.username || parsed.search || parsed.hash) {
    throw new Refusal(
      'EVIDENCE_S3_URL không đúng dạng. Vui lòng viết địa chỉ của kho, không kèm tên ngăn và khóa, ví dụ EVIDENCE_S3_URL=https://s3.tinh.example.',
    );
  }
  const missing = NEEDED.filter((name) => !given(name));
  if (missing.length > 0) {
    throw new Refusal(`EVIDENCE_S3_URL cần đi cùng ${missing.join(', ')}. Vui lòng đặt thêm.`);
  }
  const bucket = given('EVIDENCE_S3_BUCKET') ?? '';
  if (!/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/.test(bucket)) {
    throw new Refusal(
      `EVIDENCE_S3_BUCKET="${bucket}" không đúng dạng. Vui lòng viết tên ngăn bằng chữ thường, số, dấu chấm và gạch nối, ví dụ EVIDENCE_S3_BUCKET=guong-sang.`,
    );
  }
}
