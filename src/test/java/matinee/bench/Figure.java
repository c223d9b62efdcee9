package matinee.bench;

import java.util.Locale;

/** What is told of a road in a measure, each with its unit. */
enum Figure {
    THROUGHPUT("GB/s", 2, Kind.COMPARED),
    CPU_PER_GIB("CPU s/GiB", 3, Kind.COMPARED),
    REQUEST_RATE("requests/s", 0, Kind.COMPARED),
    CPU_PER_REQUEST("CPU us a request", 1, Kind.COMPARED),
    LATENCY_P50("p50 ms", 2, Kind.COMPARED),
    LATENCY_P99("p99 ms", 2, Kind.COMPARED),
    STARVED("starved", 0, Kind.ALONE),
    WRONG("wrong or broken answers", 0, Kind.ALONE),
    FIRST_BYTE_P50("fresh first byte p50 ms", 2, Kind.ALONE),
    FIRST_BYTE_P99("fresh first byte p99 ms", 2, Kind.ALONE),
    FRESH_FAILED("fresh requests failed", 0, Kind.ALONE),
    CPU_SHARE("CPU %", 1, Kind.ALONE),
    THREADS("threads", 0, Kind.ALONE),
    RESIDENT("RSS MB", 0, Kind.ALONE),
    START_UP("start-up s", 2, Kind.ALONE),
    EVICTED("evicted", 0, Kind.ALONE),
    EVICTED_AFTER("last evicted after s", 1, Kind.ALONE),
    WHOLE_AT_END("transfers whole after SIGTERM", 0, Kind.ALONE),
    EXIT_AFTER("exit after s", 1, Kind.ALONE);

    /** Whether a figure is held against nginx's. */
    private enum Kind {
        COMPARED,
        ALONE
    }

    private final String unit;
    private final int decimals;
    private final Kind kind;

    Figure(String unit, int decimals, Kind kind) {
        this.unit = unit;
        this.decimals = decimals;
        this.kind = kind;
    }

    /** What is counted, in which unit. */
    String unit() {
        return unit;
    }

    /** Whether the ratio to nginx says something. */
    boolean isCompared() {
        return kind == Kind.COMPARED;
    }

    /** A value of it as people read it. */
    String text(double value) {
        return String.format(Locale.ROOT, "%,." + decimals + "f", value);
    }
}
