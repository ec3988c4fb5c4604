// The privacy page keeps nobody out.
import { accessibleTests } from './accessible-tests.mjs';

accessibleTests('privacy');
