// Facebook's boxes in both browsers.
import { testBoxes } from './box-tests.mjs';

testBoxes('facebook');
