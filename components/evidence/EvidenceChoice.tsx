type Props = {
  /** All files of the dossier. */
  files: readonly { id: string; name: string }[];
  criterionId: string;
  /** Ids of those that are ticked. */
  chosen: readonly string[];
};

/** Which files prove a criterion: one tick box a file, named `proof-<criterion>.<file>`. For the inside of a form. */
export function EvidenceChoice({ files, criterionId, chosen }: Props) {
  if (files.length === 0) return null;
  return (
    <fieldset className="min-w-0">
      <legend className="text-sm text-muted">Tệp chứng minh tiêu chí này</legend>
      <ul className="grid gap-x-6 sm:grid-cols-2">
        {files.map(({ id, name }) => {
          const field = `proof-${criterionId}.${id}`;
          const ticked = chosen.includes(id);
          return (
            <li key={id} className="min-w-0">
              <label className="choice">
                <input
                  key={String(ticked)}
                  type="checkbox"
                  id={field}
                  name={field}
                  defaultChecked={ticked}
                  className="tick"
                />
                <span className="min-w-0 py-2.5 wrap-anywhere">{name}</span>
              </label>
            </li>
          );
        })}
      </ul>
    </fieldset>
  );
}
