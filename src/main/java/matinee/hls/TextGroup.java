package matinee.hls;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import matinee.presentation.Presentation;
import matinee.presentation.TextRendition;

/** The texts of a film, which are one group for all its variant streams, RFC 8216bis §4.4.6.1 (EXT-X-MEDIA). */
final class TextGroup {
    private static final String ID = "text";

    /** Media Accessibility characteristics of text for those who cannot hear. */
    private static final String FOR_THE_DEAF =
            "public.accessibility.transcribes-spoken-dialog,public.accessibility.describes-music-and-sound";

    private final Presentation presentation;

    /** What a player chooses by when it chooses of itself. */
    private record Choice(String language, TextRendition.Kind kind) {}

    TextGroup(Presentation presentation) {
        this.presentation = presentation;
    }

    /** A tag for each text: no two have one name, and of alike ones players choose the first. None is shown unless wanted. */
    void append(StringBuilder playlist) {
        Set<String> names = new HashSet<>();
        Set<Choice> choices = new HashSet<>();
        for (TextRendition text : presentation.texts()) {
            String name = text.label();
            for (int number = 2; !names.add(name); number++) {
                name = text.label() + " " + number;
            }
            boolean first = choices.add(new Choice(text.language(), text.kind()));
            Attributes attributes = new Attributes(playlist, "EXT-X-MEDIA")
                    .plain("TYPE", "SUBTITLES")
                    .quoted("GROUP-ID", ID)
                    .quoted("NAME", name)
                    .quoted("LANGUAGE", text.language())
                    .plain("DEFAULT", "NO")
                    .plain("AUTOSELECT", first || text.kind() != TextRendition.Kind.SUBTITLES ? "YES" : "NO")
                    .plain("FORCED", text.kind() == TextRendition.Kind.FORCED ? "YES" : "NO");
            if (text.kind() == TextRendition.Kind.CAPTIONS) {
                attributes.quoted("CHARACTERISTICS", FOR_THE_DEAF);
            }
            String address = presentation.fingerprint(text) + "/" + text.name() + "/media.m3u8";
            attributes.quoted("URI", address).end();
        }
    }

    /** What a variant stream says of the group. */
    void tell(Attributes variant) {
        if (!presentation.texts().isEmpty()) {
            variant.quoted("SUBTITLES", ID);
        }
    }

    /** Bits a second of the longest text; 0 without any. */
    long mostBitRate() {
        List<TextRendition> texts = presentation.texts();
        return texts.stream()
                .mapToLong(text -> text.bitRate(presentation.duration()))
                .max()
                .orElse(0);
    }
}
