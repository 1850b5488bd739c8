/** `npm run docs:faults`: writes docs/faults.md. */
import { writeFileSync } from 'node:fs';
import { faultsPage } from '../test/faults/faultsPage';
import { FAULTS } from '../test/faults/table';

writeFileSync('docs/faults.md', faultsPage(FAULTS));
