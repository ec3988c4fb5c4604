// The policy's page keeps nobody out.
import { accessibleTests } from './accessible-tests.mjs';

accessibleTests('policy');
