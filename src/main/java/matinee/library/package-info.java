/**
 * What there is to watch: the folder tree, its videos, and what lies beside them.
 */
@NullMarked
package matinee.library;

import org.jspecify.annotations.NullMarked;
