import { Notice } from '@/components/ui/Notice';
import { formatInstant } from '@/lib/format/dates';
import { twoDigits } from '@/lib/format/numbers';
import { changedParts } from '@/lib/nominations/comparison';
import type { NominationPart } from '@/lib/nominations/parts';
import type { Version } from '@/lib/nominations/version-queries';

/** What a version answers and what it changed, and whether it is what the nomination says now. */
export function VersionChanges({ version }: { version: Version }) {
  const { earlier, returned, presentDiffers } = version;
  return (
    <div className="flex flex-col gap-3">
      {returned?.reason ? (
        <Notice title={`Lý do trả lại lúc ${formatInstant(returned.at)}, trước khi nộp bản này`}>
          <p className="max-w-prose whitespace-pre-line">{returned.reason}</p>
        </Notice>
      ) : null}
      <p>
        {earlier ? `${differences(earlier)} ` : null}
        {presentDiffers ? 'Hồ sơ hiện nay đã được sửa sau bản này.' : 'Hồ sơ hiện nay vẫn đúng như bản này.'}
      </p>
    </div>
  );
}

function differences({ ordinal, changes }: NonNullable<Version['earlier']>): string {
  const parts = changedParts(changes).map((part) => WORDS[part]);
  return parts.length > 0
    ? `So với lần ${twoDigits(ordinal)}, bản này sửa: ${parts.join(', ')}.`
    : `Bản này không sửa gì so với lần ${twoDigits(ordinal)}.`;
}

const WORDS: Record<NominationPart, string> = {
  who: 'người được đề cử',
  achievements: 'thành tích',
  criteria: 'tiêu chí',
  evidence: 'minh chứng',
  declarations: 'cam kết',
};
