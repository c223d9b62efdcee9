package matinee.mp4;

import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Codec, channels and rate of an audio sample entry, from the box in it that configures the decoder. */
final class AudioCodec {
    /** One kind of configuration box. */
    private interface Configuration {
        AudioFormat format(Box entry, BoxBody body) throws Mp4Exception, IOException;
    }

    private static final Map<String, Configuration> CONFIGURATIONS = Map.of(
            "esds", AudioCodec::mpeg4,
            "dac3", AudioCodec::ac3,
            "dec3", AudioCodec::enhancedAc3,
            "dOps", AudioCodec::opus,
            "dfLa", AudioCodec::flac,
            "alac", AudioCodec::alac,
            "mhaC", AudioCodec::mpegH);

    private static final Map<String, String> CLAUSES = Map.of(
            "esds", "ISO/IEC 14496-14 §5.6",
            "dac3", "ETSI TS 102 366 §F.4",
            "dec3", "ETSI TS 102 366 §F.6",
            "dOps", "Opus in ISOBMFF §4.3.2",
            "dfLa", "FLAC in ISOBMFF §3.3.2",
            "alac", "Apple Lossless magic cookie",
            "mhaC", "ISO/IEC 23008-3 §20.5.2");

    /** ETSI TS 102 366 §4.4.2.3 (acmod): full channels by coding mode. */
    private static final int[] AC3_CHANNELS = {2, 1, 2, 3, 3, 4, 4, 5};

    /** ETSI TS 102 366 §4.4.1.3 (fscod); the last is reserved there. */
    private static final int[] AC3_RATES = {48000, 44100, 32000, 0};

    /** ETSI TS 102 366 §F.6.2 (chan_loc), from the highest bit: loudspeakers that each location adds. */
    private static final int[] ADDED_CHANNELS = {1, 1, 2, 2, 2, 1, 1, 2, 2};

    /** RFC 7845 §5.1: what is heard has this rate, whatever was put in. */
    private static final int OPUS_RATE = 48000;

    /** ISO/IEC 23091-3 §5.2 (ChannelConfiguration): loudspeakers by number; 0 where something else tells them. */
    private static final int[] LAYOUT_CHANNELS = {0, 1, 2, 3, 4, 5, 6, 8, 2, 3, 4, 7, 8, 24, 8, 12, 10, 12, 14, 12, 14};

    /** What is rendered for whatever loudspeakers there are, MPEG-H and IAMF: entries have no number of channels. */
    private static final Set<String> RENDERED = Set.of("mha1", "mha2", "mhm1", "mhm2", "iamf");

    private static final int STEREO = 2;

    private AudioCodec() {}

    static AudioFormat of(BoxReader reader, Box entry) throws Mp4Exception, IOException {
        for (Box child : entry.children()) {
            Configuration configuration = CONFIGURATIONS.get(child.code());
            if (configuration != null) {
                return configuration.format(
                        entry, reader.body(child, CLAUSES.getOrDefault(child.code(), SampleEntry.CLAUSE)));
            }
        }
        return new AudioFormat(entry.code(), RENDERED.contains(entry.code()) ? STEREO : 0, 0);
    }

    private static AudioFormat mpeg4(Box entry, BoxBody body) throws Mp4Exception, IOException {
        ElementaryStream stream = ElementaryStream.read(body);
        String codec = stream.codec(entry.code());
        byte[] setup = stream.decoderSpecificInfo();
        if (stream.objectType() != ElementaryStream.MPEG4_AUDIO || setup.length == 0) {
            return new AudioFormat(codec, 0, 0);
        }
        return AudioSpecificConfig.format(codec, new BitFields(setup, body));
    }

    /** Of a box that configures a decoder of MPEG-4. */
    static Silence silence(BoxReader reader, Box esds) throws Mp4Exception, IOException {
        BoxBody body = reader.body(esds, CLAUSES.getOrDefault(esds.code(), SampleEntry.CLAUSE));
        ElementaryStream stream = ElementaryStream.read(body);
        return stream.objectType() == ElementaryStream.MPEG4_AUDIO
                ? AudioSpecificConfig.silence(new BitFields(stream.decoderSpecificInfo(), body))
                : new Silence.Unknown();
    }

    private static AudioFormat ac3(Box entry, BoxBody body) throws Mp4Exception, IOException {
        BitFields bits = new BitFields(body.bytes(3), body);
        int rate = AC3_RATES[bits.next(2)];
        bits.next(5 + 3);
        int channels = AC3_CHANNELS[bits.next(3)] + bits.next(1);
        return new AudioFormat(entry.code(), channels, rate);
    }

    /** The first programme: its independent substream and what dependent ones add to it. */
    private static AudioFormat enhancedAc3(Box entry, BoxBody body) throws Mp4Exception, IOException {
        BitFields bits = new BitFields(body.rest(7), body);
        bits.next(13 + 3);
        int rate = AC3_RATES[bits.next(2)];
        bits.next(5 + 1 + 1 + 3);
        int channels = AC3_CHANNELS[bits.next(3)] + bits.next(1);
        bits.next(3);
        if (bits.next(4) > 0) {
            for (int added : ADDED_CHANNELS) {
                channels += added * bits.next(1);
            }
        }
        return new AudioFormat(entry.code(), channels, rate);
    }

    private static AudioFormat opus(Box entry, BoxBody body) throws Mp4Exception, IOException {
        body.skip(1);
        return new AudioFormat(entry.code(), body.u8(), OPUS_RATE);
    }

    /** RFC 9639 §8.2: the stream information comes first. */
    private static AudioFormat flac(Box entry, BoxBody body) throws Mp4Exception, IOException {
        body.version();
        // Header of the metadata block, then the sizes of blocks and frames.
        body.skip(4 + 2 + 2 + 3 + 3);
        BitFields bits = new BitFields(body.bytes(3), body);
        int rate = bits.next(20);
        return new AudioFormat(entry.code(), bits.next(3) + 1, rate);
    }

    private static AudioFormat alac(Box entry, BoxBody body) throws Mp4Exception, IOException {
        body.version();
        body.skip(4 + 1 + 1 + 3);
        int channels = body.u8();
        body.skip(2 + 4 + 4);
        long rate = body.u32();
        return new AudioFormat(entry.code(), channels, (int) Math.min(rate, Integer.MAX_VALUE));
    }

    /** The codec of RFC 6381 ends with the profile and level, ISO/IEC 23008-3 §21. */
    private static AudioFormat mpegH(Box entry, BoxBody body) throws Mp4Exception, IOException {
        body.skip(1);
        String codec = String.format(Locale.ROOT, "%s.0x%02X", entry.code(), body.u8());
        int layout = body.u8();
        int channels = layout < LAYOUT_CHANNELS.length ? LAYOUT_CHANNELS[layout] : 0;
        return new AudioFormat(codec, channels > 0 ? channels : STEREO, 0);
    }
}
