/** To whom the document goes; the last line is what is kept. */
export function Recipients({ lines }: { lines: readonly string[] }) {
  return (
    <div className="recipients">
      <p className="word">Nơi nhận:</p>
      {lines.map((line, at) => (
        <p key={line}>
          - {line}
          {at === lines.length - 1 ? '.' : ';'}
        </p>
      ))}
    </div>
  );
}
