/**
 * What the pages say to viewers, in each language that they speak.
 *
 * <p>A bundle of each language lies beside these classes: a properties file in UTF-8. All have the same keys, {@code {0}} and
 * {@code {1}} where a value stands, and for numbers of things one text for each plural form of the language. What
 * administrators read, settings, the log and their own page, is in English alone, as all that is written about it.
 */
@NullMarked
package matinee.words;

import org.jspecify.annotations.NullMarked;
