/** Who may see what. */
@NullMarked
package matinee.security;

import org.jspecify.annotations.NullMarked;
