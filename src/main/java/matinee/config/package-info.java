/**
 * The settings: one name each, found in a fixed order of sources, the first hit wins.
 *
 * <p>A bad value never stops anything here: it is kept as a problem that names setting, value, source and accepted form.
 */
@NullMarked
package matinee.config;

import org.jspecify.annotations.NullMarked;
