package matinee.dash;

import java.util.LinkedHashMap;
import java.util.Map;
import matinee.presentation.TrackSegments;

/** When each segment begins and how long it is, ISO/IEC 23009-1 §5.3.9.6: alike ones in a row are one entry. */
final class SegmentTimeline {
    private final Xml xml;
    private final TrackSegments segments;

    SegmentTimeline(Xml xml, TrackSegments segments) {
        this.xml = xml;
        this.segments = segments;
    }

    void write() {
        xml.element("SegmentTimeline", Map.of(), () -> {
            int segment = 0;
            while (segment < segments.count()) {
                int next = segment + 1;
                while (next < segments.count() && duration(next) == duration(segment)) {
                    next++;
                }
                writeEntry(segment, next - segment - 1);
                segment = next;
            }
        });
    }

    private void writeEntry(int segment, int repeats) {
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("t", segment == 0 ? Long.toString(segments.begin(0).ticks()) : "");
        attributes.put("d", Long.toString(duration(segment)));
        attributes.put("r", repeats == 0 ? "" : Integer.toString(repeats));
        xml.empty("S", attributes);
    }

    private long duration(int segment) {
        return segments.duration(segment).ticks();
    }
}
