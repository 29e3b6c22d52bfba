import { classes, TONE_GROUNDS, type Tone } from '@/components/ui/tone';
import type { Issue } from '@/lib/documents/confirm/issues';
import { readingPath } from '@/lib/documents/confirm/parts';
import { LineLinks } from './SourceNote';

type Props = {
  unitId: string;
  readingId: string;
  issues: readonly Issue[];
  /** The page that shows the list, below the reading; links to itself stay on it. */
  page: string;
};

const VOICES: Record<Issue['kind'], [Tone, string, string]> = {
  UNREAD: ['late', '!', 'chưa đọc'],
  CONTRADICTION: ['late', '≠', 'mâu thuẫn'],
  MISSING: ['neutral', '–', 'còn trống'],
  UNSURE: ['late', '!', 'chưa rõ'],
  PLACE: ['short', '?', 'cần chọn'],
  LIKELY: ['short', '?', 'cần xem'],
};

/** What has to be looked at, each with the way to where it is mended and to its lines. */
export function IssueList({ unitId, readingId, issues, page }: Props) {
  return (
    <ul className="flex flex-col divide-y divide-hairline">
      {issues.map((issue) => {
        const [tone, sign, word] = VOICES[issue.kind];
        const href =
          issue.page === page ? `#${issue.at}` : `${readingPath(unitId, readingId, issue.page)}#${issue.at}`;
        return (
          <li key={`${issue.kind} ${issue.page} ${issue.at} ${issue.message}`} className="py-1">
            <div className="flex flex-wrap items-center gap-x-3">
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
              {issue.part === null ? (
                <span className="font-semibold">{issue.label}</span>
              ) : (
                <a className="link inline-flex min-h-11 items-center font-semibold wrap-anywhere" href={href}>
                  {issue.label}
                </a>
              )}
              <LineLinks from={issue.from} of={issue.label} />
            </div>
            <p className="pb-1 text-sm wrap-anywhere">{issue.message}</p>
          </li>
        );
      })}
    </ul>
  );
}
