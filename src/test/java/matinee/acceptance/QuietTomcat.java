package matinee.acceptance;

import org.apache.catalina.Container;
import org.apache.catalina.core.StandardContext;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.tomcat.util.buf.EncodedSolidusHandling;
import org.jboss.arquillian.core.api.annotation.Observes;

/**
 * Gives embedded Tomcat what the files for administrators give a real one: refusals of its own that tell nothing, and what it
 * need not refuse itself left to the application.
 */
public final class QuietTomcat {
    private static final String PASS_THROUGH = EncodedSolidusHandling.PASS_THROUGH.getValue();

    void quieten(@Observes StandardContext deployed) {
        for (var connector : Container.getService(deployed).findConnectors()) {
            connector.setAllowTrace(true);
            connector.setEncodedSolidusHandling(PASS_THROUGH);
            connector.setEncodedReverseSolidusHandling(PASS_THROUGH);
        }
        boolean done = false;
        for (var valve : deployed.getParent().getPipeline().getValves()) {
            if (valve instanceof ErrorReportValve report) {
                report.setShowReport(false);
                report.setShowServerInfo(false);
                done = true;
            }
        }
        if (!done) {
            throw new IllegalStateException("no report of errors to quieten");
        }
    }
}
