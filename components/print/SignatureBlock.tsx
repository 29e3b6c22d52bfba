/** Who signs: on whose behalf, as what, and room for hand and seal above the name. */
export function SignatureBlock({ capacity, signer }: { capacity: readonly string[]; signer: string | null }) {
  return (
    <div className="signature">
      {capacity.map((line) => (
        <p key={line}>{line}</p>
      ))}
      <p className="signer">{signer}</p>
    </div>
  );
}
