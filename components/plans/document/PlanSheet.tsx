import { DocumentTitle } from '@/components/print/DocumentTitle';
import { NationalHead } from '@/components/print/NationalHead';
import { Recipients } from '@/components/print/Recipients';
import { Sheet } from '@/components/print/Sheet';
import { SignatureBlock } from '@/components/print/SignatureBlock';
import type { Block, PlanText } from '@/lib/plans/document/text';
import './plan-sheet.css';

/** A plan as the document that is numbered, dated and signed. */
export function PlanSheet({ text }: { text: PlanText }) {
  const closing = text.body.at(-1);
  return (
    <Sheet label={`Kế hoạch ${text.about}`}>
      <NationalHead letterhead={text.letterhead} number={text.number} placeAndDate={text.placeAndDate} />
      <DocumentTitle kind={text.kind} about={text.about} />
      <div className="body">
        {text.body.slice(0, -1).map((block, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the lines of a document stand where they stand
          <Line key={at} block={block} />
        ))}
      </div>
      {/* The signature never stands alone on a page. */}
      <div className="ending">
        <div className="body">{closing ? <Line block={closing} /> : null}</div>
        <div className="foot">
          <Recipients lines={text.recipients} />
          <SignatureBlock capacity={text.capacity} signer={text.signer} />
        </div>
      </div>
    </Sheet>
  );
}

function Line({ block: { kind, text } }: { block: Block }) {
  if (kind === 'part') return <h2>{text}</h2>;
  if (kind === 'section') return <h3>{text}</h3>;
  if (kind === 'item') return <p>- {text}</p>;
  return <p className={kind === 'basis' ? 'basis' : undefined}>{text}</p>;
}
