import { Panel } from '@/components/ui/Panel';
import { Timeline } from '@/components/ui/Timeline';
import type { Tone } from '@/components/ui/tone';
import { formatInstant } from '@/lib/format/dates';
import type { StepTaken } from '@/lib/nominations/history';

/** What happened to a nomination, in plain words, the latest first. */
export function History({ steps }: { steps: readonly StepTaken[] }) {
  return (
    <Panel title="Quá trình">
      <Timeline
        entries={[...steps].reverse().map((step) => ({
          id: step.id,
          when: formatInstant(step.at),
          what: WORDS[step.action].what,
          who: `${step.actorName}, ${step.actorUnit}`,
          reason: step.reason,
          tone: WORDS[step.action].tone,
        }))}
      />
    </Panel>
  );
}

const WORDS: Record<StepTaken['action'], { what: string; tone: Tone }> = {
  create: { what: 'Lập bản nháp', tone: 'neutral' },
  submit: { what: 'Nộp đề cử', tone: 'above' },
  return: { what: 'Trả lại để bổ sung', tone: 'late' },
  recognise: { what: 'Công nhận điển hình', tone: 'met' },
  decline: { what: 'Không công nhận', tone: 'late' },
  withdraw: { what: 'Rút đề cử', tone: 'neutral' },
};
