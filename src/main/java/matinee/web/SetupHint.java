package matinee.web;

import java.util.List;

/**
 * How to name the library in one way of deployment.
 *
 * @param way such as {@code WildFly}
 * @param where what to edit or where to type, plain text
 * @param text the very text
 */
public record SetupHint(String way, String where, String text) {
    /** The ways of deployment that Matinee knows. */
    static final List<SetupHint> ALL = List.of(
            new SetupHint("On its own", "Start it with the folder:", "java -jar matinee.war ~/Videos"),
            new SetupHint("Tomcat", "In conf/Catalina/localhost/matinee.xml:", """
                    <Context>
                      <Parameter name="matinee.library" value="/srv/videos" override="false"/>
                    </Context>"""),
            new SetupHint(
                    "WildFly",
                    "In jboss-cli.sh --connect, then deploy again:",
                    "/system-property=matinee.library:add(value=/srv/videos)"));
}
