import { client as productClient } from '@/lib/db/client';
import { sweepEvidence } from '@/lib/evidence/sweep';
import type { PlanCommand } from '../plans/command.mjs';

/** Sweeps once and says what came of it. Exit code 3: a sweep is under way. */
export async function sweep({ settings }: PlanCommand): Promise<number> {
  // As the server has it: absolute, wherever the command is called.
  process.env.DATA_DIR = settings.dataDir;
  try {
    return await said();
  } finally {
    await productClient().$disconnect();
  }
}

async function said(): Promise<number> {
  const swept = await sweepEvidence();
  if (!swept) {
    console.error('Đang có một lượt dọn tệp khác. Vui lòng chờ xong rồi chạy lại nếu cần.');
    return 3;
  }
  console.error(
    `Đã xóa ${swept.orphans} tệp không còn hồ sơ nào dùng và ${swept.cleared} tệp đã gỡ quá 30 ngày chưa từng được nộp.`,
  );
  if (swept.strange > 0) {
    console.error(
      `Giữ nguyên ${swept.strange} tệp của đơn vị không có trong cơ sở dữ liệu này. Vui lòng kiểm tra DATA_DIR hoặc EVIDENCE_S3_… có đúng của hệ thống này.`,
    );
  }
  if (swept.failed > 0) {
    console.error(`Chưa xóa được ${swept.failed} tệp. Vui lòng kiểm tra quyền ghi rồi chạy lại.`);
  }
  return swept.failed > 0 ? 1 : 0;
}
