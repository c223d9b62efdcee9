package matinee.web;

import java.util.List;
import matinee.words.Words;

/**
 * How to name the library in one way of deployment.
 *
 * @param way such as {@code WildFly}
 * @param where what to edit or where to type, plain text
 * @param text the very text
 */
public record SetupHint(String way, String where, String text) {
    /** The ways of deployment that Matinee knows. */
    static List<SetupHint> all(Words words) {
        return List.of(
                new SetupHint(
                        words.say("setup.alone"), words.say("setup.alone.where"), "java -jar matinee.war ~/Videos"),
                new SetupHint("Tomcat", words.say("setup.tomcat.where", "conf/Catalina/localhost/matinee.xml"), """
                        <Context>
                          <Parameter name="matinee.library" value="/srv/videos" override="false"/>
                        </Context>"""),
                new SetupHint(
                        "WildFly",
                        words.say("setup.wildfly.where", "jboss-cli.sh --connect"),
                        "/system-property=matinee.library:add(value=/srv/videos)"));
    }
}
