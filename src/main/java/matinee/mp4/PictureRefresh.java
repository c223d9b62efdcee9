package matinee.mp4;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;

/** What decoding that begins with a sync sample comes to. */
public enum PictureRefresh {
    /** The sample's own picture. */
    AT_ONCE,
    /** Pictures that become whole within some time: the sample is a recovery point, ISO/IEC 14496-10 §D.2.8. */
    GRADUAL;

    private static final String CLAUSE = "ISO/IEC 14496-15 §5.3.2";

    /** A picture coded by itself takes several times as much as others: one that does not is looked into. */
    private static final int USUAL_FACTOR = 2;

    /** Parameter sets and messages come first, and are few. */
    private static final int MOST_UNITS = 16;

    private static final int RECOVERY_POINT = 6;

    /**
     * What a muxer calls sync samples need not be, in films of AVC and HEVC that are coded by periodic intra refresh, and where
     * it forgot to name them: then all are. The smallest of them is read, and nothing at all where even that is as large as
     * pictures coded by themselves are.
     */
    static PictureRefresh of(BoxReader reader, SampleDescription description, SampleTable samples)
            throws Mp4Exception, IOException {
        Optional<NalUnits> form = NalUnits.of(description);
        if (form.isEmpty()) {
            return AT_ONCE;
        }
        int smallest = smallest(samples);
        if (smallest == samples.count() || isLarge(smallest, samples)) {
            return AT_ONCE;
        }
        long offset = samples.offsetBytes(smallest);
        long end = offset + samples.sizeBytes(smallest);
        if (end > reader.lengthBytes() || reader.lengthBytes() != reader.fileBytes()) {
            return AT_ONCE; // Cut off, or told by a movie box that was packed and is read by itself.
        }
        Box sample = new Box(description.code(), offset, offset, end, List.of());
        return read(reader.body(sample, CLAUSE), form.get());
    }

    /** Of the sync samples behind the first one; the count of all where there is none. */
    private static int smallest(SampleTable samples) {
        int smallest = samples.count();
        for (int sync = samples.syncFrom(samples.syncFrom(0) + 1);
                sync < samples.count();
                sync = samples.syncFrom(sync + 1)) {
            if (smallest == samples.count() || samples.sizeBytes(sync) < samples.sizeBytes(smallest)) {
                smallest = sync;
            }
        }
        return smallest;
    }

    private static boolean isLarge(int sample, SampleTable samples) {
        double bytes = 0;
        for (int i = 0; i < samples.count(); i++) {
            bytes += samples.sizeBytes(i);
        }
        return samples.sizeBytes(sample) >= USUAL_FACTOR * bytes / samples.count();
    }

    private static PictureRefresh read(BoxBody body, NalUnits form) throws Mp4Exception, IOException {
        for (int unit = 0; unit < MOST_UNITS && body.remainingBytes() > form.lengthBytes(); unit++) {
            long length = 0;
            for (int i = 0; i < form.lengthBytes(); i++) {
                length = length << Byte.SIZE | body.u8();
            }
            if (length < form.headerBytes() || length > body.remainingBytes()) {
                return AT_ONCE; // What cannot be read is not judged.
            }
            int type = form.type(body.u8());
            body.skip(form.headerBytes() - 1);
            long rest = length - form.headerBytes();
            if (form.isPicture(type)) {
                return form.isRandomAccess(type) ? AT_ONCE : GRADUAL;
            }
            if (form.isMessage(type) && recoversAtOnce(body, rest)) {
                return AT_ONCE;
            }
            if (!form.isMessage(type)) {
                body.skip(rest);
            }
        }
        return AT_ONCE;
    }

    /** Reads supplemental enhancement information to its end: whether it says that the next picture is whole. */
    private static boolean recoversAtOnce(BoxBody body, long lengthBytes) throws Mp4Exception, IOException {
        long left = lengthBytes;
        while (left > 2) {
            int type = body.u8();
            int size = body.u8();
            left -= 2;
            if (type == 0xFF || size == 0xFF || size == 0 || size > left) {
                break;
            }
            int first = body.u8();
            body.skip(size - 1);
            left -= size;
            if (type == RECOVERY_POINT && (first & 0x80) != 0) {
                body.skip(left);
                return true; // An exponential Golomb code that begins with 1 is 0 pictures.
            }
        }
        body.skip(left);
        return false;
    }

    /**
     * How pictures are laid out in samples, ISO/IEC 14496-15.
     *
     * @param lengthBytes 1 to 4, before each unit
     * @param headerBytes of a unit: 1 in AVC, 2 in HEVC
     */
    private record NalUnits(int lengthBytes, int headerBytes) {
        static Optional<NalUnits> of(SampleDescription description) {
            Optional<NalUnits> avc = description.box("avcC").flatMap(box -> at(box, 4, 1));
            return avc.or(() -> description.box("hvcC").flatMap(box -> at(box, 21, 2)));
        }

        private static Optional<NalUnits> at(ByteBuffer box, int offset, int headerBytes) {
            return box.limit() <= offset
                    ? Optional.empty()
                    : Optional.of(new NalUnits((box.get(offset) & 3) + 1, headerBytes));
        }

        private boolean isAvc() {
            return headerBytes == 1;
        }

        int type(int firstByte) {
            return isAvc() ? firstByte & 0x1F : (firstByte >> 1) & 0x3F;
        }

        boolean isPicture(int type) {
            return isAvc() ? type >= 1 && type <= 5 : type < 32;
        }

        /** Instantaneous decoding refresh; in HEVC any intra random access point. */
        boolean isRandomAccess(int type) {
            return isAvc() ? type == 5 : type >= 16 && type <= 21;
        }

        boolean isMessage(int type) {
            return type == (isAvc() ? 6 : 39);
        }
    }
}
