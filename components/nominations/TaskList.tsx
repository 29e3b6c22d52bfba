import { Badge } from '@/components/ui/Badge';
import { LinkButton, TextLink } from '@/components/ui/Button';
import { Panel } from '@/components/ui/Panel';
import type { Tone } from '@/components/ui/tone';
import { countInText, twoDigits } from '@/lib/format/numbers';
import {
  type NominationPart,
  PART_STATE_WORDS,
  PART_WORDS,
  PARTS,
  type PartState,
  partPath,
} from '@/lib/nominations/parts';
import type { NominationSheet } from '@/lib/nominations/sheet-queries';
import { missingHref } from './missing-links';

/** The parts of a nomination with how far each is, what is missing there, and at the end the way to submit it. */
export function TaskList({ base, sheet }: { base: string; sheet: NominationSheet }) {
  const here = `${base}/nominations/${sheet.nominationId}`;
  const done = PARTS.filter((part) => sheet.states[part].state === 'DONE').length;
  const first = PARTS.find((part) => sheet.states[part].state !== 'DONE');
  return (
    <Panel
      flush
      title="Các phần của đề cử"
      aside={`Xong ${countInText(done)} trên ${twoDigits(PARTS.length)} phần`}
    >
      <ol className="divide-y divide-hairline">
        {PARTS.map((part) => (
          <li key={part} className="px-4 py-3 sm:px-5">
            <PartRow here={here} part={part} sheet={sheet} />
          </li>
        ))}
        <li className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3 px-4 py-4 sm:px-5">
          <p className="text-muted">
            {sheet.problems.length === 0
              ? 'Đã đủ điều kiện để nộp.'
              : `Để nộp được còn ${twoDigits(sheet.problems.length)} điều phải bổ sung.`}
          </p>
          <div className="flex flex-wrap gap-3">
            <LinkButton look={first ? 'secondary' : 'primary'} href={`${here}/edit/check`}>
              Kiểm tra và nộp
            </LinkButton>
            {first ? (
              <LinkButton look="primary" href={`${here}${partPath(first)}`}>
                Làm tiếp: {PART_WORDS[first]}
              </LinkButton>
            ) : null}
          </div>
        </li>
      </ol>
    </Panel>
  );
}

function PartRow({ here, part, sheet }: { here: string; part: NominationPart; sheet: NominationSheet }) {
  const { state, missing } = sheet.states[part];
  return (
    <>
      <div className="flex flex-wrap items-center justify-between gap-x-6">
        <TextLink className="link-roomy font-semibold" href={`${here}${partPath(part)}`}>
          {PART_WORDS[part]}
        </TextLink>
        <span className="flex flex-wrap items-center gap-2">
          {sheet.concerned.includes(part) ? (
            <Badge tone="late" sign="↩">
              được nêu khi trả lại
            </Badge>
          ) : null}
          <Badge tone={TONES[state]} sign={SIGNS[state]}>
            {PART_STATE_WORDS[state]}
          </Badge>
        </span>
      </div>
      <p className="text-sm text-muted">{gist(part, sheet)}</p>
      {state === 'PARTLY' ? (
        <ul className="mt-1 text-sm">
          {missing.slice(0, MOST_SHOWN).map((problem) => (
            <li key={problem.at}>
              <TextLink className="inline-block py-2" href={missingHref(here, problem)}>
                {problem.message}
              </TextLink>
            </li>
          ))}
          {missing.length > MOST_SHOWN ? (
            <li className="py-1 text-muted">và {twoDigits(missing.length - MOST_SHOWN)} điều nữa.</li>
          ) : null}
        </ul>
      ) : null}
    </>
  );
}

/** In a few words what the part holds. */
function gist(part: NominationPart, { content, criteria }: NominationSheet): string {
  switch (part) {
    case 'who':
      return [content.name, content.place].filter(Boolean).join(' · ');
    case 'achievements':
      return 'Việc đã làm, kết quả có số liệu, tác dụng với người khác';
    case 'criteria': {
      const met = content.answers.filter((answer) => answer.met).length;
      return criteria.length === 0
        ? 'Kế hoạch không nêu tiêu chí riêng'
        : `Đạt ${countInText(met)} trên ${countInText(criteria.length)} tiêu chí`;
    }
    case 'evidence':
      return content.evidence.length === 0
        ? 'Chưa có tệp; giấy tờ lưu ở nơi khác thì ghi tại phần Tiêu chí'
        : `${twoDigits(content.evidence.length)} tệp`;
    case 'declarations':
      return 'Về kỷ luật, thanh tra, khiếu nại và tố cáo';
  }
}

const MOST_SHOWN = 3;
const TONES: Record<PartState['state'], Tone> = { EMPTY: 'neutral', PARTLY: 'short', DONE: 'met' };
const SIGNS: Record<PartState['state'], string> = { EMPTY: '○', PARTLY: '▾', DONE: '✓' };
