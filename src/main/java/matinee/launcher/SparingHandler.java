package matinee.launcher;

import org.apache.tomcat.util.net.AbstractEndpoint.Handler;
import org.apache.tomcat.util.net.NioChannel;
import org.apache.tomcat.util.net.NioEndpoint.NioSocketWrapper;
import org.apache.tomcat.util.net.SendfileDataBase;
import org.apache.tomcat.util.net.SendfileKeepAliveState;
import org.apache.tomcat.util.net.SocketEvent;
import org.apache.tomcat.util.net.SocketWrapperBase;

/**
 * Takes from a connection whose file the kernel sends what only a request needs: some 90 KB of buffers, which Tomcat keeps
 * there to the end of the file. Between two requests it gives them to others anyway; this is the same, a little earlier.
 */
final class SparingHandler implements Handler<NioChannel> {
    private final Handler<NioChannel> usual;

    SparingHandler(Handler<NioChannel> usual) {
        this.usual = usual;
    }

    /** Called with the connection locked, so nothing else is done with it before this returns. */
    @Override
    public SocketState process(SocketWrapperBase<NioChannel> connection, SocketEvent event) {
        SocketState state = usual.process(connection, event);
        if (state == SocketState.SENDFILE && connection instanceof NioSocketWrapper wrapper) {
            SendfileDataBase file = wrapper.getSendfileData();
            // The next request may stand in the buffers already.
            if (file != null && file.keepAliveState != SendfileKeepAliveState.PIPELINED) {
                usual.release(connection);
            }
        }
        return state;
    }

    @Override
    public Object getGlobal() {
        return usual.getGlobal();
    }

    @Override
    public void release(SocketWrapperBase<NioChannel> connection) {
        usual.release(connection);
    }

    @Override
    public void pause() {
        usual.pause();
    }

    @Override
    public void recycle() {
        usual.recycle();
    }
}
