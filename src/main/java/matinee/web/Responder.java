package matinee.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import matinee.delivery.Admission;
import matinee.delivery.ClientGoneException;
import matinee.delivery.Delivery;
import matinee.delivery.MultipartByteranges;
import matinee.delivery.Reply;
import matinee.delivery.Transfer;
import matinee.delivery.Transfers;
import matinee.http.Answer;
import matinee.http.ByteRange;
import matinee.http.EntityTag;
import matinee.http.RangePolicy;
import matinee.http.RequestHead;
import matinee.http.ResponseHead;
import matinee.http.SelectedRepresentation;
import matinee.http.Validators;
import matinee.storage.Content;
import matinee.storage.Slice;

/**
 * Answers a GET or HEAD for something that exists: whatever it is, a film, a picture or a style sheet, preconditions, ranges
 * and the road to the socket are the same.
 */
public final class Responder {
    private static final byte[] ENDING = "Matinee is ending.\n".getBytes(StandardCharsets.US_ASCII);

    private final Delivery delivery;
    private final Transfers transfers;
    private final RangePolicy policy;
    private final Clock clock;

    public Responder(Delivery delivery, Transfers transfers, RangePolicy policy, Clock clock) {
        this.delivery = delivery;
        this.transfers = transfers;
        this.policy = policy;
        this.clock = clock;
    }

    /** The validators, as of now, of a version that a fingerprint names. */
    Validators validators(String fingerprint, Instant modified) {
        return new Validators(EntityTag.strong(fingerprint), modified, clock.instant());
    }

    /** Answers; the content may be closed when this returns. A client that hangs up is not an error. */
    void respond(
            HttpServletRequest request,
            HttpServletResponse response,
            SelectedRepresentation representation,
            Content content)
            throws IOException {
        RequestHead head = new RequestHead(
                RequestHead.Method.valueOf(request.getMethod()), name -> lines(request.getHeaders(name)));
        Reply reply = Answer.to(head, representation, policy).map(new Replies(representation, content));
        boolean bodiless = head.method() == RequestHead.Method.HEAD;
        if (bodiless && reply.head().status() == HttpServletResponse.SC_NOT_MODIFIED) {
            // Left out, Undertow writes 0, which RFC 9110 §8.6 forbids; Tomcat drops it.
            response.setContentLengthLong(representation.completeLength());
        }
        Reply sent = bodiless ? new Reply(reply.head(), Content.EMPTY) : reply;
        if (!isStream(sent.content())) {
            deliver(sent, transfers.uncounted(), request, response);
            return;
        }
        Admission admission = transfers.admit(request);
        if (admission instanceof Admission.Granted granted) {
            deliver(sent, granted.transfer(), request, response);
        } else if (admission instanceof Admission.Ending) {
            refuseAtTheEnd(response);
        } else {
            Fault refusal = admission instanceof Admission.TooManyOfClient ? Fault.TOO_MANY : Fault.FULL;
            request.setAttribute(ErrorServlet.FAULT, refusal);
            response.sendError(refusal.status());
        }
    }

    private void deliver(Reply reply, Transfer transfer, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        try {
            delivery.deliver(reply, transfer, request, response);
        } catch (ClientGoneException e) {
            return; // Seeking and leaving look like this; the container closes the connection.
        }
    }

    /** Only bytes of stored objects count against the limits: what is made in memory is small and soon gone. */
    private static boolean isStream(Content content) {
        for (Slice slice : content.slices()) {
            if (slice instanceof Slice.Stored) {
                return true;
            }
        }
        return false;
    }

    /** Without a page: once WildFly has begun to stop an application it shows none any more, and would answer 500. */
    private static void refuseAtTheEnd(HttpServletResponse response) throws IOException {
        response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setHeader("Retry-After", ErrorServlet.RETRY_AFTER_SECONDS);
        response.setHeader("Cache-Control", "no-store");
        response.setContentType("text/plain; charset=utf-8");
        response.setContentLength(ENDING.length);
        response.getOutputStream().write(ENDING);
    }

    private static List<String> lines(Enumeration<String> values) {
        return values.hasMoreElements() ? Collections.list(values) : List.of();
    }

    /** The reply for each answer about a representation. */
    private record Replies(SelectedRepresentation representation, Content content) implements Answer.Cases<Reply> {
        private static final Content NOT_SATISFIABLE = Content.of("The file has no such range.\n");
        private static final Content PRECONDITION_FAILED = Content.of("The file is not the one you asked for.\n");

        @Override
        public Reply whole() {
            return new Reply(ResponseHead.ofWhole(representation), content);
        }

        @Override
        public Reply part(ByteRange range) {
            return new Reply(
                    ResponseHead.ofPart(representation, range), content.part(range.firstPos(), range.length()));
        }

        @Override
        public Reply parts(List<ByteRange> ranges) {
            MultipartByteranges parts = MultipartByteranges.of(ranges, representation.type(), content);
            return new Reply(
                    ResponseHead.ofParts(
                            representation, parts.type(), parts.content().length()),
                    parts.content());
        }

        @Override
        public Reply notModified() {
            return new Reply(ResponseHead.ofNotModified(representation), Content.EMPTY);
        }

        @Override
        public Reply preconditionFailed() {
            return new Reply(
                    ResponseHead.ofPreconditionFailed(representation, PRECONDITION_FAILED.length()),
                    PRECONDITION_FAILED);
        }

        @Override
        public Reply notSatisfiable() {
            return new Reply(ResponseHead.ofNotSatisfiable(representation, NOT_SATISFIABLE.length()), NOT_SATISFIABLE);
        }
    }
}
