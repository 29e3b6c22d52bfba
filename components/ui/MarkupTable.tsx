import { headers } from 'next/headers';
import { keep } from './kept-markup';
import { SentOnce } from './SentOnce';

type Props = { markup: string; className?: string; 'aria-label'?: string };

/**
 * A table whose inside is a string of escaped HTML that goes to the browser once. As an ordinary prop it would go twice: as HTML,
 * and again as component data for a page that already shows it. A page that is fetched by the router has no HTML, so there it
 * goes as data.
 */
export async function MarkupTable({ markup, ...attributes }: Props) {
  const asDocument = (await headers()).get('accept')?.includes('text/html');
  const kept = asDocument ? keep(markup) : { key: '', html: markup };
  return <SentOnce {...attributes} kept={kept} />;
}
