/**
 * What there is to watch: the folder tree, its videos, and what lies beside them.
 *
 * <p>A path is parsed once, strictly ({@link matinee.library.PathSegments}), into a {@link matinee.library.VideoPath}, and whether
 * it is served at all is a rule on its names alone ({@link matinee.library.ListedNames}): no request for bytes ever asks the
 * index. {@link matinee.library.LiveLibrary} keeps the index for the pages, an immutable {@link matinee.library.Library} swapped
 * whole. A snapshot may be older than the disk; what it lacks is looked up on the spot.
 *
 * <p>Decisions:
 *
 * <ul>
 *   <li>One thread scans, watches and publishes, so nothing here needs a lock but the waiting for a snapshot. Several threads
 *       would finish a first scan sooner on a network mount, and fight over the disk on any other.
 *   <li>Folders are read breadth first: what a viewer opens first is there first.
 *   <li>Watching is a hint and never trusted: events are lost, network mounts send none, and systems run out of watches.
 *       Everything is read again from time to time, taking over what did not change.
 *   <li>A snapshot keeps per file its name, its stat and what lies beside it, some 280 bytes; titles that come of names are made
 *       when asked for. What is inside a file is read when first wanted ({@link matinee.library.DetailsReader}).
 *   <li>A link may make the tree endless. No store can tell that in general, so depth and size are bounded.
 * </ul>
 */
@NullMarked
package matinee.library;

import org.jspecify.annotations.NullMarked;
