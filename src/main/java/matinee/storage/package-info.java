/**
 * Bytes at rest.
 *
 * <p>A {@link matinee.storage.MediaStore} finds an object by the segments of its name and opens it; what was opened stays the
 * same object, whatever happens to the name meanwhile. {@link matinee.storage.LocalFolder} confines every look-up to its
 * root by walking down folder by folder without following links: checking a path first and opening it afterwards is a race
 * that leaks.
 */
@NullMarked
package matinee.storage;

import org.jspecify.annotations.NullMarked;
