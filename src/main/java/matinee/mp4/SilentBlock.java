package matinee.mp4;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The silent access unit of AAC, ISO/IEC 14496-3 §4.4.2.1 (raw_data_block): an element for each of the channels or pairs of
 * them, with no band of which a number is coded.
 */
final class SilentBlock {
    private static final int END = 7;

    /** Syntactic elements, ISO/IEC 14496-3 table 4.85 (id_syn_ele). */
    private enum Element {
        SINGLE_CHANNEL(0),
        CHANNEL_PAIR(1),
        LOW_FREQUENCY(3);

        private final int id;

        Element(int id) {
            this.id = id;
        }
    }

    private static final Element SINGLE = Element.SINGLE_CHANNEL;
    private static final Element PAIR = Element.CHANNEL_PAIR;
    private static final Element LOW = Element.LOW_FREQUENCY;

    /** ISO/IEC 14496-3 table 1.19, by channelConfiguration; empty where the stream itself tells. */
    private static final List<List<Element>> ELEMENTS = List.of(
            List.of(),
            List.of(SINGLE),
            List.of(PAIR),
            List.of(SINGLE, PAIR),
            List.of(SINGLE, PAIR, SINGLE),
            List.of(SINGLE, PAIR, PAIR),
            List.of(SINGLE, PAIR, PAIR, LOW),
            List.of(SINGLE, PAIR, PAIR, PAIR, LOW));

    private final BitFieldWriter bits = new BitFieldWriter();

    private SilentBlock() {}

    /** Whether the elements of a channelConfiguration are known. */
    static boolean isKnown(int channelConfiguration) {
        return channelConfiguration > 0 && channelConfiguration < ELEMENTS.size();
    }

    /** @param channelConfiguration 1 to 7 */
    static byte[] of(int channelConfiguration) {
        SilentBlock block = new SilentBlock();
        Map<Element, Integer> count = new EnumMap<>(Element.class);
        for (Element element : ELEMENTS.get(channelConfiguration)) {
            block.write(element, count.merge(element, 1, Integer::sum) - 1);
        }
        return block.bits.put(END, 3).toByteArray();
    }

    /** @param instance element_instance_tag: elements of one kind are counted */
    private void write(Element element, int instance) {
        bits.put(element.id, 3).put(instance, 4);
        if (element == PAIR) {
            bits.put(1, 1); // common_window
            writeWindow();
            bits.put(0, 2); // ms_mask_present
            writeGain();
            writeTools();
            writeGain();
        } else {
            writeGain();
            writeWindow();
        }
        writeTools();
    }

    private void writeGain() {
        bits.put(0, 8); // global_gain
    }

    /** ISO/IEC 14496-3 §4.4.2.1 (ics_info): one long window, of which no scale factor band is coded. */
    private void writeWindow() {
        bits.put(0, 1).put(0, 2).put(0, 1); // ics_reserved_bit, window_sequence, window_shape
        bits.put(0, 6).put(0, 1); // max_sfb, predictor_data_present
    }

    /** Without bands, neither sections nor scale factors stand before these, and no spectrum behind them. */
    private void writeTools() {
        bits.put(0, 1).put(0, 1).put(0, 1); // pulse_data_present, tns_data_present, gain_control_data_present
    }
}
