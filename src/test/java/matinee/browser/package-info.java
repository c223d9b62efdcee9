/**
 * Matinee as a viewer meets it: an installed Chromium opens the pages of the packed program and plays its sample.
 *
 * <p>Nothing is waited for but events of the page itself, with a deadline. Every page is photographed on the way, into {@code
 * target/screenshots}. Without a Chromium these tests are left out with one line that says what to install; where the
 * environment says {@code CI=true} they fail instead.
 */
@NullMarked
package matinee.browser;

import org.jspecify.annotations.NullMarked;
