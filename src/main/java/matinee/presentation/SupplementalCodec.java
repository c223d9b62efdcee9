package matinee.presentation;

import java.util.Optional;
import matinee.mp4.DolbyVision;

/**
 * A codec that makes more of pictures than the one they are told as.
 *
 * @param codec as RFC 6381 has it
 * @param brand what the pictures are to decoders of the other codec, as the MP4 registration authority names it: {@code db1p},
 *     say
 */
public record SupplementalCodec(String codec, String brand) {
    /** Empty where the pictures are nothing to other decoders. */
    static Optional<SupplementalCodec> of(DolbyVision dolbyVision) {
        return dolbyVision.compatibleBrand().map(brand -> new SupplementalCodec(dolbyVision.codec(), brand));
    }
}
