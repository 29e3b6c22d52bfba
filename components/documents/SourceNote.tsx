import { CheckboxField } from '@/components/ui/ChoiceField';
import { classes, TONE_GROUNDS, type Tone } from '@/components/ui/tone';
import type { TypedForm } from '@/components/ui/typed-form';
import type { Mark } from '@/lib/documents/confirm/said';
import { seenBox } from '@/lib/documents/confirm/seen';
import type { LineRange } from '@/lib/documents/reading';
import { rangesData, rangeWords } from './lines-markup';

/** How sure a value is, in three voices: colour, sign and word. What a person has looked at is sure. */
export function CertaintyWord({ mark }: { mark: Mark }) {
  const [tone, sign, word] = VOICES[mark.seen && mark.certainty !== 'SURE' ? 'SEEN' : mark.certainty];
  return (
    <span
      className={classes(
        'inline-flex items-center gap-1 rounded-md px-2 py-0.5 text-sm font-semibold whitespace-nowrap',
        TONE_GROUNDS[tone],
      )}
    >
      <span aria-hidden="true" className="state-sign">
        {sign}
      </span>
      {word}
    </span>
  );
}

const VOICES: Record<Mark['certainty'] | 'SEEN', [Tone, string, string]> = {
  SURE: ['met', '✓', 'chắc chắn'],
  LIKELY: ['short', '?', 'cần xem'],
  UNSURE: ['late', '!', 'chưa rõ'],
  SEEN: ['above', '✓', 'đã xem'],
};

/** Links to the lines that something comes from. `of` says of what, for who hears the link alone. */
export function LineLinks({
  from,
  of,
  page = '',
}: {
  from: readonly LineRange[];
  of: string;
  page?: string;
}) {
  return from.map((range) => (
    <a
      key={`${range.first}-${range.last}`}
      href={`${page}#L${range.first}`}
      data-lines={page === '' ? rangesData([range]) : undefined}
      className="line-link"
    >
      {rangeWords(range)}
      <span className="sr-only"> của {of}</span>
    </a>
  ));
}

/** Under a value: how sure it is, where it stands, why it is not sure, and the box that says that it is right. */
export function SourceNote({
  mark,
  name,
  of,
  typed,
}: {
  mark: Mark | undefined;
  /** Of the field, or the key of the row. */
  name: string;
  /** What it is called: 'Chỉ tiêu 3'. */
  of: string;
  typed: TypedForm;
}) {
  if (!mark) return null;
  return (
    <div className="flex flex-col">
      <div className="flex flex-wrap items-center gap-x-3">
        <CertaintyWord mark={mark} />
        <LineLinks from={mark.from} of={of} />
      </div>
      {mark.note ? <p className="text-sm wrap-anywhere">{mark.note}</p> : null}
      {mark.certainty === 'SURE' ? null : (
        <CheckboxField
          {...typed.tick(seenBox(name))}
          label={
            <span className="text-sm">
              Đã đối chiếu, đúng với văn bản<span className="sr-only">: {of}</span>
            </span>
          }
        />
      )}
    </div>
  );
}
