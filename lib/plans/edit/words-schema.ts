import { z } from 'zod';
import { paragraphs } from '@/lib/form/text';

export const wordsForm = z.object({
  purpose: paragraphs('Mục đích, yêu cầu', 20_000),
  implementation: paragraphs('Tổ chức thực hiện', 20_000),
  recipients: paragraphs('Nơi nhận', 3_000),
});

export type WordsInput = z.infer<typeof wordsForm>;
