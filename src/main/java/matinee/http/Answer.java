package matinee.http;

import java.util.List;

/**
 * What a request for an existing representation is answered with: the cases of RFC 9110 §13 and §14, and no others.
 */
public sealed interface Answer {
    /** One method for each case, so that whoever handles answers handles them all. */
    interface Cases<T> {
        T whole();

        T part(ByteRange range);

        T parts(List<ByteRange> ranges);

        T notModified();

        T preconditionFailed();

        T notSatisfiable();
    }

    /** Calls the method of this case. */
    <T> T map(Cases<T> cases);

    /** All of it. */
    record Whole() implements Answer {
        @Override
        public <T> T map(Cases<T> cases) {
            return cases.whole();
        }
    }

    /** One range of it. */
    record Part(ByteRange range) implements Answer {
        @Override
        public <T> T map(Cases<T> cases) {
            return cases.part(range);
        }
    }

    /** Several ranges, apart from each other, at least two. */
    record Parts(List<ByteRange> ranges) implements Answer {
        public Parts {
            ranges = List.copyOf(ranges);
            if (ranges.size() < 2) {
                throw new IllegalArgumentException(ranges.size() + " parts");
            }
        }

        @Override
        public <T> T map(Cases<T> cases) {
            return cases.parts(ranges);
        }
    }

    /** The client has it already. */
    record NotModified() implements Answer {
        @Override
        public <T> T map(Cases<T> cases) {
            return cases.notModified();
        }
    }

    /** It is not, or no longer, what the client takes it for. */
    record PreconditionFailed() implements Answer {
        @Override
        public <T> T map(Cases<T> cases) {
            return cases.preconditionFailed();
        }
    }

    /** None of the ranges lies within it. */
    record NotSatisfiable() implements Answer {
        @Override
        public <T> T map(Cases<T> cases) {
            return cases.notSatisfiable();
        }
    }

    /** Decides: the preconditions first, then the range (RFC 9110 §13.2.2). A HEAD knows no range (RFC 9110 §14.2). */
    static Answer to(RequestHead request, SelectedRepresentation representation, RangePolicy policy) {
        Preconditions.Outcome outcome = Preconditions.evaluate(request.fields(), representation.validators());
        if (outcome == Preconditions.Outcome.PRECONDITION_FAILED) {
            return new PreconditionFailed();
        }
        if (outcome == Preconditions.Outcome.NOT_MODIFIED) {
            return new NotModified();
        }
        if (request.method() == RequestHead.Method.HEAD
                || !Preconditions.rangeApplies(request.fields(), representation.validators())) {
            return new Whole();
        }
        return request.fields()
                .value("Range")
                .flatMap(RangeHeader::parse)
                .map(range -> policy.answer(range, representation.completeLength()))
                .orElse(new Whole());
    }
}
