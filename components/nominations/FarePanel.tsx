import { TextLink } from '@/components/ui/Button';
import { Panel } from '@/components/ui/Panel';
import { LEVEL_WORDS } from '@/lib/format/words';
import type { FareLevel } from '@/lib/nominations/fare';
import { StatusBadge } from './StatusBadge';

/** How an exemplar fares at each level: in which plans it was nominated, who decides there, and what came of it. */
export function FarePanel({ base, nominationId, levels }: Props) {
  return (
    <Panel title="Ở từng cấp">
      <ol className="flex flex-col gap-4">
        {levels.map(({ level, nominations }) => (
          <li key={level}>
            <h3>{LEVEL_WORDS[level]}</h3>
            {nominations.length === 0 ? (
              <p className="text-sm text-muted">Chưa có đề cử nào của đơn vị cho hồ sơ này ở cấp này.</p>
            ) : (
              <ul className="flex flex-col gap-2">
                {nominations.map((one) => (
                  <li key={one.nominationId} className="text-sm">
                    <p className="flex flex-wrap items-center gap-x-2">
                      {one.madeAbove || one.nominationId === nominationId ? (
                        <strong>
                          {one.planNumber ?? 'Kế hoạch chưa có số'} · {one.year}
                        </strong>
                      ) : (
                        <TextLink className="link-roomy" href={`${base}/nominations/${one.nominationId}`}>
                          {one.planNumber ?? 'Kế hoạch chưa có số'} · {one.year}
                        </TextLink>
                      )}
                      <StatusBadge status={one.status} />
                    </p>
                    <p className="text-muted">
                      {one.field} · {one.issuer} xét và quyết định
                      {one.madeAbove ? ' · do đơn vị cấp trên đề cử' : null}
                    </p>
                  </li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ol>
    </Panel>
  );
}

type Props = { base: string; nominationId: string; levels: readonly FareLevel[] };
