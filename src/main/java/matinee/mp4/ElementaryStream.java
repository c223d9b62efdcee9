package matinee.mp4;

import java.io.IOException;
import java.util.Locale;

/** The descriptors of one elementary stream, ISO/IEC 14496-1 §7.2.6 in ISO/IEC 14496-14 §5.6 (esds). */
final class ElementaryStream {
    static final int MPEG4_VISUAL = 0x20;
    static final int MPEG4_AUDIO = 0x40;

    private static final int ES_DESCRIPTOR = 3;
    private static final int DECODER_CONFIG_DESCRIPTOR = 4;
    private static final int DECODER_SPECIFIC_INFO = 5;

    /** More than any profile and level takes. */
    private static final int SETUP_BYTES = 1024;

    private final int objectType;
    private final byte[] decoderSpecificInfo;

    private ElementaryStream(int objectType, byte[] decoderSpecificInfo) {
        this.objectType = objectType;
        this.decoderSpecificInfo = decoderSpecificInfo;
    }

    /** objectTypeIndication: what the stream is coded with. */
    int objectType() {
        return objectType;
    }

    /** What the decoder needs to begin; empty when there is none. */
    byte[] decoderSpecificInfo() {
        return decoderSpecificInfo.clone();
    }

    /** RFC 6381 §3.3: the sample entry's code with the object type. */
    String codec(String entryCode) {
        return String.format(Locale.ROOT, "%s.%02X", entryCode, objectType);
    }

    static ElementaryStream read(BoxBody esds) throws Mp4Exception, IOException {
        esds.version();
        descriptor(esds, ES_DESCRIPTOR);
        esds.skip(2);
        int flags = esds.u8();
        if ((flags & 0x80) != 0) {
            esds.skip(2);
        }
        if ((flags & 0x40) != 0) {
            esds.skip(esds.u8());
        }
        if ((flags & 0x20) != 0) {
            esds.skip(2);
        }
        descriptor(esds, DECODER_CONFIG_DESCRIPTOR);
        int objectType = esds.u8();
        // streamType, bufferSizeDB, maxBitrate, avgBitrate
        esds.skip(1 + 3 + 4 + 4);
        if (esds.remainingBytes() < 2 || esds.u8() != DECODER_SPECIFIC_INFO) {
            return new ElementaryStream(objectType, new byte[0]);
        }
        int length = Math.min(length(esds), SETUP_BYTES);
        return new ElementaryStream(objectType, esds.bytes(length));
    }

    private static void descriptor(BoxBody esds, int wanted) throws Mp4Exception, IOException {
        int tag = esds.u8();
        if (tag != wanted) {
            throw esds.fault("descriptor " + tag + " in the place of " + wanted);
        }
        length(esds);
    }

    /** ISO/IEC 14496-1 §8.3.3: seven bits a byte, the first bit saying that another byte follows; four bytes at most. */
    private static int length(BoxBody esds) throws Mp4Exception, IOException {
        int length = 0;
        for (int i = 0; i < 4; i++) {
            int next = esds.u8();
            length = (length << 7) | (next & 0x7F);
            if ((next & 0x80) == 0) {
                break;
            }
        }
        return length;
    }
}
