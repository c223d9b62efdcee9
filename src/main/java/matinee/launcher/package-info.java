/** The program: {@code java -jar matinee.war}. It runs in a class loader of its own beside embedded Tomcat. */
@NullMarked
package matinee.launcher;

import org.jspecify.annotations.NullMarked;
