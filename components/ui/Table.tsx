import type { ComponentProps, ReactNode } from 'react';
import { MarkupTable } from './MarkupTable';
import { classes } from './tone';

type Props = {
  /** What the table holds; read out, and shown above it unless hidden. */
  caption: string;
  captionShown?: boolean;
  /** 'list': rows become cards on a narrow screen. 'matrix': stays a table, scrolls in itself, head and first column stay. */
  layout?: 'list' | 'matrix';
  /** thead and tbody as components … */
  children?: ReactNode;
  /** … or, for large ones, as a string whose every value was escaped (see markup.ts). */
  markup?: string;
};

/** A table in a frame that scrolls inside itself. In lists give every cell but the first its `label`, for the cards. */
export function Table({ caption, captionShown = false, layout = 'list', children, markup }: Props) {
  const shared = { className: 'table', 'aria-label': captionShown ? undefined : caption };
  return (
    // Only what takes the focus can be scrolled with the keyboard.
    <section
      tabIndex={layout === 'matrix' ? 0 : undefined}
      aria-label={layout === 'matrix' ? caption : undefined}
      className={classes('table-frame', layout === 'list' ? 'table-cards' : 'table-matrix')}
    >
      {markup === undefined ? (
        <table {...shared}>
          {captionShown ? <caption>{caption}</caption> : null}
          {children}
        </table>
      ) : (
        <MarkupTable {...shared} markup={markup} />
      )}
    </section>
  );
}

/** A cell; `label` names its column where the row is shown as a card. */
export function Cell({ label, ...rest }: ComponentProps<'td'> & { label?: string }) {
  return <td {...rest} data-label={label} />;
}

/** The cell that names its row: the first one. */
export function RowHead({ label, ...rest }: ComponentProps<'th'> & { label?: string }) {
  return <th scope="row" {...rest} data-label={label} />;
}

/** The cell that names its column. */
export function ColumnHead(props: ComponentProps<'th'>) {
  return <th scope="col" {...props} />;
}
