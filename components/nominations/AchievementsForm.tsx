'use client';

import { Panel } from '@/components/ui/Panel';
import { enterPart } from '@/lib/nominations/actions';
import { LEAST_ACHIEVEMENTS, LONGEST } from '@/lib/nominations/limits';
import { CountedArea } from './CountedArea';
import { OthersWords } from './OthersWords';
import { type PartFormProps, PartShell } from './PartShell';

/** What was achieved, in the sections that councils read. */
export function AchievementsForm(props: PartFormProps) {
  return (
    <PartShell {...props} action={enterPart}>
      {({ typed, others }) => (
        <Panel title="Thành tích" aside={`Ba mục cộng lại ít nhất ${LEAST_ACHIEVEMENTS} ký tự thì nộp được.`}>
          <div className="flex flex-col gap-6">
            {SECTIONS.map(({ name, ...section }) => (
              <div key={name} className="flex flex-col gap-2">
                <CountedArea
                  {...typed.text(name)}
                  {...section}
                  longest={LONGEST[name]}
                  className="min-h-36"
                />
                <OthersWords words={others(name)} />
              </div>
            ))}
          </div>
        </Panel>
      )}
    </PartShell>
  );
}

const SECTIONS = [
  {
    name: 'achievements',
    label: 'Việc đã làm',
    hint: 'Làm gì, từ năm nào, cùng ai, bằng cách nào; phần việc do chính người hoặc tập thể được đề cử làm.',
    required: true,
  },
  {
    name: 'results',
    label: 'Kết quả, có số liệu',
    hint: 'Con số trước và sau: số hộ, diện tích, tiền, tỷ lệ, số người được hưởng lợi.',
    required: false,
  },
  {
    name: 'effect',
    label: 'Tác dụng với người khác',
    hint: 'Ai đã học và làm theo, ở đâu, đã nhân rộng đến mức nào.',
    required: false,
  },
] as const;
