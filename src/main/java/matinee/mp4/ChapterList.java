package matinee.mp4;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Chapters in {@code moov/udta/chpl}, a box that Nero's programs brought and most others understand. */
final class ChapterList {
    private static final String CLAUSE = "Nero chapter list (chpl)";

    /** The starts are in units of 100 ns. */
    private static final long TICKS_PER_SECOND = 10_000_000;

    private ChapterList() {}

    static List<Chapter> read(BoxReader reader, Box moov) throws Mp4Exception, IOException {
        for (Box udta : moov.all("udta")) {
            for (Box child : reader.children(udta, udta.bodyBytes())) {
                if (child.code().equals("chpl")) {
                    return chapters(reader.body(child, CLAUSE));
                }
            }
        }
        return List.of();
    }

    private static List<Chapter> chapters(BoxBody body) throws Mp4Exception, IOException {
        int version = body.version();
        body.skip(version == 0 ? 0 : 4);
        int count = body.u8();
        List<Chapter> chapters = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Duration start = Ticks.duration(body.u63(), TICKS_PER_SECOND);
            String title = TextEncoding.marked(body.bytes(body.u8()));
            if (!title.isBlank()) {
                chapters.add(new Chapter(start, title));
            }
        }
        return chapters;
    }
}
