import { type Problem, refuse } from '@/lib/refusal';
import { TABLE_BYTES } from './limits';
import { quoted } from './table';

/** Null for a file that is not too large. */
export function sizeProblem({ name, size }: { name: string; size: number }): Problem | null {
  if (size <= TABLE_BYTES) return null;
  return refuse(
    'file',
    'too-large',
    `Tệp ${quoted(name, 80)} lớn hơn 5 MB. Vui lòng xóa ảnh và trang không dùng, hoặc chia thành nhiều tệp.`,
  );
}
