// The popup keeps nobody out.
import { accessibleTests } from './accessible-tests.mjs';

accessibleTests('popup');
