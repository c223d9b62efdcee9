/**
 * Matinee: a video server in one WAR.
 *
 * <p>The rooms, from the ground up. A room uses only rooms that its row names, all of them above it in this table, and of
 * other people's code only the packages that its row names, besides {@code java} itself and the null annotations. A test
 * reads this very table and holds the code to it.
 *
 * <table>
 * <caption>The map</caption>
 * <tr><th>room</th><th>duty</th><th>rooms it uses</th><th>packages it uses</th></tr>
 * <tr><td>http</td><td>RFC 9110 as values: ranges, preconditions, validators, the answer to a request</td><td></td><td></td></tr>
 * <tr><td>storage</td><td>bytes at rest: folders, objects, slices of them</td><td></td><td></td></tr>
 * <tr><td>config</td><td>the settings, where each came from, what is wrong with it</td><td></td><td>javax.naming</td></tr>
 * <tr><td>security</td><td>who may see what</td><td></td><td></td></tr>
 * <tr><td>words</td><td>what the pages say, in each language</td><td></td><td></td></tr>
 * <tr><td>mp4</td><td>ISO base media files</td><td>storage</td><td></td></tr>
 * <tr><td>presentation</td><td>what HLS and DASH share: which tracks, when, and where they are cut</td><td>http, storage, mp4</td><td>com.github.benmanes.caffeine</td></tr>
 * <tr><td>hls</td><td>playlists of HTTP Live Streaming</td><td>presentation</td><td></td></tr>
 * <tr><td>dash</td><td>the media presentation description of MPEG-DASH</td><td>presentation</td><td>javax.xml</td></tr>
 * <tr><td>library</td><td>what there is to watch</td><td>http, storage, mp4</td><td>org.mozilla.universalchardet, com.github.benmanes.caffeine</td></tr>
 * <tr><td>delivery</td><td>bytes to the socket</td><td>http, storage</td><td>jakarta.servlet, javax.management, io.undertow</td></tr>
 * <tr><td>web</td><td>servlets, filters, pages, and the one place that builds everything</td><td>http, storage, config, security, mp4, presentation, hls, dash, library, delivery, words</td><td>jakarta.servlet, org.owasp.encoder, com.github.benmanes.caffeine</td></tr>
 * <tr><td>launcher</td><td>{@code java -jar matinee.war}; another class loader loads it, nobody uses it</td><td></td><td>jakarta.servlet, org.apache.catalina, org.apache.coyote, org.apache.tomcat</td></tr>
 * </table>
 */
@NullMarked
package matinee;

import org.jspecify.annotations.NullMarked;
