/** The mark: a gold diamond, as set in public/icon.svg, and the name. */
export function Mark() {
  return (
    <>
      <svg aria-hidden="true" viewBox="0 0 20 20" className="size-5 shrink-0 fill-gold">
        <path d="M8.6 1.6 1.6 8.6a2 2 0 0 0 0 2.8l7 7a2 2 0 0 0 2.8 0l7-7a2 2 0 0 0 0-2.8l-7-7a2 2 0 0 0-2.8 0Z" />
        <path className="fill-surface" opacity=".55" d="M10 5.2 5.2 10l1.6 1.6 4.8-4.8Z" />
      </svg>
      <span className="text-lg font-semibold whitespace-nowrap text-lacquer">Gương Sáng</span>
    </>
  );
}
