/** The kind of document in capitals, and under it what it is about. */
export function DocumentTitle({ kind, about }: { kind: string; about: string }) {
  return (
    <div className="title">
      <h1 className="sr-only">{`${kind}: ${about}`}</h1>
      <p aria-hidden="true">{kind}</p>
      <p aria-hidden="true" className="short-rule">
        {about}
      </p>
    </div>
  );
}
