import { openDuckDb } from '../../../test/fixtures/fact-store.ts';
import { describeFactStore } from '../../../test/fixtures/fact-store-suite.ts';

describeFactStore('the facts in DuckDB', openDuckDb);
