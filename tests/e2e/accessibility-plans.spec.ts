import { expectLegible } from './support/accessibility';
import { PLAN_LOOKS } from './support/plans-to-look-at';
import { test } from './support/test';

for (const { name, enter } of PLAN_LOOKS) {
  test(`${name} can be read, reached and pressed by everybody`, async ({ open }) => {
    // The first makes the plans that all look at.
    test.slow();
    const page = await enter?.(open);
    if (page) await expectLegible(page);
  });
}
