package matinee.hls;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import matinee.presentation.IFrames;
import matinee.presentation.Pictures;
import matinee.presentation.Presentation;
import matinee.presentation.Rendition;
import matinee.presentation.Sound;

/**
 * What there is to choose from, RFC 8216bis §4.4.6. Sound of unlike codecs is in groups of their own, and each group makes
 * variant streams of its own: a player leaves out those whose codec it does not know.
 */
public final class MultivariantPlaylist {
    /** AAC, Opus and FLAC. */
    private static final List<String> UNIVERSAL = List.of("mp4a.40.", "Opus", "opus", "fLaC", "flac");

    private final Presentation presentation;
    private final StringBuilder text = new StringBuilder(1024);

    /** The groups of sound by their name: those that browsers know first, then the one to play unless told otherwise. */
    private final Map<String, List<Rendition>> groups;

    private final TextGroup texts;

    private MultivariantPlaylist(Presentation presentation) {
        this.presentation = presentation;
        this.groups = groups(presentation.sounds());
        this.texts = new TextGroup(presentation);
    }

    /** The playlist in UTF-8. */
    public static String text(Presentation presentation) {
        return new MultivariantPlaylist(presentation).text();
    }

    private String text() {
        text.append("#EXTM3U\n#EXT-X-VERSION:").append(MediaPlaylist.VERSION).append('\n');
        if (presentation.decodability() == Presentation.Decodability.INDEPENDENT) {
            text.append("#EXT-X-INDEPENDENT-SEGMENTS\n");
        }
        texts.append(text);
        if (presentation.pictures().isEmpty()) {
            appendSoundAlone();
        } else {
            groups.forEach(this::appendMedia);
            appendVariants();
            presentation.pictures().forEach(this::appendIFrames);
        }
        return text.toString();
    }

    private static Map<String, List<Rendition>> groups(List<Rendition> sounds) {
        Map<String, List<Rendition>> groups = new LinkedHashMap<>();
        List<Rendition> known = new ArrayList<>(sounds);
        known.sort(Comparator.comparing(sound -> !isUniversal(sound.codec())));
        for (Rendition sound : known) {
            groups.computeIfAbsent(Sound.of(sound).group(), group -> new ArrayList<>())
                    .add(sound);
        }
        return groups;
    }

    /** Whether browsers know a codec everywhere: simple players take the first variant stream without asking. */
    private static boolean isUniversal(String codec) {
        return UNIVERSAL.stream().anyMatch(codec::startsWith);
    }

    /** RFC 8216bis §4.4.6.1 (EXT-X-MEDIA): one of each group is the default, and no two have one name. */
    private void appendMedia(String group, List<Rendition> sounds) {
        Set<String> names = new HashSet<>();
        boolean first = true;
        for (Rendition rendition : sounds) {
            Sound sound = Sound.of(rendition);
            String name = sound.label();
            for (int number = 2; !names.add(name); number++) {
                name = sound.label() + " " + number;
            }
            Attributes attributes = new Attributes(text, "EXT-X-MEDIA")
                    .plain("TYPE", "AUDIO")
                    .quoted("GROUP-ID", group)
                    .quoted("NAME", name)
                    .quoted("LANGUAGE", sound.language())
                    .plain("DEFAULT", first ? "YES" : "NO")
                    .plain("AUTOSELECT", "YES")
                    .quoted("CHANNELS", Integer.toString(sound.channels()));
            // Without pictures the first is what the variant stream holds: told with an address, hls.js plays no other.
            if (!first || !presentation.pictures().isEmpty()) {
                attributes.quoted("URI", address(rendition, "media.m3u8"));
            }
            attributes.end();
            first = false;
        }
    }

    private void appendVariants() {
        for (Rendition pictures : presentation.pictures()) {
            if (groups.isEmpty()) {
                appendVariant(pictures, "", List.of());
            }
            groups.forEach((group, sounds) -> appendVariant(pictures, group, sounds));
        }
    }

