package film;

import static film.Curve.between;
import static film.Curve.hash;
import static film.Curve.sin;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** The film's sound: slow chords, a few bell notes over them, and the sea under the first scene. */
final class Music {
    private static final int RATE = 48_000;
    private static final int LENGTH = Math.round(SampleFilm.LENGTH_SECONDS * RATE);
    private static final float BEAT = SampleFilm.SCENE_SECONDS / 8;

    /** Begin in seconds, then keys of a piano counted in semitones from A4: bass first. */
    private static final float[][] CHORDS = {
        {0f, -31, -19, -12, -8, -5},
        {4.5f, -34, -22, -15, -12, -8},
        {9f, -38, -26, -14, -10, -3},
        {13.5f, -29, -17, -14, -10, -7},
        {15.75f, -36, -24, -12, -10, -5},
        {16.75f, -31, -19, -12, -8, -5}
    };

    /** The order in which a bar's bells ring the chord's notes; a rest where there is none. */
    private static final int[] BELLS = {1, 3, 0, 4, 0, 3, 2, 0};

    private static final int[] COMBS = {1687, 1601, 2053, 2251};
    private static final int[] ALL_PASSES = {347, 113};

    private Music() {}

    /** A whole WAVE file: two channels of 16 bits at 48 kHz, peaks near a third of what fits. */
    static byte[] wave() {
        float[] left = new float[LENGTH];
        float[] right = new float[LENGTH];
        for (int chord = 0; chord < CHORDS.length; chord++) {
            float end = chord + 1 < CHORDS.length ? CHORDS[chord + 1][0] : SampleFilm.LENGTH_SECONDS;
            for (int note = 1; note < CHORDS[chord].length; note++) {
                float loud = note == 1 ? 0.075f : 0.042f;
                pad(left, CHORDS[chord][0], end, CHORDS[chord][note] - 0.035f, loud * (note % 2 == 0 ? 1 : 0.7f));
                pad(right, CHORDS[chord][0], end, CHORDS[chord][note] + 0.035f, loud * (note % 2 == 0 ? 0.7f : 1));
            }
        }
        bells(left, right);
        reverberate(left, 0);
        reverberate(right, 37);
        sea(left, 1);
        sea(right, 2);
        return file(left, right);
    }

    private static double hertz(float semitones) {
        return 440 * StrictMath.pow(2, semitones / 12);
    }

    /** One held note that swells in and dies away under the next chord. */
    private static void pad(float[] channel, float begin, float end, float semitones, float loud) {
        double step = 2 * Math.PI * hertz(semitones) / RATE;
        int first = Math.round(begin * RATE);
        int last = Math.min(LENGTH, Math.round((end + 1.6f) * RATE));
        for (int at = first; at < last; at++) {
            float seconds = at / (float) RATE;
            float envelope =
                    between(begin - 0.05f, begin + 1.1f, seconds) * (1 - between(end - 0.5f, end + 1.6f, seconds));
            double angle = step * (at - first);
            float breath = 1 + 0.10f * sin(seconds * 1.9 + semitones);
            channel[at] += loud * envelope * breath * (sin(angle) + 0.28f * sin(2 * angle) + 0.09f * sin(3 * angle));
        }
    }

    private static void bells(float[] left, float[] right) {
        for (int beat = 3; beat * BEAT < 16.9f; beat++) {
            int rung = BELLS[beat % BELLS.length];
            if (rung > 0) {
                float[] chord = CHORDS[chordAt(beat * BEAT)];
                float place = 0.5f + 0.3f * sin(beat * 2.4);
                bell(left, beat * BEAT, chord[1 + rung] + 12, 0.075f * (1 - place));
                bell(right, beat * BEAT, chord[1 + rung] + 12, 0.075f * place);
            }
        }
        bell(left, 17.0f, 5, 0.045f);
        bell(right, 17.0f, 5, 0.045f);
    }

    private static int chordAt(float seconds) {
        int chord = 0;
        while (chord + 1 < CHORDS.length && CHORDS[chord + 1][0] <= seconds + 0.01f) {
            chord++;
        }
        return chord;
    }

    private static void bell(float[] channel, float begin, float semitones, float loud) {
        double step = 2 * Math.PI * hertz(semitones) / RATE;
        int first = Math.round(begin * RATE);
        float fading = 1;
        float ringing = 1;
        for (int at = first; at < Math.min(LENGTH, first + 3 * RATE); at++) {
            double angle = step * (at - first);
            float strike = Math.min(1, (at - first) / 250f);
            channel[at] += loud * strike * (fading * sin(angle) + 0.35f * ringing * sin(angle * 3.98));
            fading *= 0.99996f;
            ringing *= 0.9997f;
        }
    }

    /** A small hall: four echoes that feed themselves, smeared by two all-pass filters (Schroeder's reverberator). */
    private static void reverberate(float[] channel, int wider) {
        float[] wet = new float[LENGTH];
        for (int comb : COMBS) {
            float[] line = new float[comb + wider];
            for (int at = 0; at < LENGTH; at++) {
                int place = at % line.length;
                wet[at] += line[place] * 0.25f;
                line[place] = channel[at] + line[place] * 0.80f;
            }
        }
        for (int allPass : ALL_PASSES) {
            float[] line = new float[allPass + wider];
            for (int at = 0; at < LENGTH; at++) {
                int place = at % line.length;
                float late = line[place];
                line[place] = wet[at] + late * 0.7f;
                wet[at] = late - line[place] * 0.7f;
            }
        }
        for (int at = 0; at < LENGTH; at++) {
            channel[at] += wet[at] * 0.42f;
        }
    }

    /** Two waves run up a beach: dull noise that swells and goes. */
    private static void sea(float[] channel, int seed) {
        float dull = 0;
        float duller = 0;
        for (int at = 0; at < LENGTH; at++) {
            float seconds = at / (float) RATE;
            float swell = between(0.2f, 2.0f, seconds)
                    * (1 - 0.65f * between(2.0f, 3.0f, seconds))
                    * (1 - between(4.1f, 5.4f, seconds));
            dull += (hash(at, seed) - 0.5f - dull) * 0.075f;
            duller += (dull - duller) * 0.12f;
            channel[at] += duller * swell * 0.26f;
        }
    }

    private static byte[] file(float[] left, float[] right) {
        int bytes = LENGTH * 4;
        ByteBuffer file = ByteBuffer.allocate(44 + bytes).order(ByteOrder.LITTLE_ENDIAN);
        file.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(36 + bytes);
        file.put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII)).putInt(16);
        file.putShort((short) 1)
                .putShort((short) 2)
                .putInt(RATE)
                .putInt(RATE * 4)
                .putShort((short) 4)
                .putShort((short) 16);
        file.put("data".getBytes(StandardCharsets.US_ASCII)).putInt(bytes);
        for (int at = 0; at < LENGTH; at++) {
            float seconds = at / (float) RATE;
            float fade = between(0, 0.3f, seconds)
                    * (1 - between(SampleFilm.LENGTH_SECONDS - 1.1f, SampleFilm.LENGTH_SECONDS - 0.03f, seconds));
            file.putShort((short) Math.round(left[at] * fade * 32767));
            file.putShort((short) Math.round(right[at] * fade * 32767));
        }
        return file.array();
    }
}
