package matinee.mp4;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A sample of {@code wvtt}, ISO/IEC 14496-30 §7.4: a box for each cue that is shown, or {@code vtte} for none. */
final class WebVttSample {
    private static final int HEADER_BYTES = 8;

    private WebVttSample() {}

    static List<CueBody> cues(ByteBuffer sample) {
        List<CueBody> cues = new ArrayList<>();
        int offset = sample.position();
        while (sample.limit() - offset >= HEADER_BYTES) {
            int size = sample.getInt(offset);
            if (size < HEADER_BYTES || size > sample.limit() - offset) {
                break;
            }
            ByteBuffer box = sample.slice(offset, size);
            SampleDescription.box(box, "vttc").map(WebVttSample::cue).ifPresent(cues::add);
            offset += size;
        }
        return cues;
    }

    private static CueBody cue(ByteBuffer vttc) {
        return new CueBody(text(SampleDescription.box(vttc, "sttg")), text(SampleDescription.box(vttc, "payl")));
    }

    private static String text(Optional<ByteBuffer> box) {
        return box.map(bytes -> StandardCharsets.UTF_8.decode(bytes).toString()).orElse("");
    }
}
