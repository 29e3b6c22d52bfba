import { TextLink } from '@/components/ui/Button';
import { Panel } from '@/components/ui/Panel';
import { Timeline } from '@/components/ui/Timeline';
import { classes, type Tone } from '@/components/ui/tone';
import { formatInstant } from '@/lib/format/dates';
import { twoDigits } from '@/lib/format/numbers';
import type { StepTaken } from '@/lib/nominations/history';

type Props = {
  steps: readonly StepTaken[];
  /** Where the versions are read. */
  versionsHref: string;
  /** Nothing but what stands beside it is behind the link. */
  quiet: boolean;
};

/** What happened to a nomination, in plain words, the latest first; a submission leads to what was submitted. */
export function History({ steps, versionsHref, quiet }: Props) {
  return (
    <Panel title="Quá trình">
      <Timeline
        entries={[...steps].reverse().map((step) => ({
          id: step.id,
          when: formatInstant(step.at),
          what: step.version ? (
            <TextLink
              href={`${versionsHref}/${step.version}`}
              className={classes('link-roomy', quiet && 'text-inherit decoration-edge')}
            >
              {WORDS[step.action].what}
              {quiet ? <span className="sr-only">: đọc bản đã nộp</span> : ` lần ${twoDigits(step.version)}`}
            </TextLink>
          ) : (
            WORDS[step.action].what
          ),
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