    /** RFC 8216bis §4.4.6.2 (EXT-X-STREAM-INF). */
    private void appendVariant(Rendition rendition, String group, List<Rendition> sounds) {
        Pictures pictures = Pictures.of(rendition);
        long peak = rendition.bitRates().peak() + mostPeak(sounds) + texts.mostBitRate();
        long average = rendition.bitRates().average() + mostAverage(sounds) + texts.mostBitRate();
        Attributes attributes = new Attributes(text, "EXT-X-STREAM-INF")
                .plain("BANDWIDTH", Long.toString(peak))
                .plain("AVERAGE-BANDWIDTH", Long.toString(average))
                .quoted("CODECS", codecs(rendition, sounds));
        rendition
                .supplementalCodec()
                .ifPresent(more -> attributes.quoted("SUPPLEMENTAL-CODECS", more.codec() + "/" + more.brand()));
        attributes.plain("RESOLUTION", pictures.width() + "x" + pictures.height());
        pictures.frameRate().ifPresent(rate -> attributes.plain("FRAME-RATE", rate.decimal(3)));
        attributes.plain("VIDEO-RANGE", pictures.range().name());
        if (!group.isEmpty()) {
            attributes.quoted("AUDIO", group);
        }
        texts.tell(attributes);
        attributes.plain("CLOSED-CAPTIONS", "NONE").end();
        text.append(address(rendition, "media.m3u8")).append('\n');
    }

    /** RFC 8216bis §4.4.6.3 (EXT-X-I-FRAME-STREAM-INF). */
    private void appendIFrames(Rendition rendition) {
        IFrames frames = IFrames.of(rendition);
        if (frames.count() == 0) {
            return;
        }
        Pictures pictures = Pictures.of(rendition);
        new Attributes(text, "EXT-X-I-FRAME-STREAM-INF")
                .plain("BANDWIDTH", Long.toString(frames.peakBitRate()))
                .plain("AVERAGE-BANDWIDTH", Long.toString(frames.averageBitRate()))
                .quoted("CODECS", rendition.codec())
                .plain("RESOLUTION", pictures.width() + "x" + pictures.height())
                .plain("VIDEO-RANGE", pictures.range().name())
                .quoted("URI", address(rendition, "iframes.m3u8"))
                .end();
    }

    /** A variant stream for each codec; which of several tracks to hear is not for the network to decide. */
    private void appendSoundAlone() {
        groups.forEach((group, sounds) -> {
            if (sounds.size() > 1) {
                appendMedia(group, sounds);
            }
        });
        groups.forEach((group, sounds) -> {
            Attributes attributes = new Attributes(text, "EXT-X-STREAM-INF")
                    .plain("BANDWIDTH", Long.toString(mostPeak(sounds) + texts.mostBitRate()))
                    .plain("AVERAGE-BANDWIDTH", Long.toString(mostAverage(sounds) + texts.mostBitRate()))
                    .quoted("CODECS", codecs(sounds.get(0), sounds));
            if (sounds.size() > 1) {
                attributes.quoted("AUDIO", group);
            }
            texts.tell(attributes);
            attributes.end();
            text.append(address(sounds.get(0), "media.m3u8")).append('\n');
        });
    }

    private static String codecs(Rendition pictures, List<Rendition> sounds) {
        Set<String> codecs = new TreeSet<>();
        sounds.forEach(sound -> codecs.add(sound.codec()));
        codecs.remove(pictures.codec());
        return codecs.isEmpty() ? pictures.codec() : pictures.codec() + "," + String.join(",", codecs);
    }

    private static long mostPeak(List<Rendition> sounds) {
        return sounds.stream().mapToLong(sound -> sound.bitRates().peak()).max().orElse(0);
    }

    private static long mostAverage(List<Rendition> sounds) {
        return sounds.stream()
                .mapToLong(sound -> sound.bitRates().average())
                .max()
                .orElse(0);
    }

    private String address(Rendition rendition, String file) {
        return presentation.fingerprint() + "/" + rendition.name() + "/" + file;
    }
}
