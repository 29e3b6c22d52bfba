/** The place of a field on the plan's page: inside its fold, so that following a link opens it. */
export function fieldAnchor({ ordinal }: { ordinal: number }): string {
  return `linh-vuc-${ordinal}`;
}
