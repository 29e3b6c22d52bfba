import { expect, test } from 'vitest';
import { escapeHtml } from '@/lib/format/escape';

test.each([
  ['Nông thôn mới', 'Nông thôn mới'],
  ['<script>alert(1)</script>', '&lt;script&gt;alert(1)&lt;/script&gt;'],
  ['"Dân vận khéo" & H\'Lan', '&quot;Dân vận khéo&quot; &amp; H&#39;Lan'],
  ['&amp;', '&amp;amp;'],
])('%s', (text, safe) => expect(escapeHtml(text)).toBe(safe));
