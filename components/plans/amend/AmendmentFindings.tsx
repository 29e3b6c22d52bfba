import { Disclosure } from '@/components/nominations/Disclosure';
import { TextLink } from '@/components/ui/Button';
import { Panel } from '@/components/ui/Panel';
import { countInText } from '@/lib/format/numbers';
import { editorPath } from '@/lib/plans/edit/parts';
import { type Finding, stopsOf, warningsOf } from '@/lib/plans/readiness';

type Props = { unitId: string; draftId: string; findings: readonly Finding[] };

/** What keeps the draft of an amendment from being put into force, and what only asks to look; each leads to its place. */
export function AmendmentFindings({ unitId, draftId, findings }: Props) {
  const [stops, warnings] = [stopsOf(findings), warningsOf(findings)];
  if (findings.length === 0) return null;
  return (
    <Panel
      id="findings"
      title={stops.length > 0 ? 'Phải sửa trước khi ban hành' : 'Cần xem lại'}
      aside={`${countInText(stops.length > 0 ? stops.length : warnings.length)} chỗ`}
    >
      {stops.length > 0 ? <List unitId={unitId} draftId={draftId} findings={stops} /> : null}
      {warnings.length > 0 ? (
        <Disclosure
          summary={
            stops.length > 0
              ? `${countInText(warnings.length)} chỗ khác cần xem lại`
              : 'Xem danh sách; kế hoạch ban hành được dù còn những chỗ này'
          }
        >
          <List unitId={unitId} draftId={draftId} findings={warnings} />
        </Disclosure>
      ) : null}
    </Panel>
  );
}

function List({ unitId, draftId, findings }: Props) {
  return (
    <ul className="flex flex-col gap-1">
      {findings.map(({ code, page, message }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the list is drawn once, and two findings may read the same
        <li key={`${code} ${at}`} className="flex flex-wrap items-baseline gap-x-3">
          <span>{message}</span>
          <TextLink className="inline-flex min-h-11 items-center" href={editorPath(unitId, draftId, page)}>
            Mở chỗ cần sửa
          </TextLink>
        </li>
      ))}
    </ul>
  );
}
