/**
 * The settings: one name each, found in a fixed order of sources, the first hit wins.
 *
 * <p>{@link matinee.config.SettingsReader} looks for each {@link matinee.config.SettingName} in the places of
 * {@link matinee.config.Surroundings}, in the order of {@link matinee.config.SettingSource}:
 *
 * <ol>
 * <li>the command line of {@code java -jar}, by names without {@code matinee.};
 * <li>system property {@code matinee.library};
 * <li>environment {@code MATINEE_LIBRARY}: capitals, {@code _} for every other character;
 * <li>JNDI {@code java:comp/env/matinee/library}, then {@code java:global/matinee/library};
 * <li>context parameter {@code matinee.library};
 * <li>{@code matinee.library} in a properties file in UTF-8: the one that {@code matinee.config} names, to be set in any of
 *     the sources above, else {@code matinee.properties} in {@code catalina.base/conf} or
 *     {@code jboss.server.config.dir};
 * <li>the default.
 * </ol>
 *
 * <p>Of several copies in one JVM, the one at {@code /films} also answers to {@code matinee.films.library},
 * {@code MATINEE_FILMS_LIBRARY} and {@code …/matinee/films/library}; the root context is {@code ROOT}, and {@code /films/old}
 * is {@code films#old}. In each source the copy's own name goes first. The source outranks the name: what stands on the
 * command line wins, however general. The other way round, a forgotten line in a file would beat what was just typed.
 *
 * <p>An empty value counts as unset. A bad value never stops anything here: it is kept as a
 * {@link matinee.config.SettingProblem} that names setting, value, source and accepted form. A name that is no setting is a
 * warning with the nearest one that is. Neither is a missing library folder a problem of the settings: it may be mounted
 * later.
 */
@NullMarked
package matinee.config;

import org.jspecify.annotations.NullMarked;
