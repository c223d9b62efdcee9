package matinee.presentation;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import matinee.mp4.DolbyVision;
import matinee.mp4.SampleDescription;

/** How bright pictures are meant to be, RFC 8216bis §4.4.6.2 (VIDEO-RANGE), by the transfer characteristics of ISO/IEC 23091-2. */
public enum VideoRange {
    SDR,
    HLG,
    PQ;

    private static final int TRANSFER_PQ = 16;
    private static final int TRANSFER_HLG = 18;

    /** From the box {@code colr} (ISO/IEC 14496-12 §12.1.5), else {@code vpcC}; what tells nothing is SDR. */
    static VideoRange of(SampleDescription description) {
        if (description.dolbyVision().filter(DolbyVision::isProprietary).isPresent()) {
            return PQ;
        }
        return description
                .box("colr")
                .flatMap(VideoRange::colour)
                .or(() -> description.box("vpcC").flatMap(VideoRange::vp))
                .orElse(SDR);
    }

    private static Optional<VideoRange> colour(ByteBuffer colr) {
        byte[] kind = new byte[4];
        if (colr.remaining() < 8) {
            return Optional.empty();
        }
        colr.get(colr.position(), kind);
        String type = new String(kind, StandardCharsets.ISO_8859_1);
        if (!type.equals("nclx") && !type.equals("nclc")) {
            return Optional.empty();
        }
        return Optional.of(ofTransfer(Short.toUnsignedInt(colr.getShort(colr.position() + 6))));
    }

    /** VP Codec ISO Media File Format Binding: version and flags, profile, level, depth, primaries, transfer. */
    private static Optional<VideoRange> vp(ByteBuffer vpcC) {
        return vpcC.remaining() < 9
                ? Optional.empty()
                : Optional.of(ofTransfer(Byte.toUnsignedInt(vpcC.get(vpcC.position() + 8))));
    }

    private static VideoRange ofTransfer(int transfer) {
        if (transfer == TRANSFER_PQ) {
            return PQ;
        }
        return transfer == TRANSFER_HLG ? HLG : SDR;
    }
}
