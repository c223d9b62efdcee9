package matinee.mp4;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The tags of a file, as Apple's and nearly everybody's programs write them. A tag that is there twice counts once. */
final class TagReader {
    private static final String CLAUSE = "QuickTime File Format, metadata item list (ilst)";
    private static final String USER_DATA_CLAUSE = "QuickTime File Format, user data text";
    private static final String KEYS_CLAUSE = "QuickTime File Format, metadata item keys (keys)";

    /** Longer texts are cut. */
    private static final int LONGEST_BYTES = 16 * 1024;

    private static final int MOST_KEYS = 256;
    private static final int LONGEST_KEY_BYTES = 128;
    private static final int UTF_8 = 1;
    private static final int UTF_16 = 2;

    private static final Map<String, Tag> CODES = Map.of(
            "\u00a9nam", Tag.TITLE,
            "\u00a9ART", Tag.ARTIST,
            "\u00a9alb", Tag.ALBUM,
            "\u00a9day", Tag.DATE,
            "\u00a9gen", Tag.GENRE,
            "desc", Tag.DESCRIPTION,
            "\u00a9des", Tag.DESCRIPTION,
            "ldes", Tag.LONG_DESCRIPTION,
            "\u00a9cmt", Tag.COMMENT);

    private static final Map<String, Tag> KEYS = Map.of(
            "com.apple.quicktime.title", Tag.TITLE,
            "com.apple.quicktime.artist", Tag.ARTIST,
            "com.apple.quicktime.album", Tag.ALBUM,
            "com.apple.quicktime.creationdate", Tag.DATE,
            "com.apple.quicktime.genre", Tag.GENRE,
            "com.apple.quicktime.description", Tag.DESCRIPTION,
            "com.apple.quicktime.comment", Tag.COMMENT);

    private final BoxReader reader;
    private final Map<Tag, String> tags = new EnumMap<>(Tag.class);

    private TagReader(BoxReader reader) {
        this.reader = reader;
    }

    /** From {@code moov/udta/meta/ilst}, then {@code moov/udta} itself, then {@code moov/meta} with its keys. */
    static Map<Tag, String> read(BoxReader reader, Box moov) throws Mp4Exception, IOException {
        TagReader tagReader = new TagReader(reader);
        for (Box udta : moov.all("udta")) {
            List<Box> children = reader.children(udta, udta.bodyBytes());
            for (Box child : children) {
                if (child.code().equals("meta")) {
                    tagReader.readMeta(child);
                }
            }
            for (Box child : children) {
                tagReader.readUserData(child);
            }
        }
        for (Box meta : moov.all("meta")) {
            tagReader.readMeta(meta);
        }
        return tagReader.tags;
    }

    /** The items of {@code moov/udta/meta/ilst}, none of them opened. */
    static List<Box> items(BoxReader reader, Box moov) throws Mp4Exception, IOException {
        TagReader tagReader = new TagReader(reader);
        List<Box> items = new ArrayList<>();
        for (Box udta : moov.all("udta")) {
            for (Box meta : reader.children(udta, udta.bodyBytes())) {
                if (meta.code().equals("meta")) {
                    Box opened = meta.with(reader.children(meta, tagReader.firstChildBytes(meta)));
                    for (Box ilst : opened.all("ilst")) {
                        items.addAll(reader.children(ilst, ilst.bodyBytes()));
                    }
                }
            }
        }
        return items;
    }

    private void readMeta(Box meta) throws Mp4Exception, IOException {
        Box opened = meta.with(reader.children(meta, firstChildBytes(meta)));
        Map<Integer, String> keys = new HashMap<>();
        Optional<Box> keysBox = opened.first("keys");
        if (keysBox.isPresent()) {
            readKeys(keysBox.get(), keys);
        }
        for (Box ilst : opened.all("ilst")) {
            for (Box item : reader.children(ilst, ilst.bodyBytes())) {
                Optional<Tag> tag = tag(item.code(), keys);
                if (tag.isPresent()) {
                    readItem(tag.get(), item);
                }
            }
        }
    }

    /** ISO/IEC 14496-12 §8.11.1 makes it a full box, QuickTime a plain one whose first child is {@code hdlr}. */
    private long firstChildBytes(Box meta) throws Mp4Exception, IOException {
        BoxBody body = reader.body(meta, CLAUSE);
        if (body.remainingBytes() < 8) {
            return meta.endBytes();
        }
        body.skip(4);
        return body.code().equals("hdlr") ? meta.bodyBytes() : meta.bodyBytes() + 4;
    }

    private void readKeys(Box box, Map<Integer, String> keys) throws Mp4Exception, IOException {
        BoxBody body = reader.body(box, KEYS_CLAUSE);
        body.version();
        long entries = Math.min(body.entryCount(8), MOST_KEYS);
        for (int number = 1; number <= entries; number++) {
            long length = body.u32() - 8;
            body.skip(4);
            int kept = (int) Math.max(0, Math.min(length, LONGEST_KEY_BYTES));
            keys.put(number, TextEncoding.decode(body.bytes(kept), StandardCharsets.UTF_8));
            body.skip(length - kept);
        }
    }

    /** With keys, the code of an item is the number of its key. */
    private static Optional<Tag> tag(String code, Map<Integer, String> keys) {
        int number = 0;
        for (int i = 0; i < code.length(); i++) {
            number = (number << 8) | code.charAt(i);
        }
        String key = keys.getOrDefault(number, "");
        return Optional.ofNullable(key.isEmpty() ? CODES.get(code) : KEYS.get(key));
    }

    private void readItem(Tag tag, Box item) throws Mp4Exception, IOException {
        for (Box data : reader.children(item, item.bodyBytes())) {
            if (data.code().equals("data")) {
                BoxBody body = reader.body(data, CLAUSE);
                body.skip(1);
                int type = body.u24();
                body.skip(4);
                if (type == UTF_8) {
                    keep(tag, TextEncoding.decode(body.rest(LONGEST_BYTES), StandardCharsets.UTF_8));
                } else if (type == UTF_16) {
                    keep(tag, TextEncoding.decode(body.rest(LONGEST_BYTES), StandardCharsets.UTF_16BE));
                }
            }
        }
    }

    /** A text with its length and language before it; only the codes with the copyright sign are texts of this kind. */
    private void readUserData(Box box) throws Mp4Exception, IOException {
        Tag tag = CODES.get(box.code());
        if (tag == null || box.code().charAt(0) != '\u00a9') {
            return;
        }
        BoxBody body = reader.body(box, USER_DATA_CLAUSE);
        int length = body.u16();
        body.skip(2);
        keep(tag, TextEncoding.marked(body.rest(Math.min(length, LONGEST_BYTES))));
    }

    private void keep(Tag tag, String text) {
        if (!text.isBlank()) {
            tags.putIfAbsent(tag, text);
        }
    }
}
